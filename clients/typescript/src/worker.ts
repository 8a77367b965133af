import { randomUUID } from "node:crypto";
import { create, type JsonObject, type MessageInitShape } from "@bufbuild/protobuf";
import { durationFromMs } from "@bufbuild/protobuf/wkt";
import type { Client as ServiceClient } from "@connectrpc/connect";
import { fromError } from "./errors.js";
import {
  type ClaimedTask,
  type ClaimFilterSchema,
  type ClaimService,
  type ClaimTasksRequest,
  ClaimTasksRequestSchema,
  type TaskRetrySchema,
  type TaskService,
} from "./generated/planwire/v1/index.js";
import { Job } from "./job.js";
import { isPassing, Pauses, sleep } from "./retries.js";

// A claim waits as long as servers let it, and gets its answer some seconds later at most.
const waitMs = 25_000;
const answerMs = 10_000;
const recallMs = 2_000;
const releaseMs = 5_000;

/** What came out of a task: text, data or nothing. */
export type Result = string | JsonObject | void | undefined;

/** Works on a task. The signal is aborted when the lease is lost or the worker is closed. */
export type Work = (job: Job, signal: AbortSignal) => Promise<Result>;

/** Which tasks a worker takes, and how: the fields of ClaimFilter, and these. */
export interface WorkerOptions
  extends Pick<MessageInitShape<typeof ClaimFilterSchema> & object, "planId" | "capabilities" | "labels" | "assignedAgent" | "order"> {
  /** Who works on the tasks; the actor unless it is given. */
  name?: string;
  /** How many jobs the worker has at most at the same time: 1 unless given. */
  concurrency?: number;
  /**
   * Milliseconds for which a task is the worker's when it is not heard of: 60,000 unless given. Leases are renewed after a
   * third.
   */
  leaseMs?: number;
  /** How a task that fails is tried again; without it, it has failed. */
  retry?: MessageInitShape<typeof TaskRetrySchema>;
  /** Pass over tasks that touch the same code as what other workers have in progress. */
  avoidConflicts?: boolean;
  /** Is told of tasks that failed, leases that were lost and tasks that could not be handed in or given back yet. */
  onTrouble?: (text: string, error: unknown) => void;
}

/** What a worker needs of its client. */
export interface Services {
  readonly workspace: string;
  readonly claims: ServiceClient<typeof ClaimService>;
  readonly tasks: ServiceClient<typeof TaskService>;
  forget(worker: Worker): void;
}

/**
 * The jobs of a worker: a loop over it claims one when it asks for it, and waits until there is one. A server that is away, or
 * that says after what time to call again, is waited for; other errors are thrown.
 */
export class Worker implements AsyncIterable<Job> {
  readonly #services: Services;
  readonly #options: WorkerOptions;
  readonly #concurrency: number;
  readonly #leaseMs: number;
  readonly #open = new Set<Job>();
  readonly #ready: Job[] = [];
  readonly #stopping = new AbortController();
  #wake: () => void = () => undefined;
  #freed!: Promise<void>;
  #givenUp: ClaimTasksRequest | undefined;
  #claiming: Promise<void> = Promise.resolve();
  #recalls: Promise<void> = Promise.resolve();
  #closing: Promise<void> | undefined;

  /** `client.worker` makes one. */
  constructor(services: Services, options: WorkerOptions) {
    this.#services = services;
    this.#options = options;
    this.#concurrency = options.concurrency ?? 1;
    this.#leaseMs = options.leaseMs ?? 60_000;
    if (this.#concurrency < 1) {
      throw new RangeError("concurrency must be 1 or more");
    }
    this.#tellFreed();
  }

  /**
   * Work on jobs, `concurrency` at a time, until `stop`; then it ends when the jobs that were begun are done. What the work
   * returns is the output, and what it throws fails the task. Throws what made a claim or a completion impossible; the signals
   * of the other jobs are aborted then.
   */
  async run(work: Work): Promise<void> {
    const jobs = new Set<Promise<void>>();
    let failure: { error: unknown } | undefined;
    try {
      for await (const job of this) {
        const done = job
          .run(work)
          .catch((error: unknown) => {
            failure ??= { error };
            void this.close();
          })
          .finally(() => jobs.delete(done));
        jobs.add(done);
      }
      await Promise.all(jobs);
    } finally {
      await this.close();
    }
    if (failure) {
      throw failure.error;
    }
  }

