package dev.planwire;

import dev.planwire.v1.ClaimFilter;
import dev.planwire.v1.TaskRetry;
import java.time.Duration;

/**
 * What a worker takes, and how.
 *
 * @param filter the tasks that it takes: of a plan, those that need one of its capabilities, and so on
 * @param name who works on the tasks; the actor of the client where it is empty
 * @param concurrency how many jobs it has at most at the same time
 * @param lease how long a task is the worker's when it is not heard of. Leases are renewed after a third
 * @param retry how a task that fails is tried again; where it is null, the task has failed
 * @param avoidConflicts whether it passes over tasks that touch the same code as what other workers have in progress
 */
public record WorkerSettings(
    ClaimFilter filter, String name, int concurrency, Duration lease, TaskRetry retry, boolean avoidConflicts) {
  public WorkerSettings {
    if (concurrency < 1) {
      throw new IllegalArgumentException("concurrency must be 1 or more");
    }
  }

  /** One job at a time of any task, with leases of a minute. */
  public static WorkerSettings any() {
    return new WorkerSettings(ClaimFilter.getDefaultInstance(), "", 1, Duration.ofSeconds(60), null, false);
  }

  /** The same for the tasks of a plan. */
  public static WorkerSettings ofPlan(String planId) {
    return any().filter(ClaimFilter.newBuilder().setPlanId(planId).build());
  }

  public WorkerSettings filter(ClaimFilter other) {
    return new WorkerSettings(other, name, concurrency, lease, retry, avoidConflicts);
  }

  public WorkerSettings name(String other) {
    return new WorkerSettings(filter, other, concurrency, lease, retry, avoidConflicts);
  }

  public WorkerSettings concurrency(int jobs) {
    return new WorkerSettings(filter, name, jobs, lease, retry, avoidConflicts);
  }

  public WorkerSettings lease(Duration duration) {
    return new WorkerSettings(filter, name, concurrency, duration, retry, avoidConflicts);
  }

  public WorkerSettings retry(TaskRetry pauses) {
    return new WorkerSettings(filter, name, concurrency, lease, pauses, avoidConflicts);
  }

  public WorkerSettings avoidConflicts(boolean avoid) {
    return new WorkerSettings(filter, name, concurrency, lease, retry, avoid);
  }
}
