package dev.planwire;

import com.google.protobuf.Struct;

/** What came out of a task: text, data, both or nothing. */
public record Output(String text, Struct data) {
  /** Nothing. */
  public static final Output NONE = new Output("", null);

  public static Output of(String text) {
    return new Output(text, null);
  }

  public static Output of(Struct data) {
    return new Output("", data);
  }
}
