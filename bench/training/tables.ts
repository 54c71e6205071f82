import { requireSection, table, writeSection } from "../measurements.js";
import { headingOf } from "./print.js";
import { median, type Row, type TaskRows, verdicts } from "./summary.js";

const section = "bench:training";

/** @throws {Error} if docs/measurements.md has no place for the tables */
export const requireMarkers = () => requireSection(section);

/**
 * Puts the tables between the two markers of docs/measurements.md.
 *
 * @param about the run: machine, date, versions
 */
export const writeTables = (all: TaskRows[], about: string[]) => writeSection(section, markdown(all, about));

export function markdown(all: TaskRows[], about: string[]) {
  const names = all.map(({ task }) => `\`${task.name}\``);
  const rounds = Math.max(...all.flatMap(({ rows }) => rows.map(({ seconds }) => seconds.length)));
  // The matrix products alone learn nothing.
  const trains = (id: string) =>
    all.some(({ rows }) => rows.some((row) => row.contender.id === id && row.loss !== undefined));
  const trained = all.map((of) => ({ ...of, rows: of.rows.filter((row) => trains(row.contender.id)) }));
  return [
    ...about,
    "",
    ...all.map((of) => `- ${headingOf(of).replace(/^\w+/, "`$&`")}`),
    "",
    `Seconds an epoch, median of ${rounds} rounds (shortest to longest):`,
    "",
    tasksTable(all, names, ({ seconds }) => {
      const [shortest, longest] = [seconds[0], seconds[seconds.length - 1]].map((time) => time.toFixed(2));
      return `${median(seconds).toFixed(2)} (${shortest} to ${longest})`;
    }),
    "",
    "Processor seconds an epoch, on all cores together:",
    "",
    tasksTable(trained, names, ({ processor }) => processor?.toFixed(1) ?? ""),
    "",
    "Most memory of the whole process, training loss, and accuracy on the test pictures:",
    "",
    tasksTable(trained, names, ({ peakMegabytes, loss, accuracy }) =>
      [`${peakMegabytes.toFixed(0)} MB`, loss?.toFixed(3), accuracy?.toFixed(3)].join(", "),
    ),
    "",
    `Asked of ${all[0].rows[0].contender.title}:`,
    "",
    targets(all),
  ].join("\n");
}

function tasksTable(all: TaskRows[], names: string[], cell: (row: Row) => string) {
  const rows = all[0].rows.map(({ contender }) => {
    const cells = all.map(({ rows }) => {
      const row = rows.find((one) => one.contender.id === contender.id);
      return row ? (row.failed ?? cell(row)) : "";
    });
    return [contender.title, ...cells];
  });
  return table(["", ...names], rows);
}

function targets(all: TaskRows[]) {
  const rows = all.flatMap((of) =>
    verdicts(of).map(({ what, limit, value, outcome }) => [
      `\`${of.task.name}\`, ${what}`,
      limit,
      value,
      outcome,
    ]),
  );
  return table(["", "at most", "measured", ""], rows);
}
