import assert from "node:assert/strict";
import { test } from "node:test";
import { connect, SettingError } from "../dist/index.js";

for (const address of ["example.org:1", "10.0.0.1:1", "0.0.0.0:1", "localhost.example.org:1", "127.0.0.1.example.org:1"]) {
  test(`a token does not go to ${address} in the clear`, () => {
    assert.throws(() => connect(address, { token: "secret" }), SettingError);
    assert.doesNotThrow(() => connect(address, { token: "secret", tls: false }));
    assert.doesNotThrow(() => connect(address, { token: "secret", tls: true }));
  });
}

test("what looks like a port may be a part of the address of another machine", () => {
  assert.throws(() => connect("::1:5005", { token: "secret" }), { name: "SettingError", setting: "tls" });
});

for (const address of ["localhost:1", "127.0.0.1:1", "127.9.9.9:1", "[::1]:1", "unix:/run/planwire"]) {
  test(`a token goes to ${address}, which is this machine`, () => {
    assert.doesNotThrow(() => connect(address, { token: "secret" }));
  });
}

test("what contradicts itself is refused", () => {
  const refused = [
    ["clientCert", { clientCert: "c.pem" }],
    ["clientCert", { tls: false, clientCert: "c.pem", clientKey: "c.key" }],
    ["tlsCa", { tls: false, tlsCa: "ca.pem" }],
    ["actor", { actor: "Ä" }],
  ];
  for (const [setting, options] of refused) {
    assert.throws(() => connect("localhost:1", options), { name: "SettingError", setting });
  }
  assert.throws(() => connect("localhost"), { name: "SettingError", setting: "address" });
});
