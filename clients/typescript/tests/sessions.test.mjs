import assert from "node:assert/strict";
import { createServer as createHttp2Server } from "node:http2";
import { connect, createServer } from "node:net";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { SessionManager } from "../dist/sessions.js";

/** A server that never answers, and a way to it that can fall silent. */
async function served(run) {
  let pings = 0;
  const server = createHttp2Server().listen(0, "127.0.0.1");
  server.on("session", (session) => session.on("ping", () => (pings += 1)));
  server.on("stream", (stream) => stream.on("error", () => undefined));
  await new Promise((listening) => server.once("listening", listening));
  const sockets = [];
  const proxy = createServer((socket) => {
    const onwards = connect(server.address().port, "127.0.0.1");
    sockets.push(socket, onwards);
    sockets.forEach((each) => each.on("error", () => undefined));
    socket.pipe(onwards).pipe(socket);
  }).listen(0, "127.0.0.1");
  await new Promise((listening) => proxy.once("listening", listening));
  const manager = new SessionManager(`http://127.0.0.1:${proxy.address().port}`, {}, 20, 50);
  try {
    await run(manager, () => pings, () => sockets.forEach((each) => each.unpipe()));
  } finally {
    manager.abort();
    proxy.close();
    server.close();
    sockets.forEach((each) => each.destroy());
  }
}

const closed = (stream) => new Promise((done) => stream.on("error", () => undefined).once("close", done));

test("a session that is closed with an open stream is not pinged", () =>
  served(async (manager, pings) => {
    const stream = await manager.request("GET", "/", {}, {});
    const end = closed(stream);
    while (pings() === 0) {
      await sleep(5);
    }
    manager.abort();
    await end;
    await sleep(60); // a timer that throws would end the process
  }));

test("a session whose pings are not answered is given up", () =>
  served(async (manager, pings, fallSilent) => {
    const stream = await manager.request("GET", "/", {}, {});
    const end = closed(stream);
    while (pings() === 0) {
      await sleep(5);
    }
    fallSilent();
    await end;
    assert.ok(stream.destroyed);
  }));
