import assert from "node:assert/strict";
import { once } from "node:events";
import test from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { allProcesses, descendants, isAlive } from "#setup/processes.mjs";
import { endGroup, spawnGroup } from "#setup/processGroup.mjs";

/** A program that starts another; both answer `SIGTERM` as `onTerm` says. */
function family(onTerm: string) {
  const script = `process.on("SIGTERM", () => { ${onTerm} }); setInterval(() => {}, 1000);`;
  const parent = `${script}
    require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(`${script} console.log("up")`)}], { stdio: "inherit" });`;
  return spawnGroup(process.execPath, ["-e", parent], { stdio: ["ignore", "pipe", "inherit"] });
}

for (const [name, onTerm] of [
  ["ends when it is asked to", "process.exit(0)"],
  ["is killed if it does not listen", ""],
]) {
  test(`a process group ${name}, children and all`, async () => {
    const child = family(onTerm);
    assert.ok(child.stdout);
    await once(child.stdout, "data");
    const pids = [child.pid as number, ...descendants(child.pid as number)];
    assert.equal(pids.length, 2);
    await endGroup(child, { milliseconds: 500 });
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    const left = allProcesses().filter(({ pid }) => pids.includes(pid));
    assert.deepEqual(left, []);
  });
}

test("a hurry ends the waiting", async () => {
  const child = family("");
  assert.ok(child.stdout);
  await once(child.stdout, "data");
  await endGroup(child, { milliseconds: 3_600_000, hurry: AbortSignal.abort() });
  if (child.signalCode === null) await once(child, "exit");
  assert.equal(child.signalCode, "SIGKILL");
});

test("what leads a group of its own, as a Jupyter kernel does, ends with the program that started it", async () => {
  const script = `const child = require("node:child_process").spawn("sleep", ["1000"], { detached: true, stdio: "ignore" });
    console.log(child.pid); setInterval(() => {}, 1000);`;
  const child = spawnGroup(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  assert.ok(child.stdout);
  const pid = Number(await once(child.stdout, "data"));
  assert.ok(allProcesses().some((process) => process.pid === pid));
  await endGroup(child, { milliseconds: 5000 });
  for (let tries = 0; tries < 50 && isAlive(pid); tries++) await sleep(20);
  assert.ok(!allProcesses().some((process) => process.pid === pid));
});
