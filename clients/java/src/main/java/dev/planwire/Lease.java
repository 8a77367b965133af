package dev.planwire;

import com.google.protobuf.Duration;
import dev.planwire.v1.ClaimServiceGrpc;
import dev.planwire.v1.RenewLeaseRequest;
import dev.planwire.v1.RenewLeaseResponse;
import dev.planwire.v1.Task;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** The hold on a claimed task, renewed after a third of its duration until it is lost or ended. No thread waits for it. */
final class Lease {
  private static final System.Logger LOG = System.getLogger("planwire");
  private static final Set<Status.Code> REFUSED =
      Set.of(
          Status.Code.FAILED_PRECONDITION,
          Status.Code.NOT_FOUND,
          Status.Code.PERMISSION_DENIED,
          Status.Code.UNAUTHENTICATED);

  private final Worker worker;
  private final int attempt;
  private final Runnable onLost;
  private final RenewLeaseRequest request;
  private final long nanos;
  // Guarded by this.
  private long endsAt;
  private Future<?> next;
  private boolean ended;
  private volatile boolean handingIn;
  private volatile boolean lost;

  Lease(Worker worker, Task task, int attempt, Runnable onLost) {
    this.worker = worker;
    this.attempt = attempt;
    this.onLost = onLost;
    java.time.Duration duration = worker.settings().lease();
    nanos = duration.toNanos();
    request =
        RenewLeaseRequest.newBuilder()
            .setWorkspaceId(worker.workspace())
            .setTaskId(task.getId())
            .setAttempt(attempt)
            .setLeaseDuration(Duration.newBuilder().setSeconds(duration.getSeconds()).setNanos(duration.getNano()))
            .build();
    endsAt = System.nanoTime() + nanos;
    renewIn(nanos / 3);
  }

  int attempt() {
    return attempt;
  }

  boolean isLost() {
    return lost;
  }

  /** What is handed in may end the lease, and has an answer of its own: a refused renewal means nothing from here on. */
  void handIn() {
    handingIn = true;
  }

  void lose(PlanwireException error) {
    synchronized (this) {
      if (ended || lost) {
        return;
      }
      lost = true;
    }
    end();
    LOG.log(System.Logger.Level.WARNING, "the lease on task {0} is lost: {1}", request.getTaskId(), error);
    onLost.run();
  }

  /** Renew no more. */
  synchronized void end() {
    ended = true;
    if (next != null) {
      next.cancel(false);
    }
  }

  private synchronized void renewIn(long pause) {
    if (ended) {
      return;
    }
    try {
      next = worker.timer().schedule(this::renew, pause, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException closed) {
      ended = true; // the client was closed meanwhile
    }
  }

  private void renew() {
    long sentAt = System.nanoTime();
    long left = Math.max(TimeUnit.MILLISECONDS.toNanos(100), endsAt() - sentAt);
    ClaimServiceGrpc.newStub(worker.channel())
        .withDeadlineAfter(left, TimeUnit.NANOSECONDS)
        .renewLease(
            request,
            new StreamObserver<>() {
              @Override
              public void onNext(RenewLeaseResponse response) {
                synchronized (Lease.this) {
                  endsAt = sentAt + nanos;
                }
                renewIn(nanos / 3);
              }

              @Override
              public void onError(Throwable thrown) {
                PlanwireException error = PlanwireException.of(thrown);
                boolean refused = REFUSED.contains(error.code()) && !handingIn;
                if (refused || System.nanoTime() - endsAt() >= 0) {
                  lose(error);
                } else {
                  renewIn(Math.min(TimeUnit.SECONDS.toNanos(1), nanos / 10));
                }
              }

              @Override
              public void onCompleted() {}
            });
  }

  private synchronized long endsAt() {
    return endsAt;
  }
}
