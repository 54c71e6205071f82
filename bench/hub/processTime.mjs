// @ts-check
import { readFileSync } from "node:fs";
import { descendants } from "../../setup/processes.mjs";

/** Linux counts processor time in these, on every platform that Node runs on. */
const ticksPerSecond = 100;

/**
 * Processor time that a process and all below it have taken, in seconds, with that of the children that have ended.
 *
 * @param {number} pid
 */
export function processTreeSeconds(pid) {
  return [pid, ...descendants(pid)].reduce((sum, one) => sum + processSeconds(one), 0);
}

/** @param {number} pid */
function processSeconds(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // After the name: state is the first field, and user, system, children's user and system time the 12th to 15th.
    const times = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .slice(11, 15);
    return times.reduce((sum, ticks) => sum + Number(ticks), 0) / ticksPerSecond;
  } catch {
    return 0; // it has ended
  }
}
