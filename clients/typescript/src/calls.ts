import { randomUUID } from "node:crypto";
import { clone, create } from "@bufbuild/protobuf";
import type { DescMessage, DescMethodStreaming, DescMethodUnary, MessageInitShape, MessageShape } from "@bufbuild/protobuf";
import type { ContextValues, StreamResponse, Transport, UnaryResponse } from "@connectrpc/connect";
import { Attempts } from "./attempts.js";
import { cancelled, fromError } from "./errors.js";
import {
  CompleteTaskRequestSchema,
  CompleteTaskResponseSchema,
  FailTaskRequestSchema,
  FailTaskResponseSchema,
  file_planwire_v1_workspace_service,
  ReleaseTaskRequestSchema,
  ReleaseTaskResponseSchema,
  StartTaskResponseSchema,
  type Task,
} from "./generated/planwire/v1/index.js";
import { Retries, sleep } from "./retries.js";
import type { Settings } from "./settings.js";

const endsOfAttempts: readonly DescMessage[] = [CompleteTaskRequestSchema, FailTaskRequestSchema, ReleaseTaskRequestSchema];
const answersToEnds: readonly DescMessage[] = [
  CompleteTaskResponseSchema,
  FailTaskResponseSchema,
  ReleaseTaskResponseSchema,
];

type GivenHeaders = ConstructorParameters<typeof Headers>[0];

/** What a request may have that is filled in. */
interface Fillable {
  workspaceId?: string;
  requestId?: string;
  attempt?: number;
  taskId?: string;
}

/** What every call carries unless its caller says otherwise. */
export class CallDefaults {
  workspace: string;
  readonly timeoutMs: number;
  readonly retryTimeoutMs: number;
  readonly #metadata: [string, string][];
  readonly #attempts = new Attempts();

  constructor(settings: Settings) {
    this.workspace = settings.options.workspace ?? "";
    this.timeoutMs = settings.timeoutMs;
    this.retryTimeoutMs = settings.retryTimeoutMs;
    this.#metadata = settings.metadata();
  }

  /**
   * The request with its empty `workspaceId` and `requestId` filled in, and the `attempt` that was begun. The caller's
   * message stays as it is: sent a second time it means a second call, not a repetition.
   */
  fill<I extends DescMessage>(schema: I, given: MessageInitShape<I>): MessageShape<I> {
    const made = create(schema, given);
    const request = (made === given ? clone(schema, made) : made) as MessageShape<I> & Fillable;
    const attempt = this.#attemptOf(schema, request);
    // Its requests name a workspace as what they are about: none is filled in there.
    if (request.workspaceId === "" && schema.file !== file_planwire_v1_workspace_service) {
      request.workspaceId = this.workspace;
    }
    if (request.requestId === "") {
      request.requestId = randomUUID();
    }
    if (attempt !== undefined) {
      request.attempt = attempt;
    }
    return request;
  }

  /** Keep what later requests are filled with: the attempt at a task that a call has begun, until one ends it. */
  learn(schema: DescMessage, response: { task?: Task }): void {
    if (response.task && schema === StartTaskResponseSchema) {
      this.#attempts.begin(response.task);
    } else if (response.task && answersToEnds.includes(schema)) {
      this.#attempts.end(response.task);
    }
  }

  /** The headers of a call with what they lack. */
  headers(given: GivenHeaders): Headers {
    const headers = new Headers(given);
    for (const [key, value] of this.#metadata) {
      if (!headers.has(key)) {
        headers.set(key, value);
      }
    }
    return headers;
  }

  #attemptOf(schema: DescMessage, request: Fillable): number | undefined {
    // With a requestId of its own it may be repeated when the attempt is forgotten, and is to be the same then.
    if (!endsOfAttempts.includes(schema) || request.attempt !== undefined || request.requestId) {
      return undefined;
    }
    return this.#attempts.of(request.workspaceId || this.workspace, request.taskId ?? "");
  }
}

/** What happens to every call of a client: defaults, retries, errors. */
export class CallTransport implements Transport {
  /** Where `closed` is aborted, no further call begins: it would connect again. */
  constructor(
    private readonly inner: Transport,
    private readonly defaults: CallDefaults,
    private readonly closed: AbortSignal,
  ) {}

  async unary<I extends DescMessage, O extends DescMessage>(
    method: DescMethodUnary<I, O>,
    signal: AbortSignal | undefined,
    timeoutMs: number | undefined,
    header: GivenHeaders,
    input: MessageInitShape<I>,
    contextValues?: ContextValues,
  ): Promise<UnaryResponse<I, O>> {
    const request = this.defaults.fill(method.input, input) as MessageInitShape<I>;
    const headers = this.defaults.headers(header);
    const retries = new Retries(timeoutMs ?? this.defaults.timeoutMs, this.defaults.retryTimeoutMs);
    for (;;) {
      this.#throwIfClosed();
      try {
        const response = await this.inner.unary(method, signal, retries.remainingMs, headers, request, contextValues);
        this.defaults.learn(method.output, response.message as { task?: Task });
        return response;
      } catch (cause) {
        const error = fromError(cause, signal?.aborted ?? false);
        this.#throwIfClosed();
        const pause = retries.pauseAfter(error);
        if (pause === undefined) {
          throw error;
        }
        if (!(await sleep(pause, signal, this.closed)) && signal?.aborted) {
          throw cancelled("the call was cancelled");
        }
      }
    }
  }

  async stream<I extends DescMessage, O extends DescMessage>(
    method: DescMethodStreaming<I, O>,
    signal: AbortSignal | undefined,
    timeoutMs: number | undefined,
    header: GivenHeaders,
    input: AsyncIterable<MessageInitShape<I>>,
    contextValues?: ContextValues,
  ): Promise<StreamResponse<I, O>> {
    const headers = this.defaults.headers(header);
    const requests = this.#filled(method.input, input);
    this.#throwIfClosed();
    try {
      const response = await this.inner.stream(method, signal, timeoutMs, headers, requests, contextValues);
      return { ...response, message: withOurErrors(response.message, signal) };
    } catch (cause) {
      throw fromError(cause, signal?.aborted ?? false);
    }
  }

  #throwIfClosed(): void {
    if (this.closed.aborted) {
      throw cancelled("the client was closed");
    }
  }

  async *#filled<I extends DescMessage>(
    schema: I,
    requests: AsyncIterable<MessageInitShape<I>>,
  ): AsyncIterable<MessageInitShape<I>> {
    for await (const request of requests) {
      yield this.defaults.fill(schema, request) as MessageInitShape<I>;
    }
  }
}

async function* withOurErrors<T>(responses: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncIterable<T> {
  try {
    yield* responses;
  } catch (cause) {
    throw fromError(cause, signal?.aborted ?? false);
  }
}
