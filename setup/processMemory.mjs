// @ts-check
import { readFileSync } from "node:fs";
import { descendants } from "./processes.mjs";

/**
 * Memory of a process and all below it, in bytes: the sum of their resident sets, so shared pages count more than once
 * and the figure is never too low. 0 where there is no /proc.
 *
 * @param {number} pid
 */
export function processTreeBytes(pid) {
  return [pid, ...descendants(pid)].reduce((sum, one) => sum + residentBytes(one), 0);
}

/**
 * Memory of a process and all below it, in bytes, with each shared page divided among those that share it: what they
 * take from the machine together when all are summed. 0 where there is no /proc.
 *
 * @param {number} pid
 */
export function proportionalTreeBytes(pid) {
  return [pid, ...descendants(pid)].reduce((sum, one) => sum + proportionalBytes(one), 0);
}

/** @param {number} pid */
function proportionalBytes(pid) {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) * 1024;
  } catch {
    return 0; // it has ended
  }
}

/** @param {number} pid */
function residentBytes(pid) {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024;
  } catch {
    return 0; // it has ended
  }
}
