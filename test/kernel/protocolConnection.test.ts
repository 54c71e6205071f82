import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { fileURLToPath } from "node:url";
import {
  ConnectionFileError,
  endpoint,
  readConnectionFile,
} from "@six-steps/kernel/internal/server/connection.js";

const folder = mkdtempSync(join(tmpdir(), "six-steps-connection-"));
after(() => rmSync(folder, { recursive: true }));
const file = join(folder, "kernel-1.json");
const right = {
  ip: "127.0.0.1",
  key: "k",
  shell_port: 1,
  control_port: 2,
  stdin_port: 3,
  iopub_port: 4,
  hb_port: 5,
};

function read(content: string | object) {
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return readConnectionFile(file);
}

test("a connection file is read, and what it leaves out is as usual", () => {
  const connection = read(right);
  assert.deepEqual(connection, {
    transport: "tcp",
    ip: "127.0.0.1",
    key: "k",
    hash: "sha256",
    ports: { shell: 1, control: 2, stdin: 3, iopub: 4, hb: 5 },
    kernelName: undefined,
  });
  assert.equal(endpoint(connection, "iopub"), "tcp://127.0.0.1:4");
  assert.equal(read({ ...right, kernel_name: "six-steps" }).kernelName, "six-steps");
  assert.equal(endpoint(read({ ...right, ip: "::1" }), "hb"), "tcp://[::1]:5");
  assert.equal(endpoint(read({ ...right, ip: "/run/k", transport: "ipc" }), "shell"), "ipc:///run/k-1");
  assert.equal(read({ ...right, key: "" }).key, "");
});

const wrong: [string, string | object, RegExp][] = [
  ["no JSON", "{", /is not JSON/],
  ["no object", "[]", /holds no JSON object/],
  ["a port missing", { ...right, hb_port: undefined }, /hb_port is missing/],
  ["a port that is none", { ...right, shell_port: 70_000 }, /shell_port is 70000, not a port/],
  ["a key that is no string", { ...right, key: 5 }, /key = 5, which is not a string/],
  ["an unknown transport", { ...right, transport: "udp" }, /transport "udp"; known are tcp and ipc/],
  ["an unknown scheme", { ...right, signature_scheme: "hmac-nothing" }, /signature_scheme "hmac-nothing"/],
];
for (const [what, content, message] of wrong) {
  test(`${what}: one sentence names the file and the fault`, () => {
    assert.throws(
      () => read(content),
      (error) =>
        error instanceof ConnectionFileError && message.test(error.message) && error.message.includes(file),
    );
  });
}

test("a kernel that is started wrongly says so in a line, and ends with an error", () => {
  const kernel = fileURLToPath(import.meta.resolve("@six-steps/kernel/internal/kernel.js"));
  for (const [args, message] of [
    [[], /started by Jupyter/],
    [[join(folder, "nowhere.json")], /nowhere\.json cannot be read/],
  ] as const) {
    const { status, stderr } = spawnSync(process.execPath, [kernel, ...args], { encoding: "utf8" });
    assert.notEqual(status, 0);
    assert.match(stderr, message);
    assert.equal(stderr.trim().split("\n").length, 1, stderr);
  }
});
