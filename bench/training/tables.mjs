// @ts-check
import { requireSection, writeSection } from "../measurements.mjs";
import { headingOf } from "./print.mjs";
import { median, verdicts } from "./summary.mjs";

const section = "bench:training";

/** @throws {Error} if docs/measurements.md has no place for the tables */
export const requireMarkers = () => requireSection(section);

/**
 * Puts the tables between the two markers of docs/measurements.md.
 *
 * @param {import("./summary.mjs").TaskRows[]} all
 * @param {string[]} about the run: machine, date, versions
 */
export const writeTables = (all, about) => writeSection(section, markdown(all, about));

/** @param {import("./summary.mjs").TaskRows[]} all @param {string[]} about */
export function markdown(all, about) {
  const names = all.map(({ task }) => `\`${task.name}\``);
  const rounds = Math.max(...all.flatMap(({ rows }) => rows.map(({ seconds }) => seconds.length)));
  // The matrix products alone learn nothing.
  const trains = (/** @type {string} */ id) =>
    all.some(({ rows }) => rows.some((row) => row.contender.id === id && row.loss !== undefined));
  const trained = all.map((of) => ({ ...of, rows: of.rows.filter((row) => trains(row.contender.id)) }));
  return [
    ...about,
    "",
    ...all.map((of) => `- ${headingOf(of).replace(/^\w+/, "`$&`")}`),
    "",
    `Seconds an epoch, median of ${rounds} rounds (shortest to longest):`,
    "",
    table(all, names, ({ seconds }) => {
      const [shortest, longest] = [seconds[0], seconds[seconds.length - 1]].map((time) => time.toFixed(2));
      return `${median(seconds).toFixed(2)} (${shortest} to ${longest})`;
    }),
    "",
    "Most memory of the whole process, training loss, and accuracy on the test pictures:",
    "",
    table(trained, names, ({ peakMegabytes, loss, accuracy }) =>
      [`${peakMegabytes.toFixed(0)} MB`, loss?.toFixed(3), accuracy?.toFixed(3)].join(", "),
    ),
    "",
    `Asked of ${all[0].rows[0].contender.title}:`,
    "",
    targets(all),
  ].join("\n");
}

/**
 * @param {import("./summary.mjs").TaskRows[]} all
 * @param {string[]} names
 * @param {(row: import("./summary.mjs").Row) => string} cell
 */
function table(all, names, cell) {
  const body = all[0].rows.map(({ contender }) => {
    const cells = all.map(({ rows }) => {
      const row = rows.find((one) => one.contender.id === contender.id);
      return !row ? "" : row.failed ? row.failed.replaceAll("|", "\\|") : cell(row);
    });
    return tableRow([contender.title, ...cells]);
  });
  return [tableRow(["", ...names]), tableRow(["---", ...names.map(() => "---")]), ...body].join("\n");
}

/** @param {import("./summary.mjs").TaskRows[]} all */
function targets(all) {
  const body = all.flatMap((of) =>
    verdicts(of).map(({ what, limit, value, outcome }) =>
      tableRow([`\`${of.task.name}\`, ${what}`, limit, value, outcome]),
    ),
  );
  return [tableRow(["", "at most", "measured", ""]), tableRow(["---", "---", "---", "---"]), ...body].join(
    "\n",
  );
}

/** @param {string[]} cells */
const tableRow = (cells) => `| ${cells.join(" | ")} |`;
