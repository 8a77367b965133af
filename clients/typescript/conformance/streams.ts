import { setTimeout as sleep } from "node:timers/promises";
import { fromBinary, toBinary } from "@bufbuild/protobuf";
import { durationFromMs } from "@bufbuild/protobuf/wkt";
import { type Job, Snapshot, type Watch, type WatchSettings } from "planwire";
import {
  ClaimOrder,
  ClaimTasksRequestSchema,
  EventSchema,
  ExecutionLogEventSchema,
  ExecutionLogSchema,
  FollowExecutionLogsRequestSchema,
  PlanEventSchema,
  PlanSchema,
  TaskEventSchema,
  TaskSchema,
  type WatchOptions,
  WatchEventsRequestSchema,
  WatchPlansRequestSchema,
  WatchTasksRequestSchema,
} from "planwire/v1";
import type { Request, Say } from "./main.js";
import { clientOf, encoded, type Fields, outcome } from "./targets.js";

/** Tells each event that a watch hands out, with the token that the watch shows then. */
export async function watch(request: Request, say: Say, stopped: AbortSignal): Promise<Fields> {
  const bytes = Buffer.from(request.request, "base64");
  const workspace = fromBinary(WatchTasksRequestSchema, bytes).workspaceId; // the first field of each of them
  const client = clientOf(request.target, workspace);
  const settings = (options: WatchOptions | undefined): WatchSettings => ({
    start: options?.start.case === "snapshot" ? "snapshot" : "now",
    onExpired: request.relist ? "relist" : "throw",
    ...(request.resume_token ? { resumeToken: request.resume_token } : {}),
    ...(options?.progressInterval
      ? { progressIntervalMs: Number(options.progressInterval.seconds) * 1000 + options.progressInterval.nanos / 1e6 }
      : {}),
    ...(request.quiet ? {} : { onState: (state) => say({ state }) }),
  });
  let count = 0;
  async function tell<T, E>(
    events: Watch<T, E & { eventId: bigint; kind: string; revision: bigint; resumeToken: string }>,
    itemOf: (item: T) => Uint8Array,
    eventOf: (event: E) => Uint8Array,
  ): Promise<void> {
    stopped.addEventListener("abort", () => events.close());
    for await (const item of events) {
      const token = { resume_token: events.resumeToken ?? "" };
      if (item instanceof Snapshot) {
        say({ snapshot: item.items.map((each) => encoded(itemOf(each))), expired: item.expired, ...token });
        continue;
      }
      count += 1;
      if (!request.quiet) {
        say({ event: encoded(eventOf(item)), ...token });
      }
      if (count === request.until) {
        return;
      }
      if (request.read_delay_ms) {
        await sleep(request.read_delay_ms);
      }
    }
  }
  try {
    switch (request.method.split("/")[1]) {
      case "WatchTasks": {
        const { options, ...wanted } = fromBinary(WatchTasksRequestSchema, bytes);
        const events = client.watchTasks(wanted, settings(options));
        await tell(events, (item) => toBinary(TaskSchema, item), (event) => toBinary(TaskEventSchema, event));
        break;
      }
      case "WatchPlans": {
        const { options, ...wanted } = fromBinary(WatchPlansRequestSchema, bytes);
        const events = client.watchPlans(wanted, settings(options));
        await tell(events, (item) => toBinary(PlanSchema, item), (event) => toBinary(PlanEventSchema, event));
        break;
      }
      case "WatchEvents": {
        const { options, ...wanted } = fromBinary(WatchEventsRequestSchema, bytes);
        const events = client.watchEvents(wanted, settings(options));
        await tell(events, () => new Uint8Array(), (event) => toBinary(EventSchema, event));
        break;
      }
      case "FollowExecutionLogs": {
        const { options, ...wanted } = fromBinary(FollowExecutionLogsRequestSchema, bytes);
        const events = client.followLogs(wanted, settings(options));
        await tell(
          events,
          (item) => toBinary(ExecutionLogSchema, item),
          (event) => toBinary(ExecutionLogEventSchema, event),
        );
        break;
      }
      default:
        throw new Error(`${request.method} is no watch`);
    }
  } catch (error) {
    return outcome(error, { count });
  } finally {
    await client.close();
  }
  return outcome(undefined, { count });
}

/** A worker that does nothing for as long as it is asked to. It tells what it claimed and what became of it. */
export async function work(request: Request, say: Say, stopped: AbortSignal): Promise<Fields> {
  const client = clientOf(request.target, request.workspace_id ?? "");
  const { filter, avoidConflicts } = fromBinary(ClaimTasksRequestSchema, Buffer.from(request.claim ?? "", "base64"));
  const worker = client.worker({
    planId: request.plan_id ?? "",
    capabilities: filter?.capabilities ?? [],
    labels: filter?.labels ?? [],
    assignedAgent: filter?.assignedAgent ?? "",
    order: filter?.order ?? ClaimOrder.UNSPECIFIED,
    avoidConflicts,
    ...(request.retry_ms === undefined ? {} : { retry: { backoff: durationFromMs(request.retry_ms) } }),
    name: request.agent ?? "",
    concurrency: request.concurrency || 1,
    leaseMs: request.lease_ms || 60_000,
  });
  stopped.addEventListener("abort", () => void worker.close());
  const tell: Say = request.quiet ? () => undefined : say;
  const jobs = new Set<Promise<void>>();
  let last = performance.now();
  let ended = 0;
  let failure: unknown;

  async function doJob(job: Job): Promise<void> {
    const conflicts = job.conflicts.map((each) => each.otherTaskId);
    tell({ claimed: job.task.id, attempt: job.attempt, conflicts });
    let what = request.outcome === "fail" ? "failed" : "completed";
    await job.run(async (_, signal) => {
      try {
        await sleep(request.work_ms ?? 0, undefined, { signal });
      } catch (error) {
        what = "";
        throw error;
      }
      if (what === "failed") {
        throw new Error(request.error);
      }
    });
    last = performance.now();
    if (job.lost) {
      what = "lost";
    }
    if (what) {
      tell({ [what]: job.task.id });
      ended += what === "lost" ? 0 : 1;
    }
    if (request.until && ended >= request.until) {
      worker.stop();
    }
  }

  const idleMs = request.idle_ms ?? 0;
  const idle = setInterval(() => {
    if (idleMs && jobs.size === 0 && performance.now() > last + idleMs) {
      worker.stop();
    }
  }, 20);
  try {
    for await (const job of worker) {
      const done = doJob(job)
        .catch((error: unknown) => {
          failure ??= error;
          worker.stop();
        })
        .finally(() => jobs.delete(done));
      jobs.add(done);
    }
    await Promise.all(jobs);
  } catch (error) {
    failure ??= error;
  } finally {
    clearInterval(idle);
    await client.close();
  }
  return outcome(failure, { count: ended });
}
