package dev.planwire;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Deadline;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A unary call that is made again while the server is unavailable, within its time. Nothing else goes away by itself. What
 * is sent again is the same message, with its request_id.
 */
final class RetriedCall<Q, R> extends ClientCall<Q, R> {
  private final Channel channel;
  private final MethodDescriptor<Q, R> method;
  private final CallOptions options;
  private final CallDefaults defaults;
  private final ScheduledExecutorService timer;
  private final Pauses pauses;
  private final Runnable reconnect;
  private final Backoff backoff = new Backoff();
  private final Deadline triesUntil;
  private Listener<R> listener;
  private Metadata headers;
  private Q request;
  // Guarded by this: cancelling and the next try come from different threads.
  private ClientCall<Q, R> current;
  private Pause pause;
  private Status cancelled;

  RetriedCall(
      Channel channel,
      MethodDescriptor<Q, R> method,
      CallOptions options,
      CallDefaults defaults,
      ScheduledExecutorService timer,
      Pauses pauses,
      Runnable reconnect) {
    this.channel = channel;
    this.method = method;
    this.options = options.getDeadline() == null ? options.withDeadline(after(defaults.timeout)) : options;
    this.defaults = defaults;
    this.timer = timer;
    this.pauses = pauses;
    this.reconnect = reconnect;
    Deadline end = this.options.getDeadline();
    this.triesUntil = defaults.retryTimeout == null ? end : end.minimum(after(defaults.retryTimeout));
  }

  @Override
  public void start(Listener<R> toTell, Metadata given) {
    listener = toTell;
    headers = given;
    defaults.addTo(headers);
  }

  @Override
  public void request(int messages) {
    // Each try asks for the only message there is.
  }

  @Override
  public void sendMessage(Q message) {
    request = defaults.fill(message);
  }

  @Override
  public void halfClose() {
    attempt();
  }

  @Override
  public void cancel(String message, Throwable cause) {
    ClientCall<Q, R> under;
    Pause between;
    synchronized (this) {
      cancelled = Status.CANCELLED.withDescription(message).withCause(cause);
      under = current;
      between = pause;
    }
    if (between != null && between.end()) {
      between.tell(cancelled);
    } else if (under != null) {
      under.cancel(message, cause);
    }
  }

  private void attempt() {
    ClientCall<Q, R> call;
    Status before;
    synchronized (this) {
      before = cancelled;
      current = call = channel.newCall(method, options);
    }
    Metadata copy = new Metadata();
    copy.merge(headers);
    call.start(new Try(), copy);
    if (before != null) {
      call.cancel(before.getDescription(), before.getCause());
      return;
    }
    call.request(2); // the second would be an error of the server, which gRPC reports
    call.sendMessage(request);
    call.halfClose();
  }

  private boolean retry(Status status, Metadata trailers) {
    if (status.getCode() != Status.Code.UNAVAILABLE) {
      return false;
    }
    Duration time = backoff.next(new PlanwireException(status, trailers).retryDelay());
    if (triesUntil.timeRemaining(TimeUnit.NANOSECONDS) <= time.toNanos()) {
      return false;
    }
    synchronized (this) {
      return cancelled == null && new Pause().begin(time);
    }
  }

  private static Deadline after(Duration time) {
    return Deadline.after(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** The time between two tries. Whoever ends it decides how the call goes on. */
  private final class Pause implements Context.CancellationListener {
    private final Context context = Context.current();
    private final Runnable onClose = this::close;
    private Future<?> waiting;
    private boolean ended;

    /** Tell whether there is another try; the caller holds the lock of the call. */
    boolean begin(Duration time) {
      if (!pauses.add(onClose)) {
        return false; // the client was closed meanwhile
      }
      waiting = timer.schedule(context.wrap(this::tryAgain), time.toNanos(), TimeUnit.NANOSECONDS);
      pause = this;
      context.addListener(this, Runnable::run);
      return true;
    }

    /** Tell whether it was not over before. */
    boolean end() {
      synchronized (RetriedCall.this) {
        if (ended) {
          return false;
        }
        ended = true;
        pause = null;
      }
      waiting.cancel(false);
      pauses.remove(onClose);
      context.removeListener(this);
      return true;
    }

    private void tryAgain() {
      if (end()) {
        reconnect.run();
        attempt();
      }
    }

    private void close() {
      if (end()) {
        tell(Status.CANCELLED.withDescription("the client was closed"));
      }
    }

    @Override
    public void cancelled(Context cause) {
      if (end()) {
        tell(Contexts.statusFromCancelled(cause));
      }
    }

    /** The call ends here: no try is under way that could end it. */
    void tell(Status status) {
      Executor executor = options.getExecutor() == null ? Runnable::run : options.getExecutor();
      executor.execute(() -> listener.onClose(status, new Metadata()));
    }
  }

  /** Tells the caller of the try that counts. */
  private final class Try extends Listener<R> {
    private Metadata received;
    private R response;

    @Override
    public void onHeaders(Metadata given) {
      received = given;
    }

    @Override
    public void onMessage(R message) {
      response = message;
    }

    @Override
    public void onClose(Status given, Metadata trailers) {
      Status status = LostConnection.told(given);
      if (retry(status, trailers)) {
        return;
      }
      if (received != null) {
        listener.onHeaders(received);
      }
      if (response != null) {
        defaults.learn(response);
        listener.onMessage(response);
      }
      listener.onClose(status, trailers);
    }
  }
}
