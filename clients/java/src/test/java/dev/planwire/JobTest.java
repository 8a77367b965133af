package dev.planwire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.planwire.v1.ClaimServiceGrpc;
import dev.planwire.v1.ClaimTasksRequest;
import dev.planwire.v1.ClaimTasksResponse;
import dev.planwire.v1.ClaimedTask;
import dev.planwire.v1.Lease;
import dev.planwire.v1.ReleaseTaskRequest;
import dev.planwire.v1.ReleaseTaskResponse;
import dev.planwire.v1.Task;
import dev.planwire.v1.TaskServiceGrpc;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a server that gives one task, and takes it back only when somebody works on it. */
@Timeout(60)
class JobTest {
  private final CountDownLatch releasing = new CountDownLatch(1);
  private final CountDownLatch begun = new CountDownLatch(1);

  @Test
  void workThatBeginsWhileItsTaskIsGivenBackIsInterrupted() throws IOException, InterruptedException {
    Server server =
        Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
            .addService(new Claims())
            .addService(new Tasks())
            .build()
            .start();
    try (Client client = Connection.to("127.0.0.1:" + server.getPort()).workspace("w").open()) {
      Worker worker = client.worker(WorkerSettings.any());
      Job job = worker.iterator().next();
      Thread closing = new Thread(worker::close);
      closing.start();
      releasing.await();
      Thread working =
          new Thread(
              () ->
                  job.run(
                      task -> {
                        assertEquals("t", task.getId());
                        begun.countDown();
                        Thread.sleep(600_000);
                        return Output.NONE;
                      }));
      working.start();
      working.join(20_000);
      assertFalse(working.isAlive());
      closing.join();
    } finally {
      server.shutdownNow();
    }
  }

  private static final class Claims extends ClaimServiceGrpc.ClaimServiceImplBase {
    @Override
    public void claimTasks(ClaimTasksRequest request, StreamObserver<ClaimTasksResponse> answer) {
      ClaimedTask claimed =
          ClaimedTask.newBuilder()
              .setTask(Task.newBuilder().setId("t").setWorkspaceId("w"))
              .setLease(Lease.newBuilder().setAttempt(1))
              .build();
      answer.onNext(ClaimTasksResponse.newBuilder().addClaimed(claimed).build());
      answer.onCompleted();
    }
  }

  private final class Tasks extends TaskServiceGrpc.TaskServiceImplBase {
    @Override
    public void releaseTask(ReleaseTaskRequest request, StreamObserver<ReleaseTaskResponse> answer) {
      releasing.countDown();
      try {
        begun.await();
      } catch (InterruptedException stopped) {
        return;
      }
      answer.onNext(ReleaseTaskResponse.getDefaultInstance());
      answer.onCompleted();
    }
  }
}
