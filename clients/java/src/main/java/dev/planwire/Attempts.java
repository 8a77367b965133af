package dev.planwire;

import dev.planwire.v1.Task;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** The attempts that StartTask returned and that have not ended since. Threads may share them. */
final class Attempts {
  // Tasks that somebody else has ended are never taken out, so the oldest have to go.
  private static final int MOST_TASKS = 10_000;

  private record Key(String workspaceId, String taskId) {
    // Servers take ids in capital letters too, and return them in small ones.
    Key {
      taskId = taskId.toLowerCase(Locale.ROOT);
    }
  }

  private final Map<Key, Integer> begun = new LinkedHashMap<>();

  /** Remember the attempt of a task that was just started. */
  synchronized void begin(Task task) {
    Key key = new Key(task.getWorkspaceId(), task.getId());
    begun.remove(key); // what is started again is the newest again
    begun.put(key, task.getAttempt());
    if (begun.size() > MOST_TASKS) {
      begun.remove(begun.keySet().iterator().next());
    }
  }

  /** Forget the attempt of a task: it was completed, has failed or was given back. */
  synchronized void end(Task task) {
    begun.remove(new Key(task.getWorkspaceId(), task.getId()));
  }

  /** The attempt that was begun last; empty where none is known. */
  synchronized OptionalInt of(String workspaceId, String taskId) {
    Integer attempt = begun.get(new Key(workspaceId, taskId));
    return attempt == null ? OptionalInt.empty() : OptionalInt.of(attempt);
  }
}
