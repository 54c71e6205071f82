import { readFileSync } from "node:fs";
import { descendants } from "#setup/processes.mjs";

/** Linux counts processor time in these, on every platform that Node runs on. */
const ticksPerSecond = 100;

/**
 * Memory of a process and all below it, in bytes: the sum of their resident sets, so shared pages count more than once
 * and the figure is never too low. 0 where there is no /proc.
 */
export const processTreeBytes = (pid: number) =>
  sum(pid, "status", (status) => Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024);

/**
 * Memory of a process and all below it, in bytes, with each shared page divided among those that share it: what they
 * take from the machine together when all are summed. 0 where there is no /proc.
 */
export const proportionalTreeBytes = (pid: number) =>
  sum(pid, "smaps_rollup", (rollup) => Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) * 1024);

/**
 * Processor time that a process and all below it have taken, in seconds, with that of the children that have ended. 0
 * where there is no /proc.
 */
export const processTreeSeconds = (pid: number) =>
  sum(pid, "stat", (stat) => {
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const times = fields.slice(11, 15); // user, system, and the children's user and system time
    return times.reduce((total, ticks) => total + Number(ticks), 0) / ticksPerSecond;
  });

/** What `read` finds in a file of /proc, of a process and all below it together. */
function sum(pid: number, file: string, read: (text: string) => number) {
  return [pid, ...descendants(pid)].reduce((total, one) => {
    try {
      return total + read(readFileSync(`/proc/${one}/${file}`, "utf8"));
    } catch {
      return total; // it has ended
    }
  }, 0);
}
