import { create, type Message } from "@bufbuild/protobuf";
import { durationFromMs } from "@bufbuild/protobuf/wkt";
import { type WatchOptions, WatchOptionsSchema } from "./generated/planwire/v1/index.js";

/** Everything that matches, as it is now. It replaces what was known before; the events after it follow. */
export class Snapshot<T> {
  constructor(
    readonly items: readonly T[],
    /** Whether the watch could not go on where it was: what happened in between will not be told. */
    readonly expired: boolean,
    /** Of plans, those of their parts that were asked for; `isMessage(part, PhaseSchema)` tells what one is. */
    readonly parts: readonly Message[] = [],
  ) {}
}

/** What the events of all streams have in common. */
export interface StreamEvent {
  eventId: bigint;
  kind: string;
  revision: bigint;
  resumeToken: string;
}

/** What the messages of all streams have in common. */
export interface StreamMessage {
  resumeToken: string;
  payload: { case: string | undefined; value?: unknown };
}

/** What a stream tells of, as its messages name it. */
export type Subject = "task" | "plan" | "event" | "executionLog";

// What tells something of a resource that its revision does not count.
const withoutRevision = new Set([
  "task.unblocked",
  "task.archived",
  "task.restored",
  "plan.budget_spent",
  "plan.budget_opened",
  "message.rag_contexts_stored",
]);

interface Resource extends Message {
  id: string;
  revision?: bigint;
}

/**
 * How far a watch has come: what it received, what it handed out, and where to go on. It turns the messages of a stream, and
 * of those that resume it, into what the caller gets.
 */
export class Position<T, E extends StreamEvent> {
  resumeToken: string | undefined;
  readonly #subject: Subject;
  /** Whether a snapshot is to come before anything else. */
  #awaitsSnapshot: boolean;
  #expired = false;
  /** What was received and not handed out yet, and the token that holds when all of it is. */
  #pending: (Snapshot<T> | E)[] = [];
  #nextToken = "";
  /** Events handed out since the resume token: they come again when the stream breaks within their transaction. */
  readonly #handedOut = new Set<bigint>();
  /** What came of a snapshot, and the name of its kind: `task`, or `plan` and the parts of plans. */
  #received: [string, Resource][] = [];
  /** Up to these revisions the snapshot shows what happened. */
  #shown = new Map<string, bigint>();

  constructor(subject: Subject, resumeToken: string | undefined, snapshot: boolean) {
    this.#subject = subject;
    this.resumeToken = resumeToken;
    this.#awaitsSnapshot = snapshot && !resumeToken;
  }

  get hasPending(): boolean {
    return this.#pending.length > 0;
  }

  /**
   * Go on with a snapshot: the resume token has expired. It stays until the snapshot is handed out: who resumes from it learns
   * the same, and from none would not.
   */
  startOver(): void {
    this.#awaitsSnapshot = this.#expired = true;
    this.#handedOut.clear();
  }

  /** The options that ask for what comes next. An unfinished snapshot is read again from its beginning. */
  options(progressIntervalMs: number): WatchOptions {
    this.#received = [];
    return create(WatchOptionsSchema, {
      progressInterval: durationFromMs(progressIntervalMs),
      start: this.#awaitsSnapshot
        ? { case: "snapshot", value: true }
        : this.resumeToken
          ? { case: "resumeToken", value: this.resumeToken }
          : { case: "now", value: true },
    });
  }

  /** Apply the next message of the stream. */
  take(message: StreamMessage): void {
    const { case: payload, value } = message.payload;
    switch (payload) {
      case undefined:
      case "started":
      case "progress":
      case "closing":
        break;
      case "snapshotComplete":
        this.#completeSnapshot();
        break;
      case "events":
        this.#pending.push(...(value as { events: E[] }).events.filter((event) => this.#isNews(event)));
        break;
      default:
        this.#received.push([payload, value as Resource]);
    }
    if (this.#awaitsSnapshot) {
      return; // resumed from here, the stream would leave the rest of the snapshot out
    }
    if (payload === "started") {
      // Where the stream goes on, and no further: what was handed out after it comes again.
      this.resumeToken = message.resumeToken;
      return;
    }
    this.#nextToken = message.resumeToken;
    if (!this.hasPending) {
      this.#moveOn();
    }
  }

  /** The next event or snapshot. The token moves on with the last one of a transaction. */
  handOut(): Snapshot<T> | E {
    const item = this.#pending.shift();
    if (!item) {
      throw new Error("nothing is pending");
    }
    if (!this.#nextToken) {
      if (!(item instanceof Snapshot)) {
        this.#handedOut.add(item.eventId);
      }
    } else if (!this.hasPending) {
      this.#moveOn();
    } else if (!(item instanceof Snapshot) && item.resumeToken) {
      this.resumeToken = item.resumeToken;
    }
    return item;
  }

  #completeSnapshot(): void {
    // What is never changed has no revision: its only one is the first.
    this.#shown = new Map(this.#received.map(([kind, item]) => [`${kind}/${item.id}`, item.revision ?? 1n]));
    const of = (wanted: boolean) =>
      this.#received.filter(([kind]) => (kind === this.#subject) === wanted).map(([, item]) => item);
    this.#pending.push(new Snapshot(of(true) as T[], this.#expired, of(false)));
    this.#received = [];
    this.#expired = this.#awaitsSnapshot = false;
  }

  #moveOn(): void {
    if (this.#nextToken) {
      this.resumeToken = this.#nextToken;
      this.#nextToken = "";
      this.#handedOut.clear();
    }
  }

  #isNews(event: E): boolean {
    if (this.#handedOut.has(event.eventId)) {
      return false;
    }
    if (this.#shown.size === 0 || withoutRevision.has(event.kind)) {
      return true;
    }
    const subject = this.#subjectOf(event);
    const shown = this.#shown.get(subject);
    if (shown !== undefined && (event.revision > shown || event.kind.endsWith(".deleted"))) {
      // One by one they outgrow the snapshot; one that is created again begins with revision 1.
      this.#shown.delete(subject);
      return true;
    }
    return shown === undefined;
  }

  /** What the event is about, as the kind and id of something in a snapshot. */
  #subjectOf(event: E): string {
    const { part } = event as { part?: { case: string | undefined; value?: unknown } };
    const kind = part?.case ?? this.#subject;
    const about = (part?.case ? part.value : event) as Record<string, unknown>;
    return `${kind}/${String(about[`${kind}Id`])}`;
  }
}

