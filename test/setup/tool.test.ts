import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { describe, SetupError } from "#setup/errors.mjs";
import { root } from "#setup/project.mjs";
import { runTool } from "#setup/tool.mjs";

/** Runs a program that prints `output` and fails, as npm or pip would. */
async function failing(output: string, options = {}): Promise<SetupError> {
  const script = `process.stderr.write(${JSON.stringify(`${output}\n`)}); process.exitCode = 3;`;
  const error = await runTool({
    what: "npm ci",
    command: process.execPath,
    args: ["-e", script],
    ...options,
  }).catch((error) => error);
  assert.ok(error instanceof SetupError);
  return error;
}

const outputs: [string, RegExp][] = [
  ["npm error code ENOTFOUND\nnpm error network request failed", /there is no network/],
  ["npm error code EAI_AGAIN", /there is no network/],
  [
    "npm error code E407\nnpm error 407 Proxy Authentication Required - GET https://registry.example.org/undici",
    /the proxy asks for a name and a password/,
  ],
  [
    "ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407 Proxy Authentication Required'))",
    /the proxy asks for a name and a password/,
  ],
  ["npm error FetchError: connect ECONNREFUSED 127.0.0.1:9", /there is no network/],
  ["WARNING: Retrying: NewConnectionError('Failed to establish a new connection')", /there is no network/],
  ["npm error code ENOSPC", /the disk is full/],
  ["OSError: [Errno 28] No space left on device", /the disk is full/],
  ["npm error code EACCES\nnpm error syscall mkdir", /may not be written/],
  ["SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]", /certificate/],
];
for (const [output, cause] of outputs) {
  test(`the cause is named for: ${output.split("\n")[0]}`, async () => {
    const error = await failing(output);
    assert.match(error.message, cause);
    assert.match(error.message, /^npm ci failed with exit code 3: /);
    assert.ok(error.mend.length > 0);
    assert.ok(error.output.includes(output.split("\n")[0]), "the tool's own words are kept");
  });
}

test("a cause that is not known leaves the tool's last lines and the command to try", async () => {
  const lines = Array.from({ length: 50 }, (_, i) => `line ${i}`);
  const error = await failing(lines.join("\n"), { mend: "npm ci" });
  assert.equal(error.message, "npm ci failed with exit code 3.");
  assert.deepEqual(error.output.split("\n"), lines.slice(-12));
  assert.deepEqual(error.mend, ["npm ci"]);
});

test("a tool's own stack trace is left out of its last lines", async () => {
  const trace = [
    "npm error     at ClientRequest.<anonymous> (/usr/lib/node_modules/npm/lib/index.js:130:14)",
    "    at process.processTicksAndRejections (node:internal/process/task_queues:83:21) {",
  ];
  const error = await failing(["npm error code ECONNREFUSED", ...trace, "npm error   port: 9"].join("\n"));
  assert.equal(error.output, "npm error code ECONNREFUSED\nnpm error   port: 9");
});

test("a tool that is not there is told", async () => {
  const error = await failing("", { command: join(root, "no-such-tool") });
  assert.match(error.message, /^npm ci could not be started \(.*ENOENT/);
});

test("a set-up error is printed without a stack trace; a bug keeps its own", async () => {
  const text = describe(await failing("npm error code ENOSPC"));
  assert.doesNotMatch(text, /^\s+at /m);
  assert.match(
    text,
    /^\n✗ npm ci failed .*\n\n {2}\| npm error code ENOSPC\n\n {2}To mend it: free some space/,
  );
  const denied = Object.assign(new Error("EACCES: permission denied, mkdir '.jupyter'"), { code: "EACCES" });
  assert.match(
    describe(denied),
    /^\n✗ EACCES: .* '\.jupyter': a file or folder may not be written\.\n {2}To mend it: /,
  );
  assert.match(describe(new TypeError("x is not a function")), /has a bug.*\n.*\n\s+at /);
});
