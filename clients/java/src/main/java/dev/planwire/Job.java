package dev.planwire;

import dev.planwire.v1.ClaimedTask;
import dev.planwire.v1.CodeConflict;
import dev.planwire.v1.CompleteTaskRequest;
import dev.planwire.v1.FailTaskRequest;
import dev.planwire.v1.ReleaseTaskRequest;
import dev.planwire.v1.Task;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A claimed task, with its lease, which is renewed from the claim on.
 *
 * <pre>{@code job.run(task -> Output.of(workOn(task)));}</pre>
 *
 * <p>The task is completed with what the work returns; an exception fails it, is logged and goes no further, so that a loop
 * goes on with the next job. When the lease is lost, the thread that works is interrupted, nothing is handed in, and
 * {@link #isLost()} is true. Where somebody else interrupts it, the task is released, so that another worker gets it at
 * once.
 *
 * <p>Who needs more than {@code run} calls {@link #complete}, {@link #fail} or {@link #release} at the end.
 */
public final class Job implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("planwire");
  private static final long RELEASE_SECONDS = 5;
  private static final int LONGEST_MESSAGE = 10_000;
  private static final Set<Status.Code> NOT_OURS = Set.of(Status.Code.FAILED_PRECONDITION, Status.Code.NOT_FOUND);

  private final Worker worker;
  private final Task task;
  private final List<CodeConflict> conflicts;
  private final Lease lease;
  // Guarded by this.
  private Thread working;
  // Whether somebody works on it or hands in what came out, and so ends it.
  private boolean begun;
  private boolean interrupted;
  private boolean closed;
  private boolean ended;

  Job(Worker worker, ClaimedTask claimed) {
    this.worker = worker;
    this.task = claimed.getTask();
    this.conflicts = claimed.getConflictsList();
    this.lease = new Lease(worker, task, claimed.getLease().getAttempt(), this::interrupt);
  }

  /** The task as it was when it was claimed. */
  public Task task() {
    return task;
  }

  /** The fencing token. */
  public int attempt() {
    return lease.attempt();
  }

  /** The tasks of other workers that may be in the way of this one, as ClaimedTask tells them. */
  public List<CodeConflict> conflicts() {
    return conflicts;
  }

  /** Whether the task is no longer this worker's. */
  public boolean isLost() {
    return lease.isLost();
  }

  /** Work on the task in this thread, and hand in what comes out. Throws PlanwireException where that is refused. */
  public void run(Work work) {
    Output output = null;
    Throwable error = null;
    begin();
    try {
      output = work.on(task);
    } catch (Throwable thrown) {
      error = thrown;
    }
    boolean stopped = stop();
    if (isLost()) {
      end();
    } else if (error == null) {
      complete(output == null ? Output.NONE : output);
    } else if (stopped || error instanceof InterruptedException || !(error instanceof Exception)) {
      release();
      rethrow(error);
    } else {
      fail((Exception) error);
    }
  }

  /**
   * Hand in what came out. Where that does not get through it is repeated with the same request id, and so takes effect
   * once, for as long as the lease is kept.
   */
  public void complete(Output output) {
    var request =
        CompleteTaskRequest.newBuilder()
            .setWorkspaceId(worker.workspace())
            .setTaskId(task.getId())
            .setAttempt(attempt())
            .setRequestId(UUID.randomUUID().toString())
            .setOutput(output.text());
    if (output.data() != null) {
      request.setOutputData(output.data());
    }
    handIn(() -> worker.tasks().completeTask(request.build()));
  }

  /** Hand in that it did not work, in the same way. */
  public void fail(Exception error) {
    LOG.log(System.Logger.Level.WARNING, "task " + task.getId() + " failed", error);
    // NUL cannot be stored.
    String message = (error.getClass().getSimpleName() + ": " + error.getMessage()).replace('\0', '\uFFFD');
    var request =
        FailTaskRequest.newBuilder()
            .setWorkspaceId(worker.workspace())
            .setTaskId(task.getId())
            .setAttempt(attempt())
            .setRequestId(UUID.randomUUID().toString())
            .setErrorMessage(message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)));
    if (worker.settings().retry() != null) {
      request.setRetry(worker.settings().retry());
    }
    handIn(() -> worker.tasks().failTask(request.build()));
  }

  /** Give the task back. Where that fails, its lease ends by itself. */
  public void release() {
    var request =
        ReleaseTaskRequest.newBuilder()
            .setWorkspaceId(worker.workspace())
            .setTaskId(task.getId())
            .setAttempt(attempt())
            .build();
    boolean before = Thread.interrupted(); // a call by an interrupted thread would be cancelled
    try {
      if (!isLost() && !hasEnded()) {
        worker.tasks().withDeadlineAfter(RELEASE_SECONDS, TimeUnit.SECONDS).releaseTask(request);
      }
    } catch (StatusRuntimeException error) {
      LOG.log(System.Logger.Level.INFO, "task {0} was not released, and its lease will end: {1}", task.getId(), error);
    } finally {
      end();
      if (before) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Release the task where nobody has begun to work on it. A thread that works on it is interrupted, and releases it itself;
   * what is being handed in goes on, and its result is not thrown away.
   */
  @Override
  public void close() {
    synchronized (this) {
      closed = true; // who begins from now on, while it is released, is interrupted too
      if (begun) {
        interrupt();
        return;
      }
    }
    release();
  }

  private void handIn(Runnable call) {
    synchronized (this) {
      begun = true;
    }
    lease.handIn();
    Backoff backoff = new Backoff();
    try {
      while (!isLost()) {
        try {
          call.run();
          return;
        } catch (StatusRuntimeException caught) {
          PlanwireException error = PlanwireException.of(caught);
          if (NOT_OURS.contains(error.code())) {
            lease.lose(error);
            return;
          } else if (error.isPassing()) {
            LOG.log(System.Logger.Level.INFO, "task {0} is handed in again: {1}", task.getId(), error);
            TimeUnit.NANOSECONDS.sleep(backoff.next(error.retryDelay()).toNanos());
          } else if (error.code() == Status.Code.CANCELLED && Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
          } else {
            throw error;
          }
        }
      }
    } catch (InterruptedException stopped) {
      release();
      Thread.currentThread().interrupt();
    } finally {
      end();
    }
  }

  private synchronized void begin() {
    working = Thread.currentThread();
    begun = true;
    if (isLost() || closed || ended) {
      interrupt();
    }
  }

  /** The work is over; tell whether it was interrupted from here. The interruption goes no further. */
  private synchronized boolean stop() {
    working = null;
    if (interrupted) {
      Thread.interrupted();
    }
    return interrupted;
  }

  /** Interrupt the thread that works on the task, if there is one. */
  private synchronized void interrupt() {
    if (working != null) {
      interrupted = true;
      working.interrupt();
    }
  }

  private synchronized boolean hasEnded() {
    return ended;
  }

  private void end() {
    synchronized (this) {
      if (ended) {
        return;
      }
      ended = true;
    }
    lease.end();
    worker.ended(this);
  }

  /** An Error is for the caller; an interruption by somebody else stays one. */
  private void rethrow(Throwable error) {
    if (error instanceof Error fatal) {
      throw fatal;
    }
    if (!interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
