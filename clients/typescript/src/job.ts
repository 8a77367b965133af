import { randomUUID } from "node:crypto";
import { create } from "@bufbuild/protobuf";
import { durationFromMs } from "@bufbuild/protobuf/wkt";
import { Code } from "@connectrpc/connect";
import { fromError, type PlanwireError } from "./errors.js";
import {
  type ClaimedTask,
  type CodeConflict,
  CompleteTaskRequestSchema,
  FailTaskRequestSchema,
  type Task,
} from "./generated/planwire/v1/index.js";
import { isPassing, Pauses, sleep } from "./retries.js";
import type { Services, Work, WorkerOptions } from "./worker.js";

const releaseMs = 5_000;
const longestMessage = 10_000;

/** What ends a lease before its time. */
const losing = new Set([Code.FailedPrecondition, Code.NotFound, Code.PermissionDenied, Code.Unauthenticated]);

/** What a job takes over from the options of its worker. */
interface Terms {
  leaseMs: number;
  retry: WorkerOptions["retry"] | undefined;
  onTrouble: WorkerOptions["onTrouble"] | undefined;
}

/** A claimed task, with its lease, which is renewed from the claim on until the job has ended. */
export class Job {
  /** The task as it was when it was claimed. */
  readonly task: Task;
  /** The fencing token. */
  readonly attempt: number;
  /** The tasks of other workers that may be in the way of this one, as ClaimedTask tells them. */
  readonly conflicts: readonly CodeConflict[];
  readonly #services: Pick<Services, "claims" | "tasks">;
  readonly #terms: Terms;
  readonly #onEnd: () => void;
  /** Aborted when there is a reason to stop the work. */
  readonly #stopped = new AbortController();
  readonly #lost = new AbortController();
  readonly #ended = new AbortController();
  #running = false;
  /** What is handed in may have ended the lease, and has an answer of its own: a refused renewal means nothing then. */
  #handingIn = false;
  #endsAt: number;

  /** A Worker makes one. */
  constructor(services: Pick<Services, "claims" | "tasks">, terms: Terms, claimed: ClaimedTask, onEnd: () => void) {
    if (!claimed.task) {
      throw new Error("a claim came without its task");
    }
    this.task = claimed.task;
    this.attempt = claimed.lease?.attempt ?? claimed.task.attempt;
    this.conflicts = claimed.conflicts;
    this.#services = services;
    this.#terms = terms;
    this.#onEnd = onEnd;
    this.#endsAt = performance.now() + terms.leaseMs;
    void this.#keep();
  }

  /** Whether the task is no longer this worker's: it was cancelled or deleted, or the server was not reached in time. */
  get lost(): boolean {
    return this.#lost.signal.aborted;
  }

  /**
   * Work on the task. What the work returns completes it, as its output or output data, and what it throws fails it, with that
   * as its `errorMessage`: a loop goes on with the next job.
   *
   * The signal is aborted when the lease is lost: nothing is handed in then, and `lost` is true. It is also aborted when the
   * worker is closed: work that throws then gives the task back, so that another worker gets it at once.
   *
   * Throws where the task cannot be handed in for a reason that waiting does not mend.
   */
  async run(work: Work): Promise<void> {
    this.#running = true;
    try {
      if (this.lost || this.#ended.signal.aborted) {
        return; // the worker may have been closed meanwhile
      }
      let result;
      try {
        result = await work(this, this.#stopped.signal);
      } catch (error) {
        if (this.lost) {
          return;
        }
        if (this.#stopped.signal.aborted) {
          await this.release();
          return;
        }
        this.#terms.onTrouble?.(`task ${this.task.id} failed`, error);
        await this.#fail(error);
        return;
      }
      await this.#complete(result);
    } finally {
      this.#end();
    }
  }

  /** Give the task back. Where that fails, its lease ends by itself. */
  async release(): Promise<void> {
    try {
      if (!this.lost && !this.#ended.signal.aborted) {
        await this.#services.tasks.releaseTask(this.#named(), { timeoutMs: releaseMs });
      }
    } catch (error) {
      this.#terms.onTrouble?.(`task ${this.task.id} was not released, and its lease will end`, error);
    } finally {
      this.#end();
    }
  }

  /** Give the task back; one that is being worked on when its work, whose signal is aborted, has ended. */
  async close(): Promise<void> {
    this.#stopped.abort(new Error("the worker was closed"));
    if (!this.#running) {
      await this.release();
    }
  }

  async #complete(result: Awaited<ReturnType<Work>>): Promise<void> {
    const request = create(CompleteTaskRequestSchema, { ...this.#named(), requestId: randomUUID() });
    if (typeof result === "string") {
      request.output = result;
    } else if (result) {
      request.outputData = result;
    }
    await this.#handIn((signal) => this.#services.tasks.completeTask(request, { signal }));
  }

  async #fail(error: unknown): Promise<void> {
    // NUL cannot be stored.
    const errorMessage = Array.from(String(error).replaceAll("\0", "\uFFFD")).slice(0, longestMessage).join("");
    const named = { ...this.#named(), requestId: randomUUID(), errorMessage };
    const { retry } = this.#terms;
    const request = create(FailTaskRequestSchema, retry ? { ...named, retry } : named);
    await this.#handIn((signal) => this.#services.tasks.failTask(request, { signal }));
  }

  /** Repeat what did not get through for as long as the lease is kept: with its request id it takes effect once. */
  async #handIn(call: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
    this.#handingIn = true;
    const { signal } = this.#lost;
    const pauses = new Pauses();
    while (!this.lost) {
      try {
        await call(signal);
        return;
      } catch (cause) {
        const error = fromError(cause, signal.aborted);
        if (this.lost) {
          return;
        } else if (isPassing(error)) {
          this.#terms.onTrouble?.(`task ${this.task.id} is handed in again`, error);
          await sleep(pauses.next(error.retryDelayMs), signal);
        } else if (error.code === Code.FailedPrecondition || error.code === Code.NotFound) {
          this.#lose(error);
        } else {
          throw error;
        }
      }
    }
  }

  /** Renew the lease until it is lost or the job has ended. */
  async #keep(): Promise<void> {
    const { signal } = this.#ended;
    const { leaseMs } = this.#terms;
    let pause = leaseMs / 3;
    while (await sleep(pause, signal)) {
      const sentAt = performance.now();
      try {
        const request = { ...this.#named(), leaseDuration: durationFromMs(leaseMs) };
        const timeoutMs = Math.max(100, this.#endsAt - sentAt);
        await this.#services.claims.renewLease(request, { signal, timeoutMs });
        this.#endsAt = sentAt + leaseMs;
        pause = leaseMs / 3;
      } catch (cause) {
        if (signal.aborted) {
          return;
        }
        const error = fromError(cause, false);
        if ((losing.has(error.code) && !this.#handingIn) || performance.now() >= this.#endsAt) {
          this.#lose(error);
          return;
        }
        pause = Math.min(1_000, leaseMs / 10);
      }
    }
  }

  #named(): { workspaceId: string; taskId: string; attempt: number } {
    return { workspaceId: this.task.workspaceId, taskId: this.task.id, attempt: this.attempt };
  }

  #lose(error: PlanwireError): void {
    this.#terms.onTrouble?.(`the lease on task ${this.task.id} is lost`, error);
    this.#lost.abort();
    this.#stopped.abort(new Error("the lease is lost"));
  }

  #end(): void {
    if (!this.#ended.signal.aborted) {
      this.#ended.abort();
      this.#onEnd();
    }
  }
}
