import { readFileSync } from "node:fs";
import { Code, ConnectError, type Transport } from "@connectrpc/connect";
import { createGrpcTransport, Http2SessionManager } from "@connectrpc/connect-node";
import { type Client, connect, PlanwireError } from "planwire";

/** Where a request goes. */
export interface Target {
  address: string;
  tls: boolean;
  ca?: string;
  certificate?: string;
  key?: string;
  token?: string;
  token_in_the_clear?: boolean;
}

/** The fields of a line of the answer. */
export type Fields = Record<string, unknown>;

/** The client of users. Throws SettingError where it refuses the target. */
export function clientOf(target: Target, workspace = ""): Client {
  return connect(target.address, {
    workspace,
    ...(target.token ? { token: target.token } : {}),
    ...(target.tls ? { tls: true } : target.token_in_the_clear ? { tls: false } : {}),
    ...(target.ca ? { tlsCa: target.ca } : {}),
    ...(target.certificate ? { clientCert: target.certificate } : {}),
    ...(target.key ? { clientKey: target.key } : {}),
  });
}

/** What connect itself has to offer, and what closes it. */
export function plainTransport(target: Target): { transport: Transport; close: () => void } {
  const file = (name: "ca" | "certificate" | "key") => (target[name] ? readFileSync(target[name]) : undefined);
  const files = Object.entries({ ca: file("ca"), cert: file("certificate"), key: file("key") });
  const baseUrl = `${target.tls ? "https" : "http"}://${target.address}`;
  const options = Object.fromEntries(files.filter(([, content]) => content !== undefined));
  const sessionManager = new Http2SessionManager(baseUrl, {}, options);
  return { transport: createGrpcTransport({ baseUrl, sessionManager }), close: () => sessionManager.abort() };
}

/** What a call on the bare transport has to say of its caller. */
export function headersOf(target: Target): Record<string, string> {
  return target.token ? { authorization: `Bearer ${target.token}` } : {};
}

/** The end of a call, with the details that the server gave. */
export function outcome(error?: unknown, fields: Fields = {}): Fields {
  if (error === undefined) {
    return { code: "OK", message: "", reason: "", details: [], ...fields };
  }
  const failed = ConnectError.from(error);
  const details = failed.details.flatMap((detail) =>
    "type" in detail ? [{ type: detail.type, value: encoded(detail.value) }] : [],
  );
  const reason = error instanceof PlanwireError ? error.reason : reasonIn(failed);
  return { code: codeName(failed.code), message: failed.rawMessage, reason, details, ...fields };
}

export function encoded(value: Uint8Array): string {
  return Buffer.from(value).toString("base64");
}

function reasonIn(error: ConnectError): string {
  return new PlanwireError(error).reason;
}

function codeName(code: Code): string {
  return code === Code.Canceled ? "CANCELLED" : (Code[code] ?? "").replace(/(?!^)[A-Z]/g, "_$&").toUpperCase();
}
