package dev.planwire.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.concurrent.CountDownLatch;

/** One request of the driver, while it is carried out. */
final class Deed {
  final int id;
  final JsonObject request;
  final CountDownLatch ended = new CountDownLatch(1);
  private Runnable onStop = () -> {};
  private boolean stopped;

  Deed(int id, JsonObject request) {
    this.id = id;
    this.request = request;
  }

  void say(JsonObject line) {
    line.addProperty("id", id);
    Runner.write(line);
  }

  /** What ends it when the driver asks for that; at once where it has asked already. */
  synchronized void onStop(Runnable stop) {
    onStop = stop;
    if (stopped) {
      stop.run();
    }
  }

  synchronized void stop() {
    stopped = true;
    onStop.run();
  }

  String text(String name) {
    return has(name) ? request.get(name).getAsString() : "";
  }

  long number(String name, long without) {
    return has(name) ? request.get(name).getAsLong() : without;
  }

  boolean flag(String name) {
    return has(name) && request.get(name).getAsBoolean();
  }

  private boolean has(String name) {
    JsonElement value = request.get(name);
    return value != null && !value.isJsonNull();
  }
}
