// @ts-check
import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { allProcesses, descendants, killAll } from "./processes.mjs";

const hasGroups = process.platform !== "win32";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/**
 * Starts a program as the leader of its own process group. Ctrl-C in the terminal does not reach it: who starts it
 * ends it, with all of its children, by `endGroup`.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 */
export function spawnGroup(command, args, options) {
  const child = spawn(command, args, { windowsHide: true, ...options, detached: hasGroups });
  running.add(child);
  child.once("error", () => running.delete(child));
  child.once("exit", () => running.delete(child));
  return child;
}

/**
 * Asks the group to end and, if anything of it is left when the time is over, kills it, with those that it started
 * and that lead groups of their own, as Jupyter's kernels do.
 *
 * @param {import("node:child_process").ChildProcess} child
 * @param {{ milliseconds: number, hurry?: AbortSignal }} patience `hurry` ends the waiting early
 */
export async function endGroup(child, { milliseconds, hurry }) {
  const family = child.pid === undefined ? [] : descendants(child.pid);
  signalGroup(child, "SIGTERM");
  await groupEnds(child, milliseconds, hurry);
  signalGroup(child, "SIGKILL");
  killAll(family);
  await groupEnds(child, 1000); // the system takes a moment to end even what is killed
}

/**
 * Ends every program that is still running.
 *
 * @param {{ milliseconds: number, hurry?: AbortSignal }} patience
 */
export async function endAllGroups(patience) {
  await Promise.all([...running].map((child) => endGroup(child, patience)));
}

/** @param {import("node:child_process").ChildProcess} child @param {NodeJS.Signals | 0} signal */
function signalGroup({ pid }, signal) {
  if (pid === undefined) return false;
  try {
    return process.kill(hasGroups ? -pid : pid, signal);
  } catch {
    return false; // nobody left
  }
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {number} milliseconds
 * @param {AbortSignal} [hurry]
 */
async function groupEnds(child, milliseconds, hurry) {
  const end = performance.now() + milliseconds;
  while (groupLives(child) && performance.now() < end && !hurry?.aborted) await sleep(50);
}

/**
 * A process that ended and was not reaped can still be signalled, and in a container it may never be.
 *
 * @param {import("node:child_process").ChildProcess} child
 */
function groupLives(child) {
  if (!signalGroup(child, 0)) return false;
  return !hasGroups || allProcesses().some(({ group }) => group === child.pid);
}
