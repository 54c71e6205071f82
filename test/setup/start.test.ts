import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import test from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { allProcesses, descendants } from "#setup/processes.mjs";
import { inProject } from "#setup/project.mjs";
import { freePort, StartedProgram } from "./startedProgram.js";

/** Asks the server as a page does that has logged in. */
function client(address: URL) {
  const headers = {
    authorization: `token ${address.searchParams.get("token")}`,
    "content-type": "application/json",
  };
  return (path: string, init: RequestInit = {}) =>
    fetch(new URL(path, address.origin), { headers, ...init, signal: AbortSignal.timeout(30_000) });
}

async function startKernel(ask: ReturnType<typeof client>): Promise<void> {
  const answer = await ask("/api/kernels", { method: "POST", body: "{}" });
  assert.equal(answer.status, 201);
  assert.equal((await answer.json()).name, "six-steps");
}

const living = (pids: number[]) => allProcesses().filter(({ pid }) => pids.includes(pid));

/** Processes end a moment after the one that ended them. */
async function assertGone(pids: number[]): Promise<void> {
  for (let tries = 0; tries < 100 && living(pids).length > 0; tries++) await sleep(100);
  assert.deepEqual(living(pids), []);
}

for (const { args, name, page } of [
  { args: [], name: "JupyterLab", page: /^\/lab(\/tree\/00-welcome\.ipynb)?$/ },
  { args: ["--classic"], name: "Notebook 7", page: /^\/(tree|notebooks\/00-welcome\.ipynb)$/ },
]) {
  test(`npm start ${args.join(" ")} serves ${name} with the kernel, and Ctrl-C leaves nothing behind`, async () => {
    const port = await freePort();
    const started = new StartedProgram(["--no-browser", "--port", String(port), ...args]);
    try {
      const address = await started.address();
      assert.equal(address.host, `127.0.0.1:${port}`);
      assert.match(address.pathname, page);
      assert.match(started.output, new RegExp(`${name} is open at`));
      assert.match(started.output, /Press Ctrl-C to stop/);

      const ask = client(address);
      assert.equal((await ask(address.pathname)).status, 200);
      assert.equal((await ask("/kernelspecs/six-steps/plotly.min.js")).status, 200);
      const { default: kernel, kernelspecs } = await (await ask("/api/kernelspecs")).json();
      assert.equal(kernel, "six-steps");
      assert.deepEqual(Object.keys(kernelspecs), ["six-steps"], "students are offered TypeScript alone");
      assert.equal(
        (await fetch(new URL("/api/contents", address))).status,
        403,
        "who has no token stays out",
      );
      await startKernel(ask);
      for (const name of ["python3", "Python3", "tslab"]) {
        const refused = await ask("/api/kernels", { method: "POST", body: JSON.stringify({ name }) });
        assert.ok(refused.status >= 400, `${name} was started`);
      }
      assert.equal((await (await ask("/api/kernels")).json()).length, 1, "no other kernel runs");

      const family = descendants(started.child.pid as number);
      assert.ok(living(family).some(({ command }) => command.includes("kernel.js")));
      started.child.kill("SIGINT");
      started.child.kill("SIGINT"); // npm passes on what the terminal has sent: not a second press
      assert.deepEqual(await started.ended, { code: 0, signal: null });
      assert.match(started.output, /Stopped\.\n$/);
      assert.deepEqual(living(family), []);
      assert.equal(existsSync(inProject(".jupyter", `runtime-${started.child.pid}`)), false);
    } finally {
      started.child.kill("SIGKILL");
    }
  });
}

test("two starts at once open the student's copies, the second on the same; --original opens the lessons", async () => {
  const all = [[], [], ["--original"]].map(async (args) => {
    const port = String(await freePort());
    return new StartedProgram(["--no-browser", "--port", port, ...args]);
  });
  const started = await Promise.all(all);
  try {
    const roots = started.map(async (one) => {
      await one.address();
      const server = living(descendants(one.child.pid as number)).find((process) =>
        process.command.includes("serve.py"),
      );
      return /root_dir=(\S+)/.exec(server?.command ?? "")?.[1];
    });
    const copies = inProject("my-work");
    assert.deepEqual(await Promise.all(roots), [copies, copies, inProject("notebooks")]);
    for (const lesson of readdirSync(inProject("notebooks")).filter((name) => name.endsWith(".ipynb"))) {
      assert.ok(existsSync(join(copies, lesson)), lesson);
    }
  } finally {
    for (const { child } of started) child.kill("SIGINT");
    await Promise.all(started.map(({ ended }) => ended));
  }
});

test("when npm start is killed outright, the server sees it and ends with its kernels", async () => {
  const started = new StartedProgram(["--no-browser", "--port", String(await freePort())]);
  try {
    await startKernel(client(await started.address()));
    const family = descendants(started.child.pid as number);
    assert.ok(family.length >= 2);
    started.child.kill("SIGKILL");
    await started.ended;
    await assertGone(family);
  } finally {
    started.child.kill("SIGKILL");
  }
});

test("when the server dies, that is told with its log, and its kernels do not outlive it", async () => {
  const started = new StartedProgram(["--no-browser", "--port", String(await freePort())]);
  try {
    await startKernel(client(await started.address()));
    const family = descendants(started.child.pid as number);
    const server = living(family).find(({ command }) => command.includes("serve.py"));
    process.kill(server?.pid as number, "SIGKILL");
    assert.equal((await started.ended).code, 1);
    assert.match(started.output, /✗ JupyterLab ended unexpectedly\. Its log is \.jupyter\/server-\d+\.log\./);
    assert.match(started.output, / {2}\| .*Kernel started/);
    await assertGone(family);
  } finally {
    started.child.kill("SIGKILL");
  }
});

test("what npm start cannot do it says without a stack trace, and fails", async () => {
  const port = await freePort();
  const taken = createServer().listen(port, "127.0.0.1");
  try {
    for (const [args, message] of [
      [["--no-browser", "--port", String(port)], `✗ Port ${port} is in use by another program.`],
      [["--colour"], '✗ "--colour" is not an option of npm start'],
    ] as const) {
      const started = new StartedProgram([...args]);
      const { code } = await started.ended;
      assert.equal(code, 1);
      assert.ok(started.output.includes(message), started.output);
      assert.match(started.output, /To mend it: npm start -- --/);
      assert.doesNotMatch(started.output, /^\s+at |node:internal/m);
    }
  } finally {
    taken.close();
  }
});
