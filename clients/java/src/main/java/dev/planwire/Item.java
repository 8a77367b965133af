package dev.planwire;

/**
 * What a watch hands out: an event, or a snapshot where the watch was asked to begin with one, or to begin anew where its
 * resume token has expired.
 *
 * @param event what happened; null where this is a snapshot
 * @param snapshot everything that matches; null where this is an event
 */
public record Item<T, E>(E event, Snapshot<T> snapshot) {
  public boolean isSnapshot() {
    return snapshot != null;
  }
}
