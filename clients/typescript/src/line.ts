import type { Transport } from "@connectrpc/connect";
import { unavailable } from "./errors.js";
import type { StreamMessage } from "./position.js";

// To connect and to hear the first word takes a moment, however often the stream is to speak later.
const openingMs = 5_000;

/** Begins a stream on a transport. */
export type Open = (transport: Transport, signal: AbortSignal) => AsyncIterable<StreamMessage>;

/** One stream, which is given up when it is silent. */
export class Line {
  readonly #messages: AsyncIterator<StreamMessage>;
  readonly #patienceMs: number;
  readonly #hangUp = new AbortController();
  readonly #follow: () => void;
  #heard = false;
  /** Whether the stream was given up because it said nothing. */
  silent = false;

  constructor(
    open: Open,
    transport: Transport,
    patienceMs: number,
    private readonly closed: AbortSignal,
  ) {
    this.#follow = () => this.#hangUp.abort();
    closed.addEventListener("abort", this.#follow);
    if (closed.aborted) {
      this.#hangUp.abort();
    }
    this.#patienceMs = patienceMs;
    this.#messages = open(transport, this.#hangUp.signal)[Symbol.asyncIterator]();
  }

  /** The next message, or undefined when the server ended the stream well. Throws PlanwireError; silence is Unavailable. */
  async read(): Promise<StreamMessage | undefined> {
    const patience = this.#heard ? this.#patienceMs : Math.max(this.#patienceMs, openingMs);
    const timer = setTimeout(() => {
      this.silent = true;
      this.#hangUp.abort();
    }, patience);
    try {
      const next = await this.#messages.next();
      return next.done ? undefined : next.value;
    } catch (error) {
      throw this.silent ? unavailable(`the server sent nothing for ${patience / 1000} s`) : error;
    } finally {
      clearTimeout(timer);
      this.#heard = true;
    }
  }

  close(): void {
    this.closed.removeEventListener("abort", this.#follow);
    this.#hangUp.abort();
  }
}
