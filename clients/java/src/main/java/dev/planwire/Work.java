package dev.planwire;

import dev.planwire.v1.Task;

/** What a worker does with a task. */
@FunctionalInterface
public interface Work {
  /**
   * What came out; null stands for nothing. An exception fails the task. The thread is interrupted when the lease is lost,
   * and when the worker is closed.
   */
  Output on(Task task) throws Exception;
}
