package dev.planwire;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a server that gives any number of tasks, and answers completions only where it is told to. */
@Timeout(60)
class HandingInTest {
  private final CountDownLatch completing = new CountDownLatch(1);
  private final AtomicInteger released = new AtomicInteger();
  private volatile boolean answers;
  private Server server;

  @BeforeEach
  void start() throws IOException {
    server =
        Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
            .addService(new Claims())
            .addService(new Tasks())
            .build()
            .start();
  }

  @AfterEach
  void stop() {
    server.shutdownNow();
  }

  private Client client() {
    return Connection.to("127.0.0.1:" + server.getPort()).workspace("w").open();
  }

  @Test
  void whoIsInterruptedMeanwhileGivesTheTaskBackAndStaysInterrupted() throws InterruptedException {
    try (Client client = client();
        Worker worker = client.worker(WorkerSettings.any())) {
      Job job = worker.next();
      var interrupted = new AtomicInteger();
      Thread working =
          new Thread(
              () -> {
                job.run(task -> Output.NONE);
                interrupted.set(Thread.currentThread().isInterrupted() ? 1 : 2);
              });
      working.start();
      completing.await();
      working.interrupt();
      working.join();
      assertEquals(1, released.get());
      assertEquals(1, interrupted.get());
    }
  }

  @Test
  void nothingIsKeptOfWhatWasHandedIn() {
    answers = true;
    try (Client client = client();
        Worker worker = client.worker(WorkerSettings.any().lease(Duration.ofHours(24)))) {
      for (int jobs = 0; jobs < 100; jobs++) {
        worker.next().run(task -> Output.NONE);
      }
      assertEquals(0, client.timer().getQueue().size());
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
    public void completeTask(CompleteTaskRequest request, StreamObserver<CompleteTaskResponse> answer) {
      completing.countDown();
      if (answers) {
        answer.onNext(CompleteTaskResponse.getDefaultInstance());
        answer.onCompleted();
      }
    }

    @Override
    public void releaseTask(ReleaseTaskRequest request, StreamObserver<ReleaseTaskResponse> answer) {
      released.incrementAndGet();
      answer.onNext(ReleaseTaskResponse.getDefaultInstance());
      answer.onCompleted();
    }
  }
}
