package dev.planwire;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.concurrent.ScheduledExecutorService;

/** Makes calls whole, and retries unary ones that the server could not take. */
final class Interceptor implements ClientInterceptor {
  private final CallDefaults defaults;
  private final ScheduledExecutorService timer;
  private final Pauses pauses;
  private final Runnable reconnect;

  /** {@code reconnect} makes the channel connect at once where it waits before it tries again. */
  Interceptor(CallDefaults defaults, ScheduledExecutorService timer, Pauses pauses, Runnable reconnect) {
    this.defaults = defaults;
    this.timer = timer;
    this.pauses = pauses;
    this.reconnect = reconnect;
  }

  @Override
  public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
    if (method.getType() == MethodDescriptor.MethodType.UNARY) {
      return new RetriedCall<>(next, method, options, defaults, timer, pauses, reconnect);
    }
    return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
      @Override
      public void start(Listener<R> listener, Metadata headers) {
        defaults.addTo(headers);
        super.start(new Told<>(listener), headers);
      }

      @Override
      public void sendMessage(Q message) {
        super.sendMessage(defaults.fill(message));
      }
    };
  }

  /** Tells of a lost connection as such. */
  private static final class Told<R> extends SimpleForwardingClientCallListener<R> {
    Told(ClientCall.Listener<R> listener) {
      super(listener);
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
      super.onClose(LostConnection.told(status), trailers);
    }
  }
}
