// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { endLeftWork, forgetWork } from "./leftWork.mjs";
import { isStill, startOf } from "./processes.mjs";
import { Progress } from "./progress.mjs";
import { inProject } from "./project.mjs";

const folder = inProject(".setup");
const file = inProject(".setup", "lock");

let isHeld = false;

/** Whether this process is the one that sets the project up. */
export const holdsLock = () => isHeld;

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
      `waiting for another set-up of this project, process ${holder()?.pid} (if that is none, delete .setup/lock)`,
    );
    await sleep(200);
  }
  waiting?.done();
  process.once("exit", release);
  try {
    await endLeftWork();
    isHeld = true;
    await work();
    forgetWork();
  } finally {
    isHeld = false;
    release();
    process.off("exit", release);
  }
}

/** @returns {boolean} */
function take() {
  try {
    writeFileSync(file, `${process.pid} ${startOf(process.pid)}`, { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
  }
  const other = holder();
  if (other === undefined || isStill(other)) return false;
  rmSync(file, { force: true }); // it was killed
  return take();
}

function release() {
  if (holder()?.pid === process.pid) rmSync(file, { force: true });
}

function holder() {
  try {
    const [, pid, started] = /^(\d+) ?(.*)$/.exec(readFileSync(file, "utf8")) ?? [];
    return pid === undefined ? undefined : { pid: Number(pid), started };
  } catch {
    return undefined;
  }
}
