import { Code, ConnectError } from "@connectrpc/connect";
import {
  BadRequestSchema,
  ErrorInfoSchema,
  PreconditionFailureSchema,
  RequestInfoSchema,
  ResourceInfoSchema,
  RetryInfoSchema,
} from "./generated/google/rpc/error_details_pb.js";

/** One thing that is wrong: the path of a field, or a resource in the wrong state, and what is wrong with it. */
export interface Violation {
  subject: string;
  description: string;
}

/** A call failed. It is a ConnectError too, with its `code` and `metadata`; connect knows those by their `name`. */
export class PlanwireError extends ConnectError {
  /** The name of an `ErrorReason` without its prefix; empty where the error was not made by Planwire. */
  readonly reason: string = "";
  /** More about the reason, as `ErrorReason` documents it. */
  readonly reasonMetadata: Record<string, string> = {};
  /** What is wrong with the request or with the state of things, one by one. */
  readonly violations: Violation[] = [];
  /** What does not exist, or exists already. */
  readonly resourceType: string = "";
  readonly resourceName: string = "";
  /** Names the call in the server's log. */
  readonly requestId: string = "";
  /** Milliseconds after which the server would like to be called again; 0 where it did not say so. */
  readonly retryDelayMs: number = 0;

  constructor(from: ConnectError, code: Code = from.code) {
    super(from.rawMessage, code, from.metadata, undefined, from.cause);
    this.details = from.details;
    for (const info of from.findDetails(ErrorInfoSchema)) {
      this.reason = info.reason;
      this.reasonMetadata = info.metadata;
    }
    for (const request of from.findDetails(BadRequestSchema)) {
      this.violations.push(...request.fieldViolations.map((each) => ({ subject: each.field, description: each.description })));
    }
    for (const failure of from.findDetails(PreconditionFailureSchema)) {
      this.violations.push(...failure.violations.map(({ subject, description }) => ({ subject, description })));
    }
    for (const resource of from.findDetails(ResourceInfoSchema)) {
      this.resourceType = resource.resourceType;
      this.resourceName = resource.resourceName;
    }
    for (const { retryDelay } of from.findDetails(RetryInfoSchema)) {
      this.retryDelayMs = retryDelay ? Number(retryDelay.seconds) * 1000 + retryDelay.nanos / 1e6 : 0;
    }
    for (const call of from.findDetails(RequestInfoSchema)) {
      this.requestId = call.requestId;
    }
    const name = `${codeName(this.code)} ${this.reason}`.trim();
    this.message = `${this.rawMessage || codeName(this.code)} [${this.requestId ? `${name}, call ${this.requestId}` : name}]`;
  }

  /** Whether what came after a resume token is no longer kept: list again, then watch from that list's token. */
  get expired(): boolean {
    return this.reason === "RESUME_TOKEN_EXPIRED";
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof ConnectError && "reasonMetadata" in value;
  }
}

/**
 * The same error in Planwire's terms. connect reports a connection that was cut in many ways, such as Canceled, Aborted,
 * ResourceExhausted and Internal: what neither the caller nor the server said is Unavailable.
 */
export function fromError(error: unknown, cancelledByCaller: boolean): PlanwireError {
  if (error instanceof PlanwireError) {
    return error;
  }
  const given = ConnectError.from(error);
  const isClear = given.details.length > 0 || given.code === Code.DeadlineExceeded;
  const isCut = given.code === Code.Canceled || given.rawMessage.startsWith("http/2 ") || hasSystemCode(given);
  const cut = !isClear && !cancelledByCaller && isCut;
  return new PlanwireError(given, cut ? Code.Unavailable : given.code);
}

export function unavailable(text: string): PlanwireError {
  return new PlanwireError(new ConnectError(text, Code.Unavailable));
}

export function cancelled(text: string): PlanwireError {
  return new PlanwireError(new ConnectError(text, Code.Canceled));
}

/** Whether an error comes from Node's network or TLS rather than from the server. */
function hasSystemCode(error: ConnectError): boolean {
  for (let cause: unknown = error.cause; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && typeof cause.code === "string") {
      return true;
    }
  }
  return false;
}

/** The code as the API writes it: NOT_FOUND and not NotFound. */
export function codeName(code: Code): string {
  return code === Code.Canceled ? "CANCELLED" : (Code[code] ?? "UNKNOWN").replace(/(?!^)[A-Z]/g, "_$&").toUpperCase();
}
