package dev.planwire;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The calls of a client that wait for their next try: whoever closes the client ends them. */
final class Pauses implements AutoCloseable {
  // Guarded by this.
  private final Set<Runnable> ends = new HashSet<>();
  private boolean closed;

  /** Tell whether there may be one more, which {@code end} ends. After the client is closed there is none. */
  synchronized boolean add(Runnable end) {
    return !closed && ends.add(end);
  }

  synchronized void remove(Runnable end) {
    ends.remove(end);
  }

  /** Without the lock: what ends a pause has one of its own, and takes this one then. */
  @Override
  public void close() {
    List<Runnable> open;
    synchronized (this) {
      closed = true;
      open = List.copyOf(ends);
    }
    open.forEach(Runnable::run);
  }
}
