package dev.planwire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.rpc.RetryInfo;
import dev.planwire.v1.CreateTaskRequest;
import dev.planwire.v1.CreateTaskResponse;
import dev.planwire.v1.Task;
import dev.planwire.v1.TaskServiceGrpc;
import io.grpc.Context;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a server that answers what the test tells it to. The server asks for a pause that no test waits for. */
@Timeout(60)
class RetriedCallTest {
  private static final int PAUSE_SECONDS = 600;

  private final BlockingQueue<String> requestIds = new LinkedBlockingQueue<>();
  private final BlockingQueue<StatusRuntimeException> refusals = new LinkedBlockingQueue<>();
  private Server server;
  private Client client;

  @BeforeEach
  void start() throws IOException {
    server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create()).addService(new Tasks()).build().start();
    client = Connection.to("127.0.0.1:" + server.getPort()).timeout(java.time.Duration.ofHours(1)).open();
  }

  @AfterEach
  void stop() {
    client.close();
    server.shutdownNow();
  }

  @Test
  void theSameCallIsMadeAgainUntilTheServerIsThere() {
    refusals.add(refusal(Status.UNAVAILABLE, 0));
    refusals.add(refusal(Status.UNAVAILABLE, 0));
    assertEquals("done", create().getTask().getTitle());
    assertEquals(3, requestIds.size());
    Set<String> different = new HashSet<>(requestIds);
    assertEquals(1, different.size());
    assertFalse(different.contains(""));
  }

  @Test
  void nothingElseIsMadeAgain() {
    refusals.add(refusal(Status.ABORTED, 0));
    assertEquals(Status.Code.ABORTED, codeOf(this::create));
    assertEquals(1, requestIds.size());
  }

  @Test
  void noTryBeginsAfterTheEndOfTheTime() {
    refusals.add(refusal(Status.UNAVAILABLE, PAUSE_SECONDS));
    var stub = client.tasks().withDeadlineAfter(PAUSE_SECONDS / 2, TimeUnit.SECONDS);
    assertEquals(Status.Code.UNAVAILABLE, codeOf(() -> stub.createTask(CreateTaskRequest.getDefaultInstance())));
  }

  @Test
  void aCallThatIsCancelledBetweenTwoTriesEnds() throws Exception {
    refusals.add(refusal(Status.UNAVAILABLE, PAUSE_SECONDS));
    Cancellable call = new Cancellable();
    waitForPause();
    call.requests.cancel("enough", null);
    assertEquals(Status.Code.CANCELLED, call.code.get(10, TimeUnit.SECONDS));
  }

  @Test
  void aCallThatIsCancelledWhileATryIsUnderWayEnds() throws Exception {
    refusals.add(new StatusRuntimeException(Status.OK)); // the server does not answer
    Cancellable call = new Cancellable();
    requestIds.take();
    call.requests.cancel("enough", null);
    assertEquals(Status.Code.CANCELLED, call.code.get(10, TimeUnit.SECONDS));
  }

  @Test
  void anInterruptedThreadEndsItsCallBetweenTwoTries() throws Exception {
    refusals.add(refusal(Status.UNAVAILABLE, PAUSE_SECONDS));
    CompletableFuture<Status.Code> code = new CompletableFuture<>();
    Thread thread = new Thread(() -> code.complete(codeOf(this::create)));
    thread.start();
    waitForPause();
    thread.interrupt();
    assertEquals(Status.Code.CANCELLED, code.get(10, TimeUnit.SECONDS));
  }

  @Test
  void aContextThatIsCancelledBetweenTwoTriesEndsTheCall() throws Exception {
    refusals.add(refusal(Status.UNAVAILABLE, PAUSE_SECONDS));
    CompletableFuture<Status.Code> code = new CompletableFuture<>();
    try (Context.CancellableContext context = Context.current().withCancellation()) {
      Runnable call = () -> code.complete(codeOf(this::create));
      new Thread(context.wrap(call)).start();
      waitForPause();
      context.cancel(null);
      assertEquals(Status.Code.CANCELLED, code.get(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void aClientThatIsClosedEndsItsCallsBetweenTwoTries() throws Exception {
    refusals.add(refusal(Status.UNAVAILABLE, PAUSE_SECONDS));
    CompletableFuture<Status.Code> code = new CompletableFuture<>();
    new Thread(() -> code.complete(codeOf(this::create))).start();
    waitForPause();
    client.close();
    assertEquals(Status.Code.CANCELLED, code.get(10, TimeUnit.SECONDS));
  }

  @Test
  void aClientThatIsClosedEndsItsCallsWhileATryIsUnderWay() throws Exception {
    refusals.add(new StatusRuntimeException(Status.OK)); // the server does not answer
    CompletableFuture<Status.Code> code = new CompletableFuture<>();
    new Thread(() -> code.complete(codeOf(this::create))).start();
    requestIds.take();
    client.close();
    assertEquals(Status.Code.UNAVAILABLE, code.get(10, TimeUnit.SECONDS));
  }

  private CreateTaskResponse create() {
    return client.tasks().createTask(CreateTaskRequest.getDefaultInstance());
  }

  /** Until the server has refused, and the refusal has had time to arrive. */
  private void waitForPause() throws InterruptedException {
    requestIds.take();
    Thread.sleep(500);
  }

  private static Status.Code codeOf(Runnable call) {
    return assertThrows(StatusRuntimeException.class, call::run).getStatus().getCode();
  }

  private static StatusRuntimeException refusal(Status status, int retrySeconds) {
    var retry = RetryInfo.newBuilder().setRetryDelay(Duration.newBuilder().setSeconds(retrySeconds)).build();
    var made = com.google.rpc.Status.newBuilder().setCode(status.getCode().value()).addDetails(Any.pack(retry)).build();
    return StatusProto.toStatusRuntimeException(made);
  }

  /** A call that does not wait for its answer. */
  private final class Cancellable implements ClientResponseObserver<CreateTaskRequest, CreateTaskResponse> {
    final CompletableFuture<Status.Code> code = new CompletableFuture<>();
    ClientCallStreamObserver<CreateTaskRequest> requests;

    Cancellable() {
      TaskServiceGrpc.newStub(client.channel()).createTask(CreateTaskRequest.getDefaultInstance(), this);
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<CreateTaskRequest> observer) {
      requests = observer;
    }

    @Override
    public void onNext(CreateTaskResponse response) {}

    @Override
    public void onError(Throwable error) {
      code.complete(Status.fromThrowable(error).getCode());
    }

    @Override
    public void onCompleted() {
      code.complete(Status.Code.OK);
    }
  }

  private final class Tasks extends TaskServiceGrpc.TaskServiceImplBase {
    @Override
    public void createTask(CreateTaskRequest request, StreamObserver<CreateTaskResponse> answer) {
      StatusRuntimeException refusal = refusals.poll();
      requestIds.add(request.getRequestId());
      if (refusal == null) {
        answer.onNext(CreateTaskResponse.newBuilder().setTask(Task.newBuilder().setTitle("done")).build());
        answer.onCompleted();
      } else if (!refusal.getStatus().isOk()) {
        answer.onError(refusal);
      }
    }
  }
}
