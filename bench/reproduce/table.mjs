// @ts-check
import { margin } from "./figure.mjs";
import { lines } from "./lines.mjs";

/** @typedef {import("./results.mjs").Result} Result */

/** What the marks mean. */
const legend = `✓ equal where it is a count or a shape; for an accuracy at most ${margin} below the source's. ✗ not so.`;

/**
 * The table as Markdown: one row a figure, the source's beside ours.
 *
 * @param {readonly Result[]} results
 */
export function markdown(results) {
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
  return `${[
    ...conditions(results),
    ...missing,
    "",
    row(head),
    row(head.map(() => "---")),
    ...rows.map(row),
    "",
    legend,
  ].join("\n")}\n`;
}

/**
 * One line's figures, for the terminal.
 *
 * @param {Result} result
 */
export function terminal({ figures }) {
  const width = Math.max(...figures.map(({ what }) => what.length));
  const sources = Math.max(...figures.map(({ source }) => source.length), 10);
  return figures
    .map((figure) => {
      const source = figure.source || "gives none";
      return `    ${figure.what.padEnd(width)}   source ${source.padEnd(sources)}   here ${figure.ours} ${mark(figure)}`;
    })
    .join("\n");
}

/**
 * Where the lines were run, in one sentence where it was the same for all.
 *
 * @param {readonly Result[]} results
 */
function conditions(results) {
  /** @type {Map<string, Result[]>} */
  const groups = new Map();
  for (const result of inOrder(results)) {
    const { machine, engine, seed, quick } = result;
    const where = `${machine}; ${engine}; seed ${seed}${quick ? "; a quick run, whose figures mean nothing" : ""}.`;
    groups.set(where, [...(groups.get(where) ?? []), result]);
  }
  return [...groups].map(([where, group]) => (groups.size === 1 ? where : `${names(group)}: ${where}`));
}

/** @param {readonly { name: string }[]} some */
const names = (some) => some.map(({ name }) => `\`${name}\``).join(", ");

/** @param {readonly Result[]} results */
const inOrder = (results) => lines.flatMap(({ name }) => results.filter((result) => result.name === name));

/** @param {string} name */
const titleOf = (name) => lines.find((line) => line.name === name)?.title ?? "";

/** @param {import("./figure.mjs").Figure} figure */
const mark = ({ holds }) => (holds === undefined ? "" : holds ? "✓" : "✗");

/** @param {number} seconds */
export const time = (seconds) =>
  seconds < 90 ? `${seconds.toFixed(0)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;

/** @param {string[]} cells */
const row = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
