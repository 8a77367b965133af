package dev.planwire;

import com.google.protobuf.Message;
import dev.planwire.v1.Closing;
import io.grpc.Status;
import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The items of a stream, each once and in order, across disconnects, restarts and replicas.
 *
 * <p>An iterator that waits for the next item, for one thread, and a {@link Flow.Publisher} for one subscriber. Until the
 * first stream is open it fails when a call would; later it reconnects for as long as it takes. Errors that waiting does
 * not mend are thrown, as PlanwireException.
 *
 * <p>Any thread may close it. A thread that is interrupted while it waits gets a PlanwireException of code CANCELLED, and
 * stays interrupted: nothing is lost, and the watch can be asked again.
 *
 * @param <T> the resources of a Snapshot
 * @param <E> the events
 */
public final class Watch<T, E> implements Iterator<Item<T, E>>, Iterable<Item<T, E>>, AutoCloseable {
  private static final System.Logger LOG = System.getLogger("planwire");
  // What gRPC says, without a reason of Planwire's, when something between the two was cut.
  private static final Set<Status.Code> CUT = Set.of(Status.Code.CANCELLED, Status.Code.INTERNAL, Status.Code.UNKNOWN);
  // The server may not have noticed yet that the stream before has gone.
  private static final Set<String> PASSING = Set.of("SLOW_CONSUMER", "TOO_MANY_STREAMS");

  private final Stream stream;
  private final Line line;
  private final Position position;
  private final WatchSettings settings;
  private final Duration timeout;
  private final Consumer<Watch<?, ?>> onClose;
  private final Backoff backoff = new Backoff();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile WatchState state = WatchState.CONNECTING;
  private volatile PlanwireException closingError;
  private boolean gaveTime;
  private long giveUpAt;
  private Duration pause = Duration.ZERO;
  private final WatchPublisher<T, E> publisher = new WatchPublisher<>(this);

  Watch(Stream stream, Channels channels, WatchSettings settings, Duration timeout, Consumer<Watch<?, ?>> onClose) {
    this.stream = stream;
    this.line = new Line(stream, channels, settings.progressInterval.multipliedBy(2));
    this.position = new Position(stream, settings.resumeToken, settings.snapshot);
    this.settings = settings;
    this.timeout = timeout;
    this.onClose = onClose;
  }

  /**
   * Where to resume after the item that was handed out last; empty before there is such a place.
   *
   * <p>Store it when the item has been dealt with: a later watch that is given it goes on with the event after. Among the
   * events of one transaction it moves with the last one.
   */
  public String resumeToken() {
    return position.resumeToken();
  }

  /** How the watch stands. */
  public WatchState state() {
    return state;
  }

  @Override
  public Iterator<Item<T, E>> iterator() {
    return this;
  }

  @Override
  public boolean hasNext() {
    try {
      while (!isClosed() && !position.hasPending()) {
        advance();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw PlanwireException.cancelled("the wait for the next event was interrupted");
    }
    if (!isClosed()) {
      return true;
    }
    if (closingError != null) {
      throw closingError;
    }
    return false;
  }

  @Override
  @SuppressWarnings("unchecked") // the stream has these resources and events
  public Item<T, E> next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the watch has ended");
    }
    return (Item<T, E>) position.handOut();
  }

  /**
   * The same items for one subscriber, read by a thread of their own as far as the subscriber asks for them. What ends the
   * iterator ends the subscription; cancelling it closes the watch. Within {@code onNext}, {@link #resumeToken()} is where
   * to resume after the item.
   */
  public Flow.Publisher<Item<T, E>> publisher() {
    return publisher;
  }

  @Override
  public void close() {
    close(null);
  }

  /** End the stream. A loop over it ends too: with the error, if there is one. */
  void close(PlanwireException error) {
    synchronized (closed) {
      if (!isClosed()) {
        closingError = error;
        closed.countDown();
      }
    }
    line.close();
    publisher.closed();
    onClose.accept(this);
  }

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Open the stream if there is none, or take its next message. */
  private void advance() throws InterruptedException {
    if (!line.isOpen()) {
      open();
      return;
    }
    Optional<Message> message;
    try {
      message = line.read();
    } catch (PlanwireException error) {
      if (!isClosed()) {
        fail(error);
      }
      return;
    }
    if (message.isPresent()) {
      take(message.get());
    } else if (stream.ends) {
      close();
    } else {
      lose(PlanwireException.unavailable("the stream ended without a word"));
    }
  }

  private void open() throws InterruptedException {
    if (!gaveTime) {
      gaveTime = true;
      giveUpAt = System.nanoTime() + timeout.toNanos();
      enter(WatchState.CONNECTING, null);
    }
    if (!closed.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
      pause = Duration.ZERO;
      line.open(position.options(settings.progressInterval));
    }
  }

  private void take(Message message) {
    position.take(message);
    switch (stream.payloadOf(message)) {
      case "closing" -> {
        line.drop();
        lose(PlanwireException.unavailable(reason((Closing) stream.payload(message))));
      }
      case "started" -> enter(WatchState.LIVE, null);
      default -> {
        if (!stream.resumeTokenOf(message).isEmpty()) {
          backoff.reset();
        }
      }
    }
  }

  /** Decide what an error means: another stream, or the end. */
  private void fail(PlanwireException error) {
    if (settings.relist && error.isResumeTokenExpired()) {
      position.startOver();
      lose(error);
    } else if (isPassing(error)) {
      lose(error);
      if (state == WatchState.CONNECTING && System.nanoTime() + pause.toNanos() - giveUpAt >= 0) {
        close(error);
      }
    } else {
      close(error);
    }
  }

  private boolean isPassing(PlanwireException error) {
    return error.code() == Status.Code.UNAVAILABLE
        || error.code() == Status.Code.DEADLINE_EXCEEDED
        || (error.reason().isEmpty() && CUT.contains(error.code()))
        || (PASSING.contains(error.reason()) && state != WatchState.CONNECTING);
  }

  /** Prepare for another stream after a pause. */
  private void lose(PlanwireException error) {
    var level = state == WatchState.LIVE ? System.Logger.Level.WARNING : System.Logger.Level.DEBUG;
    LOG.log(level, "a watch was interrupted: {0}", error.getMessage());
    pause = backoff.next(error.retryDelay());
    enter(state == WatchState.CONNECTING ? WatchState.CONNECTING : WatchState.RECONNECTING, error);
  }

  private void enter(WatchState entered, PlanwireException error) {
    state = entered;
    settings.onState.accept(entered, error);
  }

  private static String reason(Closing closing) {
    return switch (closing.getReason()) {
      case CLOSING_REASON_DRAINING -> "the server is stopping";
      case CLOSING_REASON_MAX_AGE -> "the stream has reached its maximum age";
      default -> "the server ends the stream";
    };
  }
}
