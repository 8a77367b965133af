package dev.planwire;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.protobuf.Duration;
import dev.planwire.v1.ClaimServiceGrpc;
import dev.planwire.v1.ClaimTasksRequest;
import dev.planwire.v1.ClaimTasksResponse;
import dev.planwire.v1.ClaimedTask;
import dev.planwire.v1.TaskServiceGrpc;
import dev.planwire.v1.TaskServiceGrpc.TaskServiceBlockingStub;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The jobs of a worker: an iterator, which claims one when the loop asks for it and waits until there is one.
 *
 * <pre>{@code
 * try (Worker worker = client.worker(WorkerSettings.ofPlan(planId))) {
 *   for (Job job : worker) {
 *     job.run(task -> Output.of(workOn(task)));
 *   }
 * }
 * }</pre>
 *
 * <p>{@link #run} does this for several jobs at a time. A server that is away, or that says after what time to call again,
 * is waited for; other errors are thrown, as PlanwireException. One thread iterates, and any may stop or close the worker.
 */
public final class Worker implements Iterator<Job>, Iterable<Job>, AutoCloseable {
  private static final System.Logger LOG = System.getLogger("planwire");
  // A claim waits as long as servers let it, and gets its answer some seconds later at most.
  private static final int WAIT_SECONDS = 25;
  private static final int ANSWER_SECONDS = 10;
  private static final int RELEASE_SECONDS = 5;
  private static final int RECALL_SECONDS = 2;

  private final Channel channel;
  private final TaskServiceBlockingStub tasks;
  private final ScheduledExecutorService timer;
  private final String workspace;
  private final WorkerSettings settings;
  private final Consumer<Worker> onClose;
  private final Object recalling = new Object();
  // Guarded by this.
  private final Set<Job> open = new HashSet<>();
  private final ArrayDeque<Job> ready = new ArrayDeque<>();
  private ListenableFuture<ClaimTasksResponse> claiming;
  private ClaimTasksRequest givenUp;
  private boolean stopping;

  Worker(
      Channel channel,
      ScheduledExecutorService timer,
      String workspace,
      WorkerSettings settings,
      Consumer<Worker> onClose) {
    this.channel = channel;
    this.tasks = TaskServiceGrpc.newBlockingStub(channel);
    this.timer = timer;
    this.workspace = workspace;
    this.settings = settings;
    this.onClose = onClose;
  }

  @Override
  public Iterator<Job> iterator() {
    return this;
  }

  /** Wait for a job. False when the worker was stopped. A thread that is interrupted meanwhile stays interrupted. */
  @Override
  public boolean hasNext() {
    try {
      while (true) {
        Job lost = null;
        int free;
        synchronized (this) {
          if (stopping) {
            break;
          }
          if (!ready.isEmpty() && !ready.peek().isLost()) {
            return true;
          }
          lost = ready.poll();
          free = settings.concurrency() - open.size();
          if (lost == null && free <= 0) {
            wait();
            continue;
          }
        }
        if (lost != null) {
          lost.release();
        } else {
          claim(free);
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw PlanwireException.cancelled("the wait for a task was interrupted");
    }
    recall();
    return false;
  }

  @Override
  public Job next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the worker was stopped");
    }
    synchronized (this) {
      return ready.remove();
    }
  }

  /**
   * Work on jobs, {@code concurrency} at a time in threads of their own, until {@link #stop}.
   *
   * <p>When the worker is stopped, this ends when the jobs that were begun are done; when it is closed, or this thread is
   * interrupted, they are interrupted and released. Throws what made a claim or a completion impossible; the other jobs
   * are interrupted and released then.
   */
  public void run(Work work) {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    ExecutorService threads = Executors.newFixedThreadPool(settings.concurrency());
    try {
      for (Job job : this) {
        threads.execute(
            () -> {
              try {
                job.run(work);
              } catch (Throwable error) {
                failure.compareAndSet(null, error);
                close();
              }
            });
      }
      threads.shutdown();
      threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      threads.shutdown();
      close();
    }
    if (failure.get() instanceof Error error) {
      throw error;
    }
    if (failure.get() instanceof RuntimeException error) {
      throw error;
    }
  }

  /** Claim nothing more. What is being worked on goes on, and loops over the worker end within two seconds. */
  public synchronized void stop() {
    stopping = true;
    if (claiming != null) {
      claiming.cancel(true);
    }
    notifyAll();
  }

  /** Stop, interrupt what is being worked on, and release what has not been handed in. */
  @Override
  public void close() {
    stop();
    boolean interrupted = Thread.interrupted(); // what is released below has to get through
    try {
      await(() -> claiming == null); // the thread that iterates says then what it has given up
      recall();
      for (Job job : openJobs()) {
        job.close();
      }
      await(open::isEmpty);
    } catch (InterruptedException again) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    onClose.accept(this);
  }

  Channel channel() {
    return channel;
  }

  TaskServiceBlockingStub tasks() {
    return tasks;
  }

  ScheduledExecutorService timer() {
    return timer;
  }

  String workspace() {
    return workspace;
  }

  WorkerSettings settings() {
    return settings;
  }

  synchronized void ended(Job job) {
    open.remove(job);
    notifyAll();
  }

  /** Wait until something is so, for as long as releasing may take. */
  private synchronized void await(BooleanSupplier isSo) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(RELEASE_SECONDS);
    for (long left = RELEASE_SECONDS * 1000L; !isSo.getAsBoolean() && left > 0; ) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
    }
  }

  /** Waits for jobs as long as it takes, and keeps those that it gets. */
  private void claim(int free) throws InterruptedException {
    var asked =
        ClaimTasksRequest.newBuilder()
            .setWorkspaceId(workspace)
            .setFilter(settings.filter())
            .setLimit(free)
            .setWorker(settings.name())
            .setAvoidConflicts(settings.avoidConflicts())
            .setLeaseDuration(
                Duration.newBuilder().setSeconds(settings.lease().getSeconds()).setNanos(settings.lease().getNano()))
            .setWait(Duration.newBuilder().setSeconds(WAIT_SECONDS));
    Backoff backoff = new Backoff();
    while (true) {
      if (asked.getRequestId().isEmpty()) {
        asked.setRequestId(UUID.randomUUID().toString());
      }
      ListenableFuture<ClaimTasksResponse> answer = ask(asked.build());
      if (answer == null) {
        return;
      }
      try {
        List<ClaimedTask> claimed = answer.get().getClaimedList();
        if (!claimed.isEmpty()) {
          take(claimed);
          return;
        }
        asked.clearRequestId();
      } catch (CancellationException stopped) {
        giveUp(asked.build());
        return;
      } catch (InterruptedException interrupted) {
        answer.cancel(true);
        giveUp(asked.build());
        throw interrupted;
      } catch (ExecutionException failed) {
        PlanwireException error = PlanwireException.of(failed.getCause());
        if (!error.isPassing()) {
          throw error;
        }
        // Asked with the same id, the server tells what it has given already.
        if (sleep(backoff.next(error.retryDelay()))) {
          giveUp(asked.build());
          return;
        }
      } finally {
        answered();
      }
    }
  }

  private synchronized void answered() {
    claiming = null;
    notifyAll();
  }

  private synchronized ListenableFuture<ClaimTasksResponse> ask(ClaimTasksRequest request) {
    if (stopping) {
      return null;
    }
    claiming =
        ClaimServiceGrpc.newFutureStub(channel)
            .withDeadlineAfter(WAIT_SECONDS + ANSWER_SECONDS, TimeUnit.SECONDS)
            .claimTasks(request);
    return claiming;
  }

  private synchronized void giveUp(ClaimTasksRequest request) {
    givenUp = request;
  }

  /** Pause; tell whether the worker was stopped meanwhile. */
  private synchronized boolean sleep(java.time.Duration pause) throws InterruptedException {
    long until = System.nanoTime() + pause.toNanos();
    for (long left = pause.toMillis(); !stopping && left > 0; ) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
    }
    return stopping;
  }

  private void take(List<ClaimedTask> claimed) {
    for (ClaimedTask one : claimed) {
      Job job = new Job(this, one);
      synchronized (this) {
        open.add(job);
        ready.add(job);
      }
    }
  }

  /** Release what no loop was given: the server may have answered a claim that was given up while it waited. */
  private void recall() {
    synchronized (recalling) { // who closes the worker waits for the thread that iterates
      recallOnce();
    }
  }

  private void recallOnce() {
    ClaimTasksRequest request;
    synchronized (this) {
      request = givenUp;
      givenUp = null;
    }
    if (request != null) {
      try {
        // Asked with the same id, it tells what it gave. Such a short call hardly waits.
        take(
            ClaimServiceGrpc.newBlockingStub(channel)
                .withDeadlineAfter(RECALL_SECONDS, TimeUnit.SECONDS)
                .claimTasks(request)
                .getClaimedList());
      } catch (StatusRuntimeException error) {
        LOG.log(System.Logger.Level.DEBUG, "a claim was not recalled: {0}", error);
      }
    }
    for (Job job = nextReady(); job != null; job = nextReady()) {
      job.release();
    }
  }

  private synchronized Job nextReady() {
    return ready.poll();
  }

  private synchronized List<Job> openJobs() {
    return List.copyOf(open);
  }
}
