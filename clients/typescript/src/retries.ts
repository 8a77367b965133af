import { Code } from "@connectrpc/connect";
import { setTimeout as sleepFor } from "node:timers/promises";
import type { PlanwireError } from "./errors.js";

const firstPauseMs = 100;
const longestPauseMs = 5_000;

/** Pauses that double, each with jitter, so that clients that failed together do not come back together. */
export class Pauses {
  #pauseMs = firstPauseMs;

  /** Milliseconds to pause now, on top of what the server asked for. */
  next(atLeastMs = 0): number {
    const pause = this.#pauseMs * (0.5 + Math.random() / 2);
    this.#pauseMs = Math.min(2 * this.#pauseMs, longestPauseMs);
    return atLeastMs + pause;
  }

  reset(): void {
    this.#pauseMs = firstPauseMs;
  }
}

/** The tries of one call within its time. Only UNAVAILABLE is worth another: nothing else goes away by itself. */
export class Retries {
  readonly #pauses = new Pauses();
  readonly #endsAt: number;
  readonly #triesUntil: number;

  constructor(timeoutMs: number, retryTimeoutMs: number) {
    this.#endsAt = performance.now() + timeoutMs;
    this.#triesUntil = Math.min(this.#endsAt, performance.now() + retryTimeoutMs);
  }

  /** Milliseconds that are left for the call; a header takes whole ones. */
  get remainingMs(): number {
    return Math.max(1, Math.ceil(this.#endsAt - performance.now()));
  }

  /** Milliseconds to wait before the next try; undefined when there is to be none. */
  pauseAfter(error: PlanwireError): number | undefined {
    if (error.code !== Code.Unavailable) {
      return undefined;
    }
    const pause = this.#pauses.next(error.retryDelayMs);
    return performance.now() + pause < this.#triesUntil ? pause : undefined;
  }
}

/** Whether waiting may mend what a worker was refused: the server is away, or it said after what time to call again. */
export function isPassing(error: PlanwireError): boolean {
  return error.code === Code.Unavailable || error.code === Code.DeadlineExceeded || error.retryDelayMs > 0;
}

/** Waits, and tells whether the time has passed before one of the signals was aborted. */
export async function sleep(milliseconds: number, ...signals: (AbortSignal | undefined)[]): Promise<boolean> {
  const cut = new AbortController();
  const wake = () => cut.abort();
  for (const signal of signals) {
    signal?.addEventListener("abort", wake);
    if (signal?.aborted) {
      wake();
    }
  }
  try {
    await sleepFor(milliseconds, undefined, { signal: cut.signal });
    return true;
  } catch {
    return false;
  } finally {
    signals.forEach((signal) => signal?.removeEventListener("abort", wake));
  }
}
