import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http2";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { Code, ConnectError } from "@connectrpc/connect";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import { ClaimService, TaskService } from "../dist/generated/planwire/v1/index.js";
import { connect } from "../dist/index.js";

/** A client of a server that does what the test says, and how many connections that has had. */
async function served(claims, tasks, run) {
  let connections = 0;
  const sessions = new Set();
  const routes = (router) => router.service(ClaimService, claims).service(TaskService, tasks);
  const server = createServer(connectNodeAdapter({ routes })).listen(0, "127.0.0.1");
  server.on("session", (session) => {
    connections += 1;
    sessions.add(session.on("error", () => undefined));
  });
  await once(server, "listening");
  const client = connect(`127.0.0.1:${server.address().port}`, { workspace: "w", timeoutMs: 600_000 });
  try {
    await run(client, () => connections);
  } finally {
    await client.close();
    sessions.forEach((session) => session.destroy());
    server.close();
  }
}

const claimed = (id) => ({ task: { id, workspaceId: "w" }, lease: { attempt: 1 } });

test("a closed client makes no further try, and does not connect again", { timeout: 60_000 }, async () => {
  let tries = 0;
  const listTasks = () => {
    tries += 1;
    throw new ConnectError("busy", Code.Unavailable);
  };
  await served({}, { listTasks }, async (client, connections) => {
    const call = client.tasks.listTasks({});
    const failed = assert.rejects(call, { code: Code.Canceled, rawMessage: "the client was closed" });
    while (tries < 2) {
      await sleep(5);
    }
    await client.close();
    await failed;
    await assert.rejects(client.tasks.listTasks({}), { code: Code.Canceled });
    await assert.rejects(client.watchTasks()[Symbol.asyncIterator]().next(), { code: Code.Canceled });
    assert.equal(connections(), 1);
  });
});

test("a worker that is closed while it asks gives back what it was given meanwhile", { timeout: 60_000 }, async () => {
  let first;
  const released = [];
  const claimTasks = async ({ requestId }, { signal }) => {
    if (requestId === first) {
      return { claimed: [claimed("t")] };
    }
    first = requestId;
    await once(signal, "abort");
    throw new ConnectError("the caller has gone", Code.Canceled);
  };
  const releaseTask = ({ taskId }) => {
    released.push(taskId);
    return {};
  };
  await served({ claimTasks }, { releaseTask }, async (client) => {
    const loop = client.worker()[Symbol.asyncIterator]().next();
    while (!first) {
      await sleep(5);
    }
    await client.close();
    assert.deepEqual(released, ["t"]);
    assert.equal((await loop).done, true);
  });
});

test("work does not begin on what was given back", { timeout: 60_000 }, async () => {
  const released = [];
  const releaseTask = ({ taskId }) => {
    released.push(taskId);
    return {};
  };
  await served({ claimTasks: () => ({ claimed: [claimed("t")] }) }, { releaseTask }, async (client) => {
    const worker = client.worker();
    const { value: job } = await worker[Symbol.asyncIterator]().next();
    await worker.close();
    let begun = false;
    await job.run(async (_, signal) => {
      begun = true;
      signal.throwIfAborted();
    });
    assert.equal(begun, false);
    assert.deepEqual(released, ["t"]);
  });
});

test("a result that is refused ends the worker, and the signals of the other jobs", { timeout: 60_000 }, async () => {
  const given = [];
  const released = [];
  const claimTasks = async ({ limit }, { signal }) => {
    if (given.length > 0) {
      await once(signal, "abort");
    }
    const ids = given.length === 0 ? ["refused", "other"].slice(0, limit) : [];
    given.push(...ids);
    return { claimed: ids.map(claimed) };
  };
  const completeTask = () => {
    throw new ConnectError("no", Code.PermissionDenied);
  };
  const releaseTask = ({ taskId }) => {
    released.push(taskId);
    return {};
  };
  await served({ claimTasks }, { completeTask, releaseTask }, async (client) => {
    const work = async (job, signal) => {
      if (job.task.id === "other") {
        await once(signal, "abort");
        signal.throwIfAborted();
      }
    };
    await assert.rejects(client.worker({ concurrency: 2 }).run(work), { code: Code.PermissionDenied });
    assert.deepEqual(released, ["other"]);
  });
});
