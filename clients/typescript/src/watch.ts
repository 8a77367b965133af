import { Code } from "@connectrpc/connect";
import { cancelled, PlanwireError, fromError, unavailable } from "./errors.js";
import { type Closing, ClosingReason, type WatchOptions } from "./generated/planwire/v1/index.js";
import { Line, type Open } from "./line.js";
import { Position, type Snapshot, type StreamEvent, type Subject } from "./position.js";
import { Pauses, sleep } from "./retries.js";
import type { Connection } from "./settings.js";

/**
 * How a watch stands: there was no stream yet; the stream is open; or it broke, and another is being opened that goes on where
 * it left off.
 */
export type WatchState = "connecting" | "live" | "reconnecting";

/** Where a watch starts, and what it does when it is interrupted. */
export interface WatchSettings {
  /** With what happens from now on, or with a Snapshot; counts only without a `resumeToken`. */
  start?: "now" | "snapshot";
  /** Goes on after the place of this token, from a watch or a list. */
  resumeToken?: string | undefined;
  /** When what follows the place is no longer kept: fail, or go on with a Snapshot whose `expired` is true. */
  onExpired?: "throw" | "relist";
  /**
   * Milliseconds after which the server speaks even if nothing happened: 15,000 unless given. A stream that is silent for
   * twice as long is given up for another.
   */
  progressIntervalMs?: number;
  /** Is called with each new state, and with what ended the stream before. */
  onState?: (state: WatchState, error?: PlanwireError) => void;
  /** Ends the watch: a loop over it throws the reason. */
  signal?: AbortSignal;
}

/** What a watch needs of its client. */
export interface Opener {
  readonly timeoutMs: number;
  readonly shared: Connection;
  /** Another connection, which no other call uses. */
  fresh(): Connection;
  /** The watches that a loop is going over. */
  readonly open: Set<Closable>;
  /** Aborted when the client is closed. */
  readonly closed: AbortSignal;
}

export interface Closable {
  close(error: PlanwireError): void;
}

/** One of the streams, with a request. */
export interface Stream {
  open: (options: WatchOptions) => Open;
  subject: Subject;
  /** Whether it ends when all its subjects are done. */
  ends: boolean;
}

const closingTexts: Partial<Record<ClosingReason, string>> = {
  [ClosingReason.DRAINING]: "the server is stopping",
  [ClosingReason.MAX_AGE]: "the stream has reached its maximum age",
};
// What gRPC says, without a reason of Planwire's, when something between the two was cut.
const cut = new Set([Code.Canceled, Code.Internal, Code.Unknown, Code.Aborted]);
// The server may not have noticed yet that the stream before has gone.
const passing = new Set(["SLOW_CONSUMER", "TOO_MANY_STREAMS"]);

/**
 * The events of a stream, each once and in order, across disconnects, restarts and replicas. Until the first stream is open it
 * fails when a call would; later it reconnects for as long as it takes. Errors that waiting does not mend are thrown.
 *
 * A loop that is left closes the stream; nothing is lost, and another loop goes on. One loop at a time may use a watch.
 */
export class Watch<T, E extends StreamEvent> implements AsyncIterable<Snapshot<T> | E> {
  readonly #stream: Stream;
  readonly #opener: Opener;
  readonly #settings: WatchSettings;
  readonly #progressIntervalMs: number;
  readonly #position: Position<T, E>;
  readonly #closed = new AbortController();
  readonly #pauses = new Pauses();
  #state: WatchState = "connecting";
  #giveUpAt: number | undefined;
  #pauseMs = 0;
  #line: Line | undefined;
  #own: Connection | undefined;
  #error: PlanwireError | undefined;

  /** `client.watchTasks` and its like make one. */
  constructor(stream: Stream, opener: Opener, settings: WatchSettings) {
    this.#stream = stream;
    this.#opener = opener;
    this.#settings = settings;
    this.#progressIntervalMs = settings.progressIntervalMs ?? 15_000;
    this.#position = new Position(stream.subject, settings.resumeToken, settings.start === "snapshot");
  }

  /**
   * Where to resume after the event that was handed out last; undefined before there is such a place. Store it when the event
   * has been dealt with: a later watch that is given it goes on with the event after. Among the events of one transaction it
   * moves with the last one.
   */
  get resumeToken(): string | undefined {
    return this.#position.resumeToken;
  }

