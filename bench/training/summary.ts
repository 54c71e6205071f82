import type { Contender } from "./contenders.js";
import type { Result } from "./run.js";
import type { Task } from "./tasks.js";

/** What the rounds of one contender on one task came to. */
export interface Row {
  contender: Contender;
  /** Of a whole epoch, one per round, shortest first. */
  seconds: number[];
  /** Processor seconds of such an epoch, on all cores together, median. */
  processor?: number;
  peakMegabytes: number;
  loss?: number;
  accuracy?: number;
  what: string;
  note?: string;
  /** Why there is nothing else. */
  failed?: string;
}

export type TaskRows = { task: Task; pictures: string; examples: number; epochs: number; rows: Row[] };

export function median(sorted: readonly number[]) {
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}

function medianOf(numbers: readonly (number | undefined)[]) {
  const known = numbers.filter((number) => number !== undefined);
  return known.length === 0 ? undefined : median(known.sort((a, b) => a - b));
}

const scaled = (value: number | undefined, by: number) => (value === undefined ? undefined : value * by);

/** @param scale examples of an epoch for each one that was measured */
export function summarize(contender: Contender, results: Result[], scale: number): Row {
  return {
    contender,
    seconds: results.map(({ seconds }) => seconds * scale).sort((a, b) => a - b),
    processor: scaled(medianOf(results.map(({ processor }) => processor)), scale),
    peakMegabytes: Math.max(...results.map((result) => result.peakMegabytes)),
    loss: medianOf(results.map((result) => result.loss)),
    accuracy: medianOf(results.map((result) => result.accuracy)),
    what: results[0].what,
    note: results[0].note,
  };
}

export const rivals = ["torch", "keras", "gemm"] as const;
type Rival = (typeof rivals)[number];

export const rivalTitles: Record<Rival, string> = {
  torch: "PyTorch",
  keras: "Keras",
  gemm: "the GEMM limit",
};

/**
 * A row's median time for each second of a rival's. The GEMM limit is the faster of the two libraries.
 */
export function ratioTo(row: Row, rival: Rival, rows: readonly Row[]) {
  const times = rows
    .filter(
      ({ contender, failed }) => !failed && (contender.id === rival || contender.id.startsWith(`${rival}-`)),
    )
    .map(({ seconds }) => median(seconds));
  if (row.failed || times.length === 0) return undefined;
  return median(row.seconds) / Math.min(...times);
}

/** What the task asks of six-steps with all threads, and what came out. */
export function verdicts({ task, rows }: TaskRows) {
  const ours = rows[0];
  const verdict = (what: string, limit: number, value: number | undefined, digits: number) => {
    const outcome = value === undefined ? "not measured" : value <= limit ? "met" : "missed";
    return { what, limit: limit.toFixed(digits), value: value?.toFixed(digits) ?? "", outcome };
  };
  const ratios = rivals.flatMap((rival) => {
    const limit = task.targets[rival];
    return limit === undefined
      ? []
      : [verdict(`time against ${rivalTitles[rival]}`, limit, ratioTo(ours, rival, rows), 2)];
  });
  if (task.peakMegabytes === undefined) return ratios;
  const peak = ours.failed ? undefined : ours.peakMegabytes;
  return [...ratios, verdict("peak memory, MB", task.peakMegabytes, peak, 0)];
}