  /** The jobs; each has to be ended with its `run` or `release`. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Job, void, undefined> {
    const { signal } = this.#stopping;
    try {
      while (!signal.aborted) {
        const job = this.#ready.shift();
        const free = this.#concurrency - this.#open.size;
        if (job?.lost) {
          await job.release();
        } else if (job) {
          yield job;
        } else if (free > 0) {
          const claiming = this.#claim(free);
          this.#claiming = claiming.catch(() => undefined);
          await claiming;
        } else {
          await this.#freed;
        }
      }
    } finally {
      await this.#recall();
    }
  }

  /** Claim nothing more. What is being worked on goes on, and loops over the worker end within two seconds. */
  stop(): void {
    this.#stopping.abort();
    this.#tellFreed();
  }

  /** Stop, abort what is being worked on, and wait some seconds until what has not been handed in is released. */
  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  async #close(): Promise<void> {
    this.stop();
    await this.#claiming; // it tells then what it has given up
    await this.#recall();
    for (const job of [...this.#open]) {
      void job.close();
    }
    const timeout = AbortSignal.timeout(releaseMs);
    while (this.#open.size > 0 && !timeout.aborted) {
      await Promise.race([this.#freed, sleep(100)]);
    }
    this.#services.forget(this);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** Wait for jobs as long as it takes, and keep those that it gets. */
  async #claim(free: number): Promise<void> {
    const { signal } = this.#stopping;
    const { planId, capabilities, labels, assignedAgent, order, name } = this.#options;
    const filter = { planId, capabilities, labels, assignedAgent, order };
    const request = create(ClaimTasksRequestSchema, {
      workspaceId: this.#services.workspace,
      filter: Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)),
      limit: free,
      worker: name ?? "",
      leaseDuration: durationFromMs(this.#leaseMs),
      wait: durationFromMs(waitMs),
      avoidConflicts: this.#options.avoidConflicts ?? false,
    });
    const pauses = new Pauses();
    while (!signal.aborted) {
      request.requestId ||= randomUUID();
      try {
        const { claimed } = await this.#services.claims.claimTasks(request, { timeoutMs: waitMs + answerMs, signal });
        if (claimed.length > 0) {
          this.#take(claimed);
          return;
        }
        request.requestId = "";
      } catch (cause) {
        const error = fromError(cause, signal.aborted);
        if (signal.aborted) {
          this.#givenUp = request;
        } else if (isPassing(error)) {
          // Asked with the same id, the server tells what it has given already.
          await sleep(pauses.next(error.retryDelayMs), signal);
          this.#givenUp = signal.aborted ? request : undefined;
        } else {
          throw error;
        }
      }
    }
  }

  #take(claimed: ClaimedTask[]): void {
    for (const one of claimed) {
      const job = new Job(
        this.#services,
        { leaseMs: this.#leaseMs, retry: this.#options.retry, onTrouble: this.#options.onTrouble },
        one,
        () => {
          this.#open.delete(job);
          this.#tellFreed();
        },
      );
      this.#open.add(job);
      this.#ready.push(job);
    }
  }

  /** Release what no loop was given. Who closes the worker waits for the loop. */
  #recall(): Promise<void> {
    return (this.#recalls = this.#recalls.then(() => this.#recallOnce()));
  }

  /** The server may have answered a claim that was given up while it waited. */
  async #recallOnce(): Promise<void> {
    const request = this.#givenUp;
    this.#givenUp = undefined;
    if (request) {
      try {
        // Asked with the same id, it tells what it gave. Such a short call hardly waits.
        this.#take((await this.#services.claims.claimTasks(request, { timeoutMs: recallMs })).claimed);
      } catch (error) {
        this.#options.onTrouble?.("a claim was given up, and its leases will end", error);
      }
    }
    for (let job = this.#ready.shift(); job; job = this.#ready.shift()) {
      await job.release();
    }
  }

  /** Wakes who waits for room, and makes what the next one waits for. */
  #tellFreed(): void {
    this.#wake();
    this.#freed = new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
