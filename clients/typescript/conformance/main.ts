/** The runner of TypeScript: it does what the driver of the conformance suite asks, and reports what came of it. */
import { createInterface } from "node:readline";
import { FolderError, SettingError, version } from "planwire";
import { call, pages, register, repeat } from "./calls.js";
import { watch, work } from "./streams.js";
import { type Fields, outcome, type Target } from "./targets.js";

/** What the driver asks for; each deed reads what it needs. */
export interface Request {
  id: number;
  do: string;
  target: Target;
  stop?: number;
  method: string;
  requests: string[];
  plain?: boolean;
  deadline_ms?: number;
  cancel_after?: number | null;
  most?: number | null;
  read_delay_ms?: number;
  request: string;
  resume_token?: string;
  relist?: boolean;
  until?: number;
  quiet?: boolean;
  workspace_id?: string;
  plan_id?: string;
  claim?: string;
  retry_ms?: number;
  agent?: string;
  concurrency?: number;
  lease_ms?: number;
  work_ms?: number;
  outcome?: string;
  error?: string;
  idle_ms?: number;
  seconds?: number;
  folder?: string;
  name?: string;
}

/** Writes a line about a request that goes on. */
export type Say = (fields: Fields) => void;

const deeds: Record<string, (request: Request, say: Say, stopped: AbortSignal) => Promise<Fields>> = {
  call,
  pages,
  register,
  repeat,
  watch,
  work,
};
const running = new Map<number, { stop: AbortController; ended: Promise<void> }>();

function say(id: number, fields: Fields): void {
  process.stdout.write(`${JSON.stringify({ id, ...fields })}\n`);
}

async function answer(request: Request, stopped: AbortSignal): Promise<Fields> {
  if (request.do === "describe") {
    return { language: "typescript", version: process.versions.node, client: version };
  }
  if (request.do === "stop") {
    const other = running.get(request.stop ?? 0);
    other?.stop.abort();
    await other?.ended;
    return { code: "OK" };
  }
  const deed = deeds[request.do];
  if (!deed) {
    return { code: "UNSUPPORTED", message: `${request.do} is not known` };
  }
  try {
    return await deed(request, (fields) => say(request.id, fields), stopped);
  } catch (error) {
    if (error instanceof FolderError) {
      return { code: "FOLDER", message: error.message };
    }
    return error instanceof SettingError ? { code: "SETTING", message: error.message } : outcome(error);
  }
}

function begin(request: Request): void {
  const stop = new AbortController();
  const ended = answer(request, stop.signal).then((last) => {
    running.delete(request.id);
    say(request.id, { done: true, ...last });
  });
  running.set(request.id, { stop, ended });
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  begin(JSON.parse(line) as Request);
}
for (const { stop } of running.values()) {
  stop.abort();
}
await Promise.all([...running.values()].map(({ ended }) => ended));