  /** How the watch stands. */
  get state(): WatchState {
    return this.#state;
  }

  /** End the stream. A loop over it ends too: with `error`, if there is one. */
  close(error?: PlanwireError): void {
    this.#error ??= error;
    this.#closed.abort();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Snapshot<T> | E, void, undefined> {
    const { signal } = this.#settings;
    const end = () => this.close();
    signal?.addEventListener("abort", end);
    this.#opener.open.add(this);
    if (signal?.aborted) {
      end();
    }
    if (this.#opener.closed.aborted) {
      this.close(cancelled("the client was closed"));
    }
    try {
      for (;;) {
        while (!this.#closed.signal.aborted && !this.#position.hasPending) {
          await this.#advance();
        }
        if (this.#closed.signal.aborted) {
          signal?.throwIfAborted();
          if (this.#error) {
            throw this.#error;
          }
          return;
        }
        yield this.#position.handOut();
      }
    } finally {
      signal?.removeEventListener("abort", end);
      this.#opener.open.delete(this);
      this.#hangUp();
    }
  }

  /** Open the stream if there is none, or take its next message. */
  async #advance(): Promise<void> {
    if (!this.#line) {
      return this.#begin();
    }
    let message;
    try {
      message = await this.#line.read();
    } catch (cause) {
      const { silent } = this.#line;
      this.#drop();
      if (silent) {
        // What made a connection silent told neither side: another stream on it would be as silent.
        this.#own?.close();
        this.#own = this.#opener.fresh();
      }
      if (!this.#closed.signal.aborted) {
        this.#fail(fromError(cause, false));
      }
      return;
    }
    if (!message) {
      this.#drop();
      if (this.#stream.ends) {
        this.close();
      } else {
        this.#lose(unavailable("the stream ended without a word"));
      }
      return;
    }
    this.#position.take(message);
    if (message.payload.case === "closing") {
      this.#drop();
      const { reason } = message.payload.value as Closing;
      this.#lose(unavailable(closingTexts[reason] ?? "the server ends the stream"));
    } else if (message.payload.case === "started") {
      this.#giveUpAt = undefined;
      this.#enter("live");
    } else if (message.resumeToken) {
      this.#pauses.reset();
    }
  }

  async #begin(): Promise<void> {
    if (this.#giveUpAt === undefined && this.#state === "connecting") {
      this.#giveUpAt = performance.now() + this.#opener.timeoutMs;
      this.#enter("connecting");
    }
    const pause = this.#pauseMs;
    this.#pauseMs = 0;
    if (pause > 0 && !(await sleep(pause, this.#closed.signal))) {
      return;
    }
    this.#line = new Line(
      this.#stream.open(this.#position.options(this.#progressIntervalMs)),
      (this.#own ?? this.#opener.shared).transport,
      2 * this.#progressIntervalMs,
      this.#closed.signal,
    );
  }

  /** Decide what an error means: another stream, or the end. */
  #fail(error: PlanwireError): void {
    if (this.#settings.onExpired === "relist" && error.expired) {
      this.#position.startOver();
      this.#lose(error);
    } else if (this.#isPassing(error)) {
      this.#lose(error);
      if (this.#giveUpAt !== undefined && performance.now() + this.#pauseMs >= this.#giveUpAt) {
        this.close(error);
      }
    } else {
      this.close(error);
    }
  }

  #isPassing(error: PlanwireError): boolean {
    return (
      error.code === Code.Unavailable ||
      error.code === Code.DeadlineExceeded ||
      (!error.reason && cut.has(error.code)) ||
      (passing.has(error.reason) && this.#state !== "connecting")
    );
  }

  /** Prepare for another stream after a pause. */
  #lose(error: PlanwireError): void {
    this.#pauseMs = this.#pauses.next(error.retryDelayMs);
    this.#enter(this.#state === "connecting" ? "connecting" : "reconnecting", error);
  }

  #enter(state: WatchState, error?: PlanwireError): void {
    this.#state = state;
    this.#settings.onState?.(state, error);
  }

  #drop(): void {
    this.#line?.close();
    this.#line = undefined;
  }

  #hangUp(): void {
    this.#drop();
    this.#own?.close();
    this.#own = undefined;
  }
}
