// @ts-check
import { appendFileSync, readFileSync, rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { allProcesses, descendants, killAll, startOf } from "./processes.mjs";
import { inProject } from "./project.mjs";

const file = inProject(".setup", "work");
const patience = 5000;

/**
 * Notes a program that a set-up has started. Where the set-up is killed outright, its npm or pip writes on, and the next
 * set-up would write into the same folder.
 *
 * @param {number} pid
 */
export function noteWork(pid) {
  appendFileSync(file, `${pid} ${startOf(pid)}\n`);
}

/** Everything noted has ended. */
export function forgetWork() {
  rmSync(file, { force: true });
}

/**
 * Ends what a killed set-up has left running, with all that it started. Only for the holder of the lock: while it has
 * that, nothing noted is anybody else's.
 */
export async function endLeftWork() {
  const noted = new Set(lines());
  if (noted.size === 0) return;
  const end = performance.now() + patience;
  for (;;) {
    const processes = allProcesses();
    const leaders = processes
      .filter(({ pid, started }) => noted.has(`${pid} ${started}`))
      .map(({ pid }) => pid);
    const left = processes.filter(({ group }) => leaders.includes(group)).map(({ pid }) => pid);
    const family = leaders.flatMap((pid) => [pid, ...descendants(pid, processes)]);
    if (leaders.length === 0 || performance.now() > end) break;
    killAll([...left, ...family]);
    await sleep(50);
  }
  forgetWork();
}

function lines() {
  try {
    return readFileSync(file, "utf8").split("\n").filter(Boolean);
  } catch {
    return [];
  }
}
