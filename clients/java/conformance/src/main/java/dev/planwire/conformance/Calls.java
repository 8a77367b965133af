package dev.planwire.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.protobuf.Message;
import dev.planwire.Client;
import dev.planwire.Pages;
import dev.planwire.v1.ListTasksRequest;
import dev.planwire.v1.ListTasksResponse;
import dev.planwire.v1.Workspace;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Calls of every shape, through the client of users or through what is generated alone. */
final class Calls {
  private Calls() {}

  /** One call, with everything that came of it. */
  static JsonObject call(Deed deed) throws IOException, InterruptedException {
    JsonObject target = deed.request.getAsJsonObject("target");
    if (deed.flag("plain")) {
      ManagedChannel channel = Targets.channel(target);
      try {
        return through(channel, deed);
      } finally {
        channel.shutdownNow();
      }
    }
    try (Client client = Targets.client(target, "")) {
      return through(client.channel(), deed);
    }
  }

  /** Every page of a list of tasks, by the client's own loop. */
  static JsonObject pages(Deed deed) throws IOException {
    var request = ListTasksRequest.parseFrom(Base64.getDecoder().decode(deed.text("request")));
    JsonArray messages = new JsonArray();
    JsonObject last = Targets.ok();
    try (Client client = Targets.client(deed.request.getAsJsonObject("target"), "")) {
      for (ListTasksResponse page : Pages.of(client.tasks()::listTasks, request)) {
        messages.add(Targets.encoded(page.toByteArray()));
      }
    } catch (StatusRuntimeException error) {
      last = Targets.outcome(error.getStatus(), error.getTrailers());
    }
    last.add("messages", messages);
    return last;
  }

  /** Which workspace a folder belongs to. */
  static JsonObject register(Deed deed) {
    try (Client client = Targets.client(deed.request.getAsJsonObject("target"), "")) {
      Workspace workspace = client.registerWorkspace(Path.of(deed.text("folder")), deed.text("name"));
      JsonObject last = Targets.ok();
      last.addProperty("workspace_id", workspace.getId());
      last.addProperty("path", workspace.getPath());
      last.addProperty("name", workspace.getName());
      last.addProperty("used", client.workspace());
      return last;
    }
  }

  private static JsonObject through(Channel channel, Deed deed) throws InterruptedException {
    List<byte[]> requests = new ArrayList<>();
    for (JsonElement each : deed.request.getAsJsonArray("requests")) {
      requests.add(Base64.getDecoder().decode(each.getAsString()));
    }
    String name = deed.text("method");
    var method = Methods.known(name);
    if (method == null || deed.flag("plain")) {
      MethodType type = method == null ? MethodType.UNARY : method.getType();
      return new OneCall<>(channel, Methods.raw(name, type), deed, bytes -> bytes).end(requests);
    }
    return new OneCall<>(channel, method, deed, Message::toByteArray)
        .end(requests.stream().map(bytes -> method.parseRequest(new ByteArrayInputStream(bytes))).toList());
  }

  /** As many calls as {@code concurrency} callers make in {@code seconds} over one connection. */
  static JsonObject repeat(Deed deed) throws IOException, InterruptedException {
    var method = Methods.known(deed.text("method"));
    byte[] request = Base64.getDecoder().decode(deed.text("request"));
    Message message = method.parseRequest(new ByteArrayInputStream(request));
    ManagedChannel channel = Targets.channel(deed.request.getAsJsonObject("target"));
    AtomicLong count = new AtomicLong();
    AtomicLong errors = new AtomicLong();
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos((long) (deed.request.get("seconds").getAsDouble() * 1e3));
    List<Thread> callers = new ArrayList<>();
    for (long i = deed.number("concurrency", 1); i > 0; i--) {
      Thread caller =
          new Thread(
              () -> {
                while (System.nanoTime() < until) {
                  try {
                    ClientCalls.blockingUnaryCall(channel, method, CallOptions.DEFAULT, message);
                    count.incrementAndGet();
                  } catch (StatusRuntimeException error) {
                    errors.incrementAndGet();
                  }
                }
              });
      caller.start();
      callers.add(caller);
    }
    for (Thread caller : callers) {
      caller.join();
    }
    channel.shutdownNow();
    JsonObject last = Targets.ok();
    last.addProperty("count", count);
    last.addProperty("errors", errors);
    return last;
  }

  /** A call whose messages are read one by one. */
  private static final class OneCall<Q, R> extends ClientCall.Listener<R> {
    private record Ended(Status status, Metadata trailers) {}

    private final LinkedBlockingQueue<Object> received = new LinkedBlockingQueue<>();
    private final ClientCall<Q, R> call;
    private final Deed deed;
    private final Function<R, byte[]> bytes;

    OneCall(Channel channel, MethodDescriptor<Q, R> method, Deed deed, Function<R, byte[]> bytes) {
      long millis = deed.number("deadline_ms", 0);
      CallOptions options = CallOptions.DEFAULT;
      call =
          channel.newCall(method, millis > 0 ? options.withDeadlineAfter(millis, TimeUnit.MILLISECONDS) : options);
      this.deed = deed;
      this.bytes = bytes;
    }

    JsonObject end(List<Q> requests) throws InterruptedException {
      call.start(this, new Metadata());
      deed.onStop(() -> call.cancel("stopped", null));
      call.request(1);
      requests.forEach(call::sendMessage);
      call.halfClose();
      long cancelAfter = deed.number("cancel_after", -1);
      long most = deed.number("most", -1);
      if (cancelAfter == 0) {
        call.cancel("the caller cancels", null);
      }
      JsonArray messages = new JsonArray();
      while (true) {
        Object next = received.take();
        if (next instanceof Ended ended) {
          return last(Targets.outcome(ended.status, ended.trailers), messages);
        }
        @SuppressWarnings("unchecked") // the other kind of what the listener adds
        R message = (R) next;
        messages.add(Targets.encoded(bytes.apply(message)));
        if (messages.size() == cancelAfter) {
          call.cancel("the caller cancels", null);
        } else if (messages.size() == most) {
          call.cancel("that is enough", null);
          return last(Targets.ok(), messages);
        } else {
          Thread.sleep(deed.number("read_delay_ms", 0));
          call.request(1);
        }
      }
    }

    private static JsonObject last(JsonObject outcome, JsonArray messages) {
      outcome.add("messages", messages);
      return outcome;
    }

    @Override
    public void onMessage(R message) {
      received.add(message);
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
      received.add(new Ended(status, trailers));
    }
  }
}
