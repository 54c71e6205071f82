// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "./processes.mjs";
import { Progress } from "./progress.mjs";
import { inProject } from "./project.mjs";

const folder = inProject(".setup");
const file = inProject(".setup", "lock");

/**
 * Runs `work` while no other set-up of this project runs: two at once would take each other's files away.
 *
 * @param {() => Promise<void>} work
 */
export async function withLock(work) {
  mkdirSync(folder, { recursive: true });
  /** @type {Progress | undefined} */
  let waiting;
  while (!take()) {
    waiting ??= new Progress(
      `waiting for another set-up of this project, process ${holder()} (if that is none, delete .setup/lock)`,
    );
    await sleep(200);
  }
  waiting?.done();
  process.once("exit", release);
  try {
    await work();
  } finally {
    release();
    process.off("exit", release);
  }
}

/** @returns {boolean} */
function take() {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
  }
  const pid = holder();
  if (pid === undefined || isAlive(pid)) return false;
  rmSync(file, { force: true }); // it was killed
  return take();
}

function release() {
  if (holder() === process.pid) rmSync(file, { force: true });
}

function holder() {
  try {
    return Number(readFileSync(file, "utf8")) || undefined;
  } catch {
    return undefined;
  }
}
