import { setTimeout as sleep } from "node:timers/promises";
import type { DescMessage, DescMethod, DescMethodStreaming, DescMethodUnary, DescService, MessageShape } from "@bufbuild/protobuf";
import { fromBinary, toBinary } from "@bufbuild/protobuf";
import { EmptySchema } from "@bufbuild/protobuf/wkt";
import { Code, ConnectError, type Transport } from "@connectrpc/connect";
import { paginate } from "planwire";
import * as v1 from "planwire/v1";
import type { Request } from "./main.js";
import { clientOf, encoded, type Fields, headersOf, outcome, plainTransport } from "./targets.js";

const services = new Map(
  Object.values(v1)
    .filter((each): each is DescService & typeof each => typeof each === "object" && "kind" in each && each.kind === "service")
    .map((service) => [service.typeName, service as DescService]),
);

/** The method of a name, or one that the contract does not have, whose messages are kept as they are. */
export function methodOf(name: string): DescMethod {
  const [typeName = "", rpc = ""] = name.split("/");
  const service = services.get(typeName);
  const found = service?.methods.find((method) => method.name === rpc);
  if (found) {
    return found;
  }
  const [known] = services.values();
  const unary = known?.methods.find((method) => method.methodKind === "unary");
  if (!unary) {
    throw new Error("the contract has no methods");
  }
  // An empty message keeps fields that it does not know.
  const parent = { ...unary.parent, typeName };
  return { ...unary, name: rpc, parent, input: EmptySchema, output: EmptySchema } as DescMethod;
}

/** Every page of a list of tasks, by the client's own loop. */
export async function pages({ target, request }: Request): Promise<Fields> {
  await using client = clientOf(target);
  const messages: string[] = [];
  try {
    const wanted = fromBinary(v1.ListTasksRequestSchema, Buffer.from(request, "base64"));
    for await (const page of paginate(client.tasks.listTasks, wanted)) {
      messages.push(encoded(toBinary(v1.ListTasksResponseSchema, page)));
    }
  } catch (error) {
    return outcome(error, { messages });
  }
  return outcome(undefined, { messages });
}

/** Which workspace a folder belongs to. */
export async function register({ target, folder = "", name = "" }: Request): Promise<Fields> {
  await using client = clientOf(target);
  const workspace = await client.registerWorkspace(folder, { name });
  const { id, path } = workspace;
  return outcome(undefined, { workspace_id: id, path, name: workspace.name, used: client.workspace });
}

/** One call, with everything that came of it. */
export async function call(request: Request, _: unknown, stopped: AbortSignal): Promise<Fields> {
  const { target, plain } = request;
  const messages: string[] = [];
  const cancel = new AbortController();
  const signal = AbortSignal.any([cancel.signal, stopped]);
  if (plain) {
    const { transport, close } = plainTransport(target);
    try {
      await callOn(transport, request, messages, cancel, signal);
    } catch (error) {
      return outcome(error, { messages, ...cancelled(error) });
    } finally {
      close();
    }
    return outcome(undefined, { messages });
  }
  const client = clientOf(target);
  try {
    await callOn(client.transport, request, messages, cancel, signal);
  } catch (error) {
    return outcome(error, { messages, ...cancelled(error) });
  } finally {
    await client.close();
  }
  return outcome(undefined, { messages });
}

function cancelled(error: unknown): Fields {
  return ConnectError.from(error).code === Code.Canceled ? { code: "CANCELLED" } : {};
}

async function callOn(
  transport: Transport,
  request: Request,
  messages: string[],
  cancel: AbortController,
  signal: AbortSignal,
): Promise<void> {
  const method = methodOf(request.method);
  const sent = request.requests.map((each) => fromBinary(method.input, Buffer.from(each, "base64")));
  const headers = request.plain ? headersOf(request.target) : {};
  const timeoutMs = request.deadline_ms || undefined;
  const keep = (message: MessageShape<DescMessage>) => messages.push(encoded(toBinary(method.output, message)));
  if (request.cancel_after === 0) {
    setTimeout(() => cancel.abort(), 1);
  }
  if (method.methodKind === "unary") {
    const answer = await transport.unary(method as DescMethodUnary, signal, timeoutMs, headers, sent[0] ?? {});
    keep(answer.message);
    return;
  }
  const answers = await transport.stream(method as DescMethodStreaming, signal, timeoutMs, headers, each(sent));
  for await (const message of answers.message) {
    keep(message);
    if (messages.length === request.cancel_after) {
      cancel.abort();
    }
    if (messages.length === request.most) {
      cancel.abort();
      return;
    }
    await sleep(request.read_delay_ms ?? 0);
  }
}

async function* each<T>(items: T[]): AsyncIterable<T> {
  yield* items;
}

/** As many calls as `concurrency` callers make in `seconds` over one connection. */
export async function repeat(request: Request): Promise<Fields> {
  const method = methodOf(request.method) as DescMethodUnary;
  const message = fromBinary(method.input, Buffer.from(request.request, "base64"));
  const until = performance.now() + (request.seconds ?? 1) * 1000;
  const { transport, close } = plainTransport(request.target);
  let count = 0;
  let errors = 0;
  const caller = async () => {
    while (performance.now() < until) {
      try {
        await transport.unary(method, undefined, undefined, headersOf(request.target), message);
        count += 1;
      } catch {
        errors += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: request.concurrency ?? 1 }, caller));
  close();
  return outcome(undefined, { count, errors });
}
