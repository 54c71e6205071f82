import { existsSync, readFileSync } from "node:fs";
import type { Task } from "./tasks.js";

/**
 * What a contender's process is given, as JSON in its last argument, and what it prints, as JSON in its last line.
 */
export interface Run {
  task: Task;
  /** How many cores there are to use. */
  threads: number;
  /** Examples of the timed epochs. */
  trainCount: number;
  testCount: number;
  epochs: number;
  /** Examples trained on before the clock starts. */
  warmUp: number;
  /** Where the pictures lie: Fashion-MNIST's own files, or raw bytes. */
  files: Record<PictureFile, string>;
  /** How long each multiplication of the limit is repeated. */
  secondsAShape: number;
}

type PictureFile = "trainImages" | "trainLabels" | "testImages" | "testLabels";

export interface Result {
  /** Of an epoch over `trainCount` examples. */
  seconds: number;
  /** Of processor time, on all cores together, in such an epoch. */
  processor?: number;
  /** Over the last epoch, as training saw it. */
  loss?: number;
  /** On the test pictures, after training. */
  accuracy?: number;
  /** The most that the process had resident, ever. */
  peakMegabytes: number;
  /** Versions. */
  what: string;
  note?: string;
}

export function runOfThisProcess(): Run {
  return JSON.parse(process.argv[process.argv.length - 1]);
}

export function report(result: Omit<Result, "peakMegabytes">) {
  console.log(JSON.stringify({ ...result, peakMegabytes: peakMegabytes() }));
}

/** Linux counts into a process's maxRSS what its parent held as it started it, so there the kernel is asked otherwise. */
export function peakMegabytes() {
  if (!existsSync("/proc/self/status")) return process.resourceUsage().maxRSS / 1000;
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  return (Number(kilobytes) * 1024) / 1e6;
}
