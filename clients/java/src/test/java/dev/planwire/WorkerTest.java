package dev.planwire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.planwire.v1.ClaimServiceGrpc;
import dev.planwire.v1.ClaimTasksRequest;
import dev.planwire.v1.ClaimTasksResponse;
import dev.planwire.v1.ClaimedTask;
import dev.planwire.v1.CompleteTaskRequest;
import dev.planwire.v1.CompleteTaskResponse;
import dev.planwire.v1.Lease;
import dev.planwire.v1.ReleaseTaskRequest;
import dev.planwire.v1.ReleaseTaskResponse;
import dev.planwire.v1.Task;
import dev.planwire.v1.TaskServiceGrpc;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a server that gives two tasks once, and takes no result. */
@Timeout(60)
class WorkerTest {
  private final CountDownLatch otherBegun = new CountDownLatch(1);
  private final List<String> released = new CopyOnWriteArrayList<>();

  @Test
  void aRefusedResultEndsTheWorkerAndTheOtherJobs() throws IOException {
    Server server =
        Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
            .addService(new Claims())
            .addService(new Tasks())
            .build()
            .start();
    try (Client client = Connection.to("127.0.0.1:" + server.getPort()).workspace("w").open()) {
      Worker worker = client.worker(WorkerSettings.any().concurrency(2));
      PlanwireException refused = assertThrows(PlanwireException.class, () -> worker.run(this::work));
      assertEquals(Status.Code.PERMISSION_DENIED, refused.code());
      assertEquals(List.of("other"), released);
    } finally {
      server.shutdownNow();
    }
  }

  private Output work(Task task) throws InterruptedException {
    if (task.getId().equals("other")) {
      otherBegun.countDown();
      Thread.sleep(600_000);
    }
    otherBegun.await();
    return Output.NONE;
  }

  private static final class Claims extends ClaimServiceGrpc.ClaimServiceImplBase {
    private final AtomicBoolean given = new AtomicBoolean();

    /** Later claims wait for ever. */
    @Override
    public void claimTasks(ClaimTasksRequest request, StreamObserver<ClaimTasksResponse> answer) {
      if (given.compareAndSet(false, true)) {
        answer.onNext(ClaimTasksResponse.newBuilder().addClaimed(claimed("refused")).addClaimed(claimed("other")).build());
        answer.onCompleted();
      }
    }

    private static ClaimedTask claimed(String id) {
      return ClaimedTask.newBuilder()
          .setTask(Task.newBuilder().setId(id).setWorkspaceId("w"))
          .setLease(Lease.newBuilder().setAttempt(1))
          .build();
    }
  }

  private final class Tasks extends TaskServiceGrpc.TaskServiceImplBase {
    @Override
    public void completeTask(CompleteTaskRequest request, StreamObserver<CompleteTaskResponse> answer) {
      answer.onError(Status.PERMISSION_DENIED.asRuntimeException());
    }

    @Override
    public void releaseTask(ReleaseTaskRequest request, StreamObserver<ReleaseTaskResponse> answer) {
      released.add(request.getTaskId());
      answer.onNext(ReleaseTaskResponse.getDefaultInstance());
      answer.onCompleted();
    }
  }
}
