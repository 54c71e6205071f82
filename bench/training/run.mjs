// @ts-check
import { existsSync, readFileSync } from "node:fs";

/**
 * What a contender's process is given, as JSON in its last argument, and what it prints, as JSON in its last line.
 *
 * @typedef {object} Run
 * @property {import("./tasks.mjs").Task} task
 * @property {number} threads how many cores there are to use
 * @property {number} trainCount examples of the timed epochs
 * @property {number} testCount
 * @property {number} epochs
 * @property {number} warmUp examples trained on before the clock starts
 * @property {Record<PictureFile, string>} files where the pictures lie: Fashion-MNIST's own files, or raw bytes
 * @property {number} secondsAShape how long each multiplication of the limit is repeated
 *
 * @typedef {"trainImages" | "trainLabels" | "testImages" | "testLabels"} PictureFile
 *
 * @typedef {object} Result
 * @property {number} seconds of an epoch over `trainCount` examples
 * @property {number} [loss] over the last epoch, as training saw it
 * @property {number} [accuracy] on the test pictures, after training
 * @property {number} peakMegabytes the most that the process had resident, ever
 * @property {string} what versions
 * @property {string} [note]
 */

/** @returns {Run} */
export function runOfThisProcess() {
  return JSON.parse(process.argv[process.argv.length - 1]);
}

/** @param {Omit<Result, "peakMegabytes">} result */
export function report(result) {
  console.log(JSON.stringify({ ...result, peakMegabytes: peakMegabytes() }));
}

/** Linux counts into a process's maxRSS what its parent held as it started it, so there the kernel is asked otherwise. */
export function peakMegabytes() {
  if (!existsSync("/proc/self/status")) return process.resourceUsage().maxRSS / 1000;
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  return (Number(kilobytes) * 1024) / 1e6;
}
