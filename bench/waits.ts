import { readFileSync } from "node:fs";
import type { Notebook } from "#setup/notebook.mjs";
import { inProject } from "#setup/project.mjs";
import { table, writeSection } from "./measurements.js";

const section = "bench:lessons";
const documented = inProject("docs", "measurements.md");

/** Seconds of one processor from which a lesson announces a wait, and its cell shows how far it is. */
export const longWait = 5;

/** A cell over which a student waits. */
export interface Wait {
  lesson: string;
  cell: string;
  /** Of one processor: two that do nothing else are through in half the time, if the cell computes on both. */
  seconds: number;
  /** When, and by which commit. */
  measured: string;
}

/** What a notebook's processes had taken of a processor, in seconds, at a time in milliseconds since 1970. */
export interface Sample {
  at: number;
  seconds: number;
}

/**
 * Processor seconds of each code cell that ran, in order.
 *
 * @param notebook executed by nbconvert, which notes when each cell began and ended
 * @param samples taken meanwhile, in order of time
 */
export function cellSeconds(notebook: Notebook, samples: readonly Sample[]) {
  return notebook.cells.flatMap(({ id, metadata }) => {
    const times = metadata.execution;
    if (!times?.["iopub.status.busy"] || !times["shell.execute_reply"]) return [];
    const [from, to] = [times["iopub.status.busy"], times["shell.execute_reply"]].map(Date.parse);
    return [{ cell: id, seconds: takenAt(to, samples) - takenAt(from, samples) }];
  });
}

/** Between two samples as if the processes had worked evenly. */
function takenAt(at: number, samples: readonly Sample[]): number {
  const after = samples.findIndex((sample) => sample.at >= at);
  if (after < 0) return samples.at(-1)?.seconds ?? 0;
  if (after === 0) return samples[0].seconds;
  const [one, next] = [samples[after - 1], samples[after]];
  return one.seconds + ((next.seconds - one.seconds) * (at - one.at)) / (next.at - one.at);
}

/** The waits that stand in docs/measurements.md. */
export function readWaits(): Wait[] {
  const text = readFileSync(documented, "utf8");
  const [, rows = ""] = new RegExp(`<!-- ${section} -->\n(.*)<!-- /${section} -->`, "s").exec(text) ?? [];
  return [...rows.matchAll(/^\| ([\w-]+) \| `([\w-]+)` \| ([\d.]+) \| (.*) \|$/gm)].map(
    ([, lesson, cell, seconds, measured]) => ({ lesson, cell, seconds: Number(seconds), measured }),
  );
}

/** Puts the waits of these lessons into docs/measurements.md in the place of their earlier ones. */
export function writeWaits(lessons: readonly string[], waits: readonly Wait[]) {
  const others = readWaits().filter(({ lesson }) => !lessons.includes(lesson));
  const all = [...others, ...waits].sort((a, b) => (a.lesson < b.lesson ? -1 : a.lesson > b.lesson ? 1 : 0));
  const rows = all.map(({ lesson, cell, seconds, measured }) => [
    lesson,
    `\`${cell}\``,
    seconds.toFixed(1),
    measured,
  ]);
  writeSection(section, table(["lesson", "cell", "seconds of one processor", "measured"], rows));
}
