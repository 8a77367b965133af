package dev.planwire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.planwire.v1.CreateTaskRequest;
import dev.planwire.v1.CreateTaskResponse;
import dev.planwire.v1.Task;
import dev.planwire.v1.TaskServiceGrpc;
import dev.planwire.v1.WatchTasksRequest;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptors;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With a channel whose first call ends as gRPC ends it when a server is killed while the call is being written. */
@Timeout(60)
class LostConnectionTest {
  private static final Status CLOSED =
      Status.UNKNOWN.withDescription("channel closed").withCause(new ClosedChannelException());

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final AtomicReference<Status> end = new AtomicReference<>();
  private Server server;
  private ManagedChannel connection;
  private TaskServiceGrpc.TaskServiceBlockingStub tasks;

  @BeforeEach
  void start() throws IOException {
    server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create()).addService(new Tasks()).build().start();
    connection = Grpc.newChannelBuilder("127.0.0.1:" + server.getPort(), InsecureChannelCredentials.create()).build();
    CallDefaults defaults = new CallDefaults("", Duration.ofSeconds(30), null, Map.of());
    Interceptor interceptor = new Interceptor(defaults, timer, new Pauses(), () -> {});
    tasks = TaskServiceGrpc.newBlockingStub(ClientInterceptors.intercept(new Broken(), interceptor));
  }

  @AfterEach
  void stop() {
    connection.shutdownNow();
    server.shutdownNow();
    timer.shutdownNow();
  }

  @Test
  void aCallWhoseConnectionIsClosedUnderneathIsMadeAgain() {
    end.set(CLOSED);
    assertEquals("done", tasks.createTask(CreateTaskRequest.getDefaultInstance()).getTask().getTitle());
  }

  @Test
  void aStreamWhoseConnectionIsClosedUnderneathIsUnavailable() {
    end.set(CLOSED);
    assertEquals(Status.Code.UNAVAILABLE, watched());
  }

  @Test
  void whatTheServerSaysStays() {
    end.set(Status.UNKNOWN.withDescription("channel closed"));
    assertEquals(Status.Code.UNKNOWN, watched());
  }

  private Status.Code watched() {
    var watch = tasks.watchTasks(WatchTasksRequest.getDefaultInstance());
    return assertThrows(StatusRuntimeException.class, watch::hasNext).getStatus().getCode();
  }

  private final class Broken extends Channel {
    @Override
    public <Q, R> ClientCall<Q, R> newCall(MethodDescriptor<Q, R> method, CallOptions options) {
      Status told = end.getAndSet(null);
      return told == null ? connection.newCall(method, options) : new Ended<>(told);
    }

    @Override
    public String authority() {
      return connection.authority();
    }
  }

  /** A call that ends with a status once the request was sent. */
  private static final class Ended<Q, R> extends ClientCall<Q, R> {
    private final Status told;
    private Listener<R> listener;

    Ended(Status told) {
      this.told = told;
    }

    @Override
    public void start(Listener<R> toTell, Metadata headers) {
      listener = toTell;
    }

    @Override
    public void request(int messages) {}

    @Override
    public void cancel(String message, Throwable cause) {}

    @Override
    public void sendMessage(Q message) {}

    @Override
    public void halfClose() {
      listener.onClose(told, new Metadata());
    }
  }

  private static final class Tasks extends TaskServiceGrpc.TaskServiceImplBase {
    @Override
    public void createTask(CreateTaskRequest request, StreamObserver<CreateTaskResponse> answer) {
      answer.onNext(CreateTaskResponse.newBuilder().setTask(Task.newBuilder().setTitle("done")).build());
      answer.onCompleted();
    }
  }
}
