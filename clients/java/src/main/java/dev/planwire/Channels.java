package dev.planwire;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/** The channels of a client. */
final class Channels implements AutoCloseable {
  private final Supplier<ManagedChannel> connect;
  private final CallDefaults defaults;
  private final ScheduledExecutorService timer;
  private final Pauses pauses = new Pauses();
  private final ManagedChannel connection;
  private final Channel shared;

  Channels(Supplier<ManagedChannel> connect, CallDefaults defaults, ScheduledExecutorService timer) {
    this.connect = connect;
    this.defaults = defaults;
    this.timer = timer;
    this.connection = connect.get();
    this.shared = intercepted(connection);
  }

  /** The one that all calls use. */
  Channel shared() {
    return shared;
  }

  /** Connect at once where the connection is lost: gRPC would wait for up to two minutes after failures. */
  void connectNow() {
    connection.resetConnectBackoff();
  }

  /** Another one, with a connection of its own. */
  Fresh fresh() {
    return new Fresh(connect.get());
  }

  @Override
  public void close() {
    pauses.close();
    connection.shutdownNow();
  }

  private Channel intercepted(ManagedChannel channel) {
    return ClientInterceptors.intercept(channel, new Interceptor(defaults, timer, pauses, channel::resetConnectBackoff));
  }

  /** A connection of its own. */
  final class Fresh implements AutoCloseable {
    private final ManagedChannel own;
    private final Channel channel;

    private Fresh(ManagedChannel own) {
      this.own = own;
      this.channel = intercepted(own);
    }

    Channel channel() {
      own.resetConnectBackoff();
      return channel;
    }

    @Override
    public void close() {
      own.shutdownNow();
    }
  }
}
