import assert from "node:assert/strict";
import { test } from "node:test";
import { Position } from "../dist/position.js";

const started = (resumeToken) => ({ resumeToken, payload: { case: "started", value: {} } });
const events = (resumeToken, ...list) => ({ resumeToken, payload: { case: "events", value: { events: list } } });
const event = (eventId, more = {}) => ({
  eventId: BigInt(eventId),
  taskId: "t",
  kind: "task.updated",
  revision: BigInt(eventId),
  resumeToken: "",
  ...more,
});
const drained = (position) => {
  const ids = [];
  while (position.hasPending) {
    ids.push(Number(position.handOut().eventId));
  }
  return ids;
};

test("a token moves on with the last event of a message", () => {
  const position = new Position("task", undefined, false);
  position.take(started("0"));
  position.take(events("2", event(1), event(2)));
  position.handOut();
  assert.equal(position.resumeToken, "0");
  position.handOut();
  assert.equal(position.resumeToken, "2");
});

test("a watch that is cut inside a message resumes from the last event's own token", () => {
  const position = new Position("task", undefined, false);
  position.take(started("0"));
  position.take(events("4", event(1), event(2, { resumeToken: "2" }), event(3), event(4)));
  position.handOut();
  position.handOut();
  assert.equal(position.resumeToken, "2");
});

test("a transaction that comes again after a cut is handed out once", () => {
  const position = new Position("task", undefined, false);
  position.take(started("0"));
  position.take(events("", event(1), event(2))); // goes on in the next message
  assert.deepEqual(drained(position), [1, 2]);
  assert.equal(position.options(1000).start.value, "0");
  position.take(started("0"));
  position.take(events("", event(1), event(2)));
  position.take(events("3", event(3)));
  assert.deepEqual(drained(position), [3]);
  assert.equal(position.resumeToken, "3");
});

test("events that a snapshot shows already are left out", () => {
  const position = new Position("task", undefined, true);
  assert.equal(position.options(1000).start.case, "snapshot");
  position.take(started("0"));
  position.take({ resumeToken: "0", payload: { case: "task", value: { id: "t", revision: 2n } } });
  position.take({ resumeToken: "1", payload: { case: "snapshotComplete", value: { count: 1n } } });
  assert.deepEqual(position.handOut().items, [{ id: "t", revision: 2n }]);
  position.take(events("3", event(1), event(2), event(3), event(4, { taskId: "another" })));
  assert.deepEqual(drained(position), [3, 4]);
});

test("a token that has expired is followed by a snapshot that says so", () => {
  const position = new Position("task", "old", false);
  assert.equal(position.options(1000).start.value, "old");
  position.startOver();
  assert.equal(position.options(1000).start.case, "snapshot");
  assert.equal(position.resumeToken, "old");
  position.take(started("9"));
  position.take({ resumeToken: "9", payload: { case: "snapshotComplete", value: { count: 0n } } });
  assert.equal(position.handOut().expired, true);
  assert.equal(position.resumeToken, "9");
});
