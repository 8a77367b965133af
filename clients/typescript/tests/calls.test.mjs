import assert from "node:assert/strict";
import { test } from "node:test";
import { Code } from "@connectrpc/connect";
import { connect } from "../dist/index.js";

test("a call that is cancelled between two tries is cancelled", async () => {
  const client = connect("unix:/nonexistent/planwire");
  const cancel = new AbortController();
  setTimeout(() => cancel.abort(), 500);
  await assert.rejects(client.tasks.listTasks({}, { signal: cancel.signal }), { code: Code.Canceled });
  await client.close();
});
