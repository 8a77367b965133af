import type { Task } from "./generated/planwire/v1/index.js";

// Tasks that somebody else has ended are never taken out, so the oldest have to go.
const mostTasks = 10_000;

/** The attempts that StartTask returned and that have not ended since. */
export class Attempts {
  readonly #begun = new Map<string, number>();

  /** Remember the attempt of a task that was just started. */
  begin(task: Task): void {
    const key = keyOf(task.workspaceId, task.id);
    this.#begun.delete(key); // what is started again is the newest again
    this.#begun.set(key, task.attempt);
    const oldest = this.#begun.keys().next();
    if (this.#begun.size > mostTasks && !oldest.done) {
      this.#begun.delete(oldest.value);
    }
  }

  /** Forget the attempt of a task: it was completed, has failed or was given back. */
  end(task: Task): void {
    this.#begun.delete(keyOf(task.workspaceId, task.id));
  }

  /** The attempt that was begun last; undefined where none is known. */
  of(workspaceId: string, taskId: string): number | undefined {
    return this.#begun.get(keyOf(workspaceId, taskId));
  }
}

// Servers take ids in capital letters too, and return them in small ones.
function keyOf(workspaceId: string, taskId: string): string {
  return `${workspaceId}/${taskId.toLowerCase()}`;
}
