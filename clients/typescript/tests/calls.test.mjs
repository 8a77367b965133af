import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http2";
import { test } from "node:test";
import { Code } from "@connectrpc/connect";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import { TaskService } from "../dist/generated/planwire/v1/index.js";
import { connect } from "../dist/index.js";
import { version } from "../dist/version.js";

test("a call that is cancelled between two tries is cancelled", async () => {
  const client = connect("unix:/nonexistent/planwire");
  const cancel = new AbortController();
  setTimeout(() => cancel.abort(), 500);
  await assert.rejects(client.tasks.listTasks({}, { signal: cancel.signal }), { code: Code.Canceled });
  await client.close();
});

test("calls and streams say which client makes them", { timeout: 60_000 }, async () => {
  const agents = [];
  const listTasks = (_, { requestHeader }) => {
    agents.push(requestHeader.get("user-agent"));
    return {};
  };
  async function* watchTasks(_, { requestHeader }) {
    agents.push(requestHeader.get("user-agent"));
    yield { message: { case: "started", value: {} } };
  }
  const routes = (router) => router.service(TaskService, { listTasks, watchTasks });
  const server = createServer(connectNodeAdapter({ routes })).listen(0, "127.0.0.1");
  await once(server, "listening");
  const client = connect(`127.0.0.1:${server.address().port}`, { workspace: "w" });
  await client.tasks.listTasks({});
  for await (const _ of client.tasks.watchTasks({}));
  await client.close();
  server.close();
  assert.deepEqual(agents, Array(2).fill(`planwire-typescript/${version}`));
});
