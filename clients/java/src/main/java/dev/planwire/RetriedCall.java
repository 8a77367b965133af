package dev.planwire;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
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
  private final Runnable reconnect;
  private final Backoff backoff = new Backoff();
  private final Deadline triesUntil;
  private Listener<R> listener;
  private Metadata headers;
  private Q request;
  // Guarded by this: cancelling and the next try come from different threads.
  private ClientCall<Q, R> current;
  private Status cancelled;

  RetriedCall(
      Channel channel,
      MethodDescriptor<Q, R> method,
      CallOptions options,
      CallDefaults defaults,
      ScheduledExecutorService timer,
      Runnable reconnect) {
    this.channel = channel;
    this.method = method;
    this.options = options.getDeadline() == null ? options.withDeadline(after(defaults.timeout)) : options;
    this.defaults = defaults;
    this.timer = timer;
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
  public synchronized void cancel(String message, Throwable cause) {
    cancelled = Status.CANCELLED.withDescription(message).withCause(cause);
    if (current != null) {
      current.cancel(message, cause);
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
    Duration pause = backoff.next(new PlanwireException(status, trailers).retryDelay());
    if (triesUntil.timeRemaining(TimeUnit.NANOSECONDS) <= pause.toNanos()) {
      return false;
    }
    Runnable again =
        () -> {
          reconnect.run();
          attempt();
        };
    synchronized (this) {
      if (cancelled != null) {
        return false;
      }
      try {
        timer.schedule(Context.current().wrap(again), pause.toNanos(), TimeUnit.NANOSECONDS);
      } catch (RejectedExecutionException closed) {
        return false; // the client was closed meanwhile
      }
    }
    return true;
  }

  private static Deadline after(Duration time) {
    return Deadline.after(time.toNanos(), TimeUnit.NANOSECONDS);
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
    public void onClose(Status status, Metadata trailers) {
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
