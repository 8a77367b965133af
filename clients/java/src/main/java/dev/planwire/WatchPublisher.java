package dev.planwire;

import java.util.concurrent.Flow;

/** Reads a watch for a subscriber, in a thread of its own. */
final class WatchPublisher<T> implements Flow.Publisher<T> {
  private final java.util.Iterator<T> items;
  private final AutoCloseable source;
  private boolean subscribed;

  <S extends java.util.Iterator<T> & AutoCloseable> WatchPublisher(S source) {
    this.items = source;
    this.source = source;
  }

  @Override
  public synchronized void subscribe(Flow.Subscriber<? super T> subscriber) {
    Reading reading = new Reading(subscriber);
    subscriber.onSubscribe(reading);
    if (subscribed) {
      subscriber.onError(new IllegalStateException("a watch is for one subscriber"));
      return;
    }
    subscribed = true;
    Thread thread = new Thread(reading, "planwire-watch");
    thread.setDaemon(true);
    thread.start();
  }

  private final class Reading implements Flow.Subscription, Runnable {
    private final Flow.Subscriber<? super T> subscriber;
    private long wanted;
    private boolean cancelled;
    private boolean wrong;

    Reading(Flow.Subscriber<? super T> subscriber) {
      this.subscriber = subscriber;
    }

    @Override
    public synchronized void request(long more) {
      wrong |= more <= 0;
      wanted = wanted + more < 0 ? Long.MAX_VALUE : wanted + more;
      notifyAll();
    }

    @Override
    public void cancel() {
      synchronized (this) {
        cancelled = true;
        notifyAll();
      }
      end();
    }

    @Override
    public void run() {
      try {
        while (mayRead() && items.hasNext()) {
          subscriber.onNext(items.next());
        }
      } catch (RuntimeException | InterruptedException error) {
        end();
        if (!isCancelled()) {
          subscriber.onError(error);
        }
        return;
      }
      if (!isCancelled()) {
        subscriber.onComplete();
      }
    }

    private synchronized boolean mayRead() throws InterruptedException {
      while (wanted == 0 && !cancelled && !wrong) {
        wait();
      }
      if (wrong) {
        throw new IllegalArgumentException("a subscriber must ask for more than nothing");
      }
      wanted -= wanted == Long.MAX_VALUE ? 0 : 1;
      return !cancelled;
    }

    private synchronized boolean isCancelled() {
      return cancelled;
    }

    private void end() {
      try {
        source.close();
      } catch (Exception error) {
        throw new IllegalStateException(error);
      }
    }
  }
}
