import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { withLock } from "#setup/lock.mjs";
import { allProcesses, descendants } from "#setup/processes.mjs";
import { inProject, root } from "#setup/project.mjs";

const scratch = mkdtempSync(join(tmpdir(), "six-steps-left-"));
after(() => rmSync(scratch, { recursive: true }));

/** As pip with a build of its own below it: both write into one file until they are ended. */
const writer = `const { appendFileSync } = require("node:fs"); setInterval(() => appendFileSync(process.argv[1], "."), 10);`;
const tool = `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(writer)}, process.argv[1]]); ${writer}`;

/** A set-up in the middle of its work, with the processes that it has started. */
async function working() {
  const written = join(mkdtempSync(join(scratch, "case-")), "written");
  const script = `
    const { withLock } = await import("./setup/lock.mjs");
    const { runTool } = await import("./setup/tool.mjs");
    const args = ["-e", ${JSON.stringify(tool)}, ${JSON.stringify(written)}];
    await withLock(() => runTool({ what: "a tool", command: process.execPath, args }));`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    cwd: root,
    stdio: "inherit",
  });
  const started = () => descendants(child.pid as number);
  while (started().length < 2 || !existsSync(written)) await sleep(20);
  return { child, written, family: started() };
}

const living = (pids: number[]) => allProcesses().filter(({ pid }) => pids.includes(pid));

test("what a killed set-up has left writing is ended before the next one touches anything", async () => {
  const { child, written, family } = await working();
  child.kill("SIGKILL");
  await once(child, "exit");
  assert.equal(living(family).length, 2, "its tool writes on");
  await withLock(async () => {
    assert.deepEqual(living(family), []);
    const { length } = readFileSync(written);
    await sleep(100);
    assert.equal(readFileSync(written).length, length);
  });
});

test("while a set-up is at work the next one waits and ends nothing; its tool ends with it", async () => {
  const { child, family } = await working();
  let isIn = false;
  const next = withLock(async () => {
    isIn = true;
  });
  await sleep(600);
  assert.equal(isIn, false);
  assert.equal(living(family).length, 2);
  child.kill("SIGKILL");
  await next;
  assert.deepEqual(living(family), []);
});

test("a program that has got the id of an ended one is neither waited for nor ended", async () => {
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  try {
    await withLock(async () => {}); // nobody else's
    const holder = { pid: other.pid, started: "long ago" };
    writeFileSync(inProject(".setup", "lock.open-1"), JSON.stringify(holder));
    writeFileSync(inProject(".setup", "work"), `${other.pid} long ago\n`);
    await withLock(async () => {});
    assert.equal(living([other.pid as number]).length, 1);
  } finally {
    other.kill("SIGKILL");
  }
});
