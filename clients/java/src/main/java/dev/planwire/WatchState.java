package dev.planwire;

/** How a watch stands. */
public enum WatchState {
  /** There was no stream yet. */
  CONNECTING,
  /** The stream is open. */
  LIVE,
  /** The stream broke, and another is being opened that goes on where it left off. */
  RECONNECTING,
}
