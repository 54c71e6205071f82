import { table } from "../measurements.js";
import { type Figure, margin } from "./figure.js";
import { lines } from "./lines.js";
import type { Result } from "./results.js";

/** What the marks mean. */
const legend = `✓ equal where it is a count or a shape; for an accuracy at most ${margin} below the source's. ✗ not so.`;

/** The table as Markdown: one row a figure, the source's beside ours. */
export function markdown(results: readonly Result[]) {
  const rows = inOrder(results).flatMap((result) =>
    result.figures.map((figure, i) => [
      i === 0 ? `\`${result.name}\` ${titleOf(result.name)}` : "",
      figure.what,
      figure.source || "gives none",
      figure.ours,
      mark(figure),
      i === 0 ? time(result.seconds) : "",
      i === 0 ? `${result.peakMegabytes.toFixed(0)} MB` : "",
    ]),
  );
  const head = ["", "figure", "source", "here", "", "time", "memory"];
  const notRun = lines.filter(({ name }) => !results.some((result) => result.name === name));
  const missing = notRun.length > 0 ? [`Not run: ${names(notRun)}.`] : [];
  return `${[...conditions(results), ...missing, "", table(head, rows), "", legend].join("\n")}\n`;
}

/** One line's figures, for the terminal. */
export function terminal({ figures }: Result) {
  const width = Math.max(...figures.map(({ what }) => what.length));
  const sources = Math.max(...figures.map(({ source }) => source.length), 10);
  return figures
    .map((figure) => {
      const source = figure.source || "gives none";
      return `    ${figure.what.padEnd(width)}   source ${source.padEnd(sources)}   here ${figure.ours} ${mark(figure)}`;
    })
    .join("\n");
}

/** Where the lines were run, in one sentence where it was the same for all. */
function conditions(results: readonly Result[]) {
  const groups: Map<string, Result[]> = new Map();
  for (const result of inOrder(results)) {
    const { machine, engine, seed, quick } = result;
    const where = `${machine}; ${engine}; seed ${seed}${quick ? "; a quick run, whose figures mean nothing" : ""}.`;
    groups.set(where, [...(groups.get(where) ?? []), result]);
  }
  return [...groups].map(([where, group]) => (groups.size === 1 ? where : `${names(group)}: ${where}`));
}

const names = (some: readonly { name: string }[]) => some.map(({ name }) => `\`${name}\``).join(", ");

const inOrder = (results: readonly Result[]) =>
  lines.flatMap(({ name }) => results.filter((result) => result.name === name));

const titleOf = (name: string) => lines.find((line) => line.name === name)?.title ?? "";

const mark = ({ holds }: Figure) => (holds === undefined ? "" : holds ? "✓" : "✗");

export const time = (seconds: number) =>
  seconds < 90 ? `${seconds.toFixed(0)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
