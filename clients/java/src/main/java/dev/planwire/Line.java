package dev.planwire;

import com.google.protobuf.Message;
import dev.planwire.v1.WatchOptions;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The connection of a watch: one stream at a time, given up when it is silent. One thread reads, any may close. */
final class Line {
  // To connect and to hear the first word takes a moment, however often the stream is to speak later.
  private static final Duration OPENING = Duration.ofSeconds(5);

  private final Stream stream;
  private final Channels channels;
  private final Duration patience;
  private boolean heard;
  private Channels.Fresh own;
  private volatile Open open;
  private volatile boolean closed;

  /** {@code patience} is how long the stream may be silent. */
  Line(Stream stream, Channels channels, Duration patience) {
    this.stream = stream;
    this.channels = channels;
    this.patience = patience;
  }

  boolean isOpen() {
    return open != null;
  }

  /** Begin a stream. */
  synchronized void open(WatchOptions options) {
    if (closed) {
      return;
    }
    heard = false;
    channels.connectNow();
    open = new Open(own == null ? channels.shared() : own.channel(), options);
  }

  /**
   * The next message, or nothing when the server ended the stream well. Without one the stream is dropped. Throws
   * PlanwireException; silence is UNAVAILABLE. After an InterruptedException the stream is as it was.
   */
  Optional<Message> read() throws InterruptedException {
    Open from = open;
    if (from == null) {
      throw PlanwireException.cancelled("the watch was closed");
    }
    Duration wait = heard || patience.compareTo(OPENING) > 0 ? patience : OPENING;
    Object next = from.received.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
    heard = true;
    if (next instanceof Message message) {
      from.call.request(1);
      return Optional.of(message);
    }
    drop();
    if (next == null) {
      leaveConnection();
      throw PlanwireException.unavailable("the server sent nothing for " + wait.toMillis() / 1e3 + " s");
    }
    Ended ended = (Ended) next;
    if (ended.status.isOk()) {
      return Optional.empty();
    }
    throw new PlanwireException(ended.status, ended.trailers);
  }

  /** Let go of the stream. */
  void drop() {
    Open from = open;
    open = null;
    if (from != null) {
      from.call.cancel("the stream is let go of", null);
    }
  }

  /** Let go of everything. */
  synchronized void close() {
    closed = true;
    drop();
    if (own != null) {
      own.close();
    }
  }

  /** What made a connection silent told neither side: another stream on it would be as silent. */
  private synchronized void leaveConnection() {
    if (own != null) {
      own.close();
    }
    own = closed ? null : channels.fresh();
  }

  private record Ended(Status status, Metadata trailers) {}

  /** A stream whose messages wait to be read. It asks for the next one when one is taken out. */
  private final class Open extends ClientCall.Listener<Message> {
    // Two messages at most: one is read while the next is under way.
    final BlockingQueue<Object> received = new LinkedBlockingQueue<>();
    final ClientCall<Message, Message> call;

    Open(Channel channel, WatchOptions options) {
      call = channel.newCall(stream.method, CallOptions.DEFAULT);
      call.start(this, new Metadata());
      call.request(2);
      call.sendMessage(stream.request(options));
      call.halfClose();
    }

    @Override
    public void onMessage(Message message) {
      received.add(message);
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
      received.add(new Ended(status, trailers));
    }
  }
}
