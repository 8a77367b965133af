package dev.planwire;

import java.util.Objects;
import java.util.concurrent.Flow;

/** Reads a watch for its only subscriber, in a thread of its own. */
final class WatchPublisher<T, E> implements Flow.Publisher<Item<T, E>> {
  private final Watch<T, E> watch;
  // Guarded by this.
  private Reading reading;

  WatchPublisher(Watch<T, E> watch) {
    this.watch = watch;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super Item<T, E>> subscriber) {
    Reading made = new Reading(Objects.requireNonNull(subscriber, "a subscriber is needed"));
    if (!isFirst(made)) {
      subscriber.onSubscribe(new Refused());
      subscriber.onError(new IllegalStateException("a watch is for one subscriber"));
      return;
    }
    subscriber.onSubscribe(made);
    Thread thread = new Thread(made, "planwire-watch");
    thread.setDaemon(true);
    thread.start();
  }

  /** The watch is closed: who waits for its subscriber waits no longer. */
  void closed() {
    Reading waiting = reading();
    if (waiting != null) {
      waiting.lookAgain();
    }
  }

  private synchronized boolean isFirst(Reading made) {
    if (reading != null) {
      return false;
    }
    reading = made;
    return true;
  }

  private synchronized Reading reading() {
    return reading;
  }

  /** What a subscriber gets that is told of an error at once. */
  private static final class Refused implements Flow.Subscription {
    @Override
    public void request(long more) {}

    @Override
    public void cancel() {}
  }

  private final class Reading implements Flow.Subscription, Runnable {
    private final Flow.Subscriber<? super Item<T, E>> subscriber;
    // Guarded by this.
    private long wanted;
    private boolean cancelled;
    private boolean wrong;

    Reading(Flow.Subscriber<? super Item<T, E>> subscriber) {
      this.subscriber = subscriber;
    }

    @Override
    public void request(long more) {
      synchronized (this) {
        wrong |= more <= 0;
        wanted = more > Long.MAX_VALUE - wanted ? Long.MAX_VALUE : wanted + Math.max(more, 0);
      }
      if (more > 0) {
        lookAgain();
      } else {
        watch.close(); // the thread may be waiting for an event
      }
    }

    @Override
    public void cancel() {
      synchronized (this) {
        cancelled = true;
      }
      watch.close();
    }

    @Override
    public void run() {
      Throwable error = null;
      try {
        while (mayRead() && watch.hasNext()) {
          subscriber.onNext(watch.next());
        }
      } catch (Throwable thrown) { // by the watch or by the subscriber
        error = thrown;
      }
      watch.close();
      synchronized (this) {
        if (cancelled) {
          return;
        }
        error = wrong ? new IllegalArgumentException("a subscriber must ask for more than nothing") : error;
      }
      if (error == null) {
        subscriber.onComplete();
      } else {
        subscriber.onError(error);
      }
    }

    synchronized void lookAgain() {
      notifyAll();
    }

    /** Waits until the subscriber asks for something, or the watch ends. */
    private synchronized boolean mayRead() throws InterruptedException {
      while (wanted == 0 && !wrong && !watch.isClosed()) {
        wait();
      }
      wanted -= wanted == Long.MAX_VALUE ? 0 : 1;
      return !wrong && !cancelled;
    }
  }
}
