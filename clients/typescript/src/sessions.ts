import { type ClientHttp2Session, type ClientSessionOptions, constants, type SecureClientSessionOptions } from "node:http2";
import { Code, ConnectError } from "@connectrpc/connect";
import { Http2SessionManager } from "@connectrpc/connect-node";

/**
 * connect's session manager with a keepalive of its own. That of connect pings sessions that are destroyed already when a stream of
 * theirs has just closed, and Node throws then, in a timer, where nobody can catch it:
 * https://github.com/connectrpc/connect-es/issues/1795
 */
export class SessionManager extends Http2SessionManager {
  readonly #kept = new WeakSet<ClientHttp2Session>();

  constructor(
    baseUrl: string,
    options: ClientSessionOptions | SecureClientSessionOptions,
    private readonly pingIntervalMs: number,
    private readonly pingTimeoutMs: number,
  ) {
    super(baseUrl, {}, options);
  }

  override async request(
    ...given: Parameters<Http2SessionManager["request"]>
  ): ReturnType<Http2SessionManager["request"]> {
    const stream = await super.request(...given);
    const session = stream.session as ClientHttp2Session | undefined;
    if (session && !this.#kept.has(session)) {
      this.#kept.add(session);
      this.#keep(session);
    }
    return stream;
  }

  #keep(session: ClientHttp2Session): void {
    const timer = setInterval(() => {
      if (session.destroyed) {
        return;
      }
      const died = setTimeout(() => {
        const error = new ConnectError("the server did not answer a ping", Code.Unavailable);
        session.destroy(error, constants.NGHTTP2_CANCEL);
      }, this.pingTimeoutMs).unref();
      session.ping(() => clearTimeout(died));
    }, this.pingIntervalMs).unref();
    session.once("close", () => clearInterval(timer));
    session.on("error", () => undefined); // its streams fail with it
  }
}
