import { readFileSync } from "node:fs";
import { BlockList, connect as connectSocket, isIP } from "node:net";
import type { SecureClientSessionOptions } from "node:http2";
import { connect as connectSecurely } from "node:tls";
import { createGrpcTransport } from "@connectrpc/connect-node";
import type { Transport } from "@connectrpc/connect";
import { SessionManager } from "./sessions.js";
import { version } from "./version.js";

const longestName = 255;
// A server of Planwire takes a ping every ten seconds. A connection that died without a word is found in 25: a call with the
// default timeout has time left for another try.
const pingIntervalMs = 15_000;
const pingTimeoutMs = 10_000;
const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** How a client reaches the server, and what its calls carry. */
export interface ConnectOptions {
  /** The bearer token. It travels over TLS, or to this machine; `tls: false` sends it unencrypted to another one. */
  token?: string;
  /** The id of the workspace of calls that name none. */
  workspace?: string;
  /** Who makes the changes. Recorded as `changed_by` where the server asks for no tokens. */
  actor?: string;
  /** Whose session calls. */
  session?: string;
  /** Milliseconds for a unary call, its retries included, unless the call says otherwise: 30,000 unless given. */
  timeoutMs?: number;
  /** Milliseconds for which a call that the server could not take is made again; as long as it has time unless given. */
  retryTimeoutMs?: number;
  /** True trusts the authorities that Node trusts: its own, and those in the file that NODE_EXTRA_CA_CERTS names. */
  tls?: boolean;
  /** A PEM file with the authorities to trust instead; turns TLS on. */
  tlsCa?: string;
  /** PEM files, for servers that ask clients for a certificate; turn TLS on. */
  clientCert?: string;
  clientKey?: string;
}

/** An option is wrong, or contradicts another; `setting` is its name. */
export class SettingError extends Error {
  override readonly name = "SettingError";

  constructor(
    readonly setting: keyof ConnectOptions | "address",
    message: string,
  ) {
    super(message);
  }
}

/** A connection to the server, which is made when it is first used, and what ends it. */
export interface Connection {
  transport: Transport;
  close(): void;
}

export class Settings {
  readonly timeoutMs: number;
  readonly retryTimeoutMs: number;
  readonly #usesTls: boolean;
  readonly #sessionOptions: SecureClientSessionOptions;

  constructor(
    readonly address: string,
    readonly options: ConnectOptions,
  ) {
    const { token, tls, tlsCa, clientCert, clientKey } = options;
    this.timeoutMs = options.timeoutMs ?? 30_000;
    this.retryTimeoutMs = options.retryTimeoutMs ?? Infinity;
    this.#usesTls = tls ?? Boolean(tlsCa || clientCert);
    if (!address.startsWith("unix:") && !/^.+:\d+$/.test(address)) {
      throw new SettingError("address", `"${address}" is not an address: give HOST:PORT or unix:PATH`);
    }
    for (const name of ["token", "actor", "session"] as const) {
      const value = options[name] ?? "";
      if (!/^[ -~]*$/.test(value)) {
        throw new SettingError(name, `${name} must be printable ASCII: it travels in a header`);
      }
      if (name !== "token" && value.length > longestName) {
        throw new SettingError(name, `${name} must be at most ${longestName} characters`);
      }
    }
    if (Boolean(clientCert) !== Boolean(clientKey)) {
      throw new SettingError("clientCert", "clientCert and clientKey belong together: give both, or none");
    }
    for (const name of ["tlsCa", "clientCert"] as const) {
      if (tls === false && options[name]) {
        throw new SettingError(name, `${name} is for TLS: leave tls: false away, or ${name}`);
      }
    }
    if (token && !this.#usesTls && tls === undefined && !this.#isLocal()) {
      throw new SettingError(
        "tls",
        `the token would travel to ${address} unencrypted: turn TLS on with tls: true or tlsCa, ` +
          "or allow it with tls: false",
      );
    }
    this.#sessionOptions = this.#readFiles();
  }

  /** What every call says of its caller, and of this client. */
  metadata(): [string, string][] {
    const { token, actor, session } = this.options;
    const pairs: [string, string | undefined][] = [
      ["user-agent", `planwire-typescript/${version}`],
      ["authorization", token && `Bearer ${token}`],
      ["planwire-actor", actor],
      ["planwire-session", session],
    ];
    return pairs.filter((pair): pair is [string, string] => Boolean(pair[1]));
  }

  open(): Connection {
    const authority = this.address.startsWith("unix:") ? "localhost" : this.address;
    const baseUrl = `${this.#usesTls ? "https" : "http"}://${authority}`;
    const sessionManager = new SessionManager(baseUrl, this.#sessionOptions, pingIntervalMs, pingTimeoutMs);
    return {
      transport: createGrpcTransport({ baseUrl, sessionManager }),
      // A connection that is left open would keep Node running.
      close: () => sessionManager.abort(),
    };
  }

  /** Whether the address is this machine's. A name other than `localhost` is not, whatever it begins with. */
  #isLocal(): boolean {
    const host = this.address.slice(0, this.address.lastIndexOf(":"));
    if (this.address.startsWith("unix:") || host === "localhost") {
      return true;
    }
    const bare = host.replace(/^\[|\]$/g, "");
    // Without brackets, what looks like a port is a part of an IPv6 address.
    const isWhole = isIP(bare) === (bare === host ? 4 : 6);
    return isWhole && loopback.check(bare, bare === host ? "ipv4" : "ipv6");
  }

  #readFiles(): SecureClientSessionOptions {
    const { tlsCa, clientCert, clientKey } = this.options;
    const options: SecureClientSessionOptions = {};
    if (this.#usesTls) {
      if (tlsCa) {
        options.ca = readFileSync(tlsCa);
      }
      options.minVersion = "TLSv1.2";
    }
    if (this.#usesTls && clientCert && clientKey) {
      options.cert = readFileSync(clientCert);
      options.key = readFileSync(clientKey);
    }
    if (this.address.startsWith("unix:")) {
      const path = this.address.slice("unix:".length);
      // Node encrypts no connection that it is given. The certificate of the server has to name this machine.
      const secured = { ...options, path, servername: "localhost", ALPNProtocols: ["h2"] };
      options.createConnection = () => (this.#usesTls ? connectSecurely(secured) : connectSocket(path));
    }
    return options;
  }
}
