import type { Try } from "../core/outcome.js";

/** One row of a wrong result, and the label that it should stand for. */
interface Row {
  row: number;
  label: number;
  entries: unknown[];
  dim: number;
}

const first =
  (fits: (row: Row) => boolean) =>
  ({ args, got }: Try): Row | undefined => {
    const [labels, dim] = args as [number[], number];
    const rows = labels.map((label, row) => ({ row, label, entries: (got as unknown[][])[row], dim }));
    return rows.find(fits);
  };

/** Each finds the first row of a wrong result with a fault of one kind. A sentence with the same key tells of that row. */
export const firstRow = {
  strings: first(({ entries }) => entries.some((entry) => typeof entry === "string")),
  booleans: first(({ entries }) => entries.some((entry) => typeof entry === "boolean")),
  labelAsValue: first(({ entries, label }) => label > 1 && entries[label] === label),
  oneBased: first(
    ({ entries, label }) =>
      entries.filter((entry) => entry === 1).length === 1 && Math.abs(entries.indexOf(1) - label) === 1,
  ),
  firstClassLost: first(
    ({ entries, label, dim }) =>
      label === 0 && entries.length === dim && entries.every((entry) => entry === 0),
  ),
  columnCount: first(({ entries, dim }) => entries.length !== dim),
  holes: first(({ entries }) => entries.includes(undefined)),
  rowNumber: first(({ row, label }) => label !== row),
};

/** A sentence about the first row with that fault, whatever the language. */
export const aboutRow = (fault: keyof typeof firstRow, say: (row: Row) => string) => (example: Try) =>
  say(firstRow[fault](example) as Row);
