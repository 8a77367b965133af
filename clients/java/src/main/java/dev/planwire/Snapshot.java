package dev.planwire;

import com.google.protobuf.Message;
import java.util.List;

/**
 * Everything that matches, as it is now. It replaces what was known before; the events after it follow.
 *
 * @param items the tasks, plans or logs
 * @param expired whether the watch could not go on where it was: what happened in between will not be told
 * @param parts of plans, those of their parts that were asked for, such as phases, notes, stories and conversations
 */
public record Snapshot<T>(List<T> items, boolean expired, List<Message> parts) {
  /** The parts of one type: {@code snapshot.partsOf(Phase.class)}. */
  public <P extends Message> List<P> partsOf(Class<P> type) {
    return parts.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
