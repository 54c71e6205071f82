import { inspect } from "node-inspect-extracted";

const index = "(index)";
const values = "Values";

/** What Node's `console.table` writes. @param data an object */
export function table(data: unknown, columns?: readonly string[]): string {
  const [head, rows] =
    data instanceof Map || data instanceof Set ? ofCollection(data) : ofObject(data, columns);
  const widths = head.map(
    (name, i) => Math.max(...[name, ...rows.map((row) => row[i] ?? "")].map(widthOf)) + 2,
  );
  const line = (left: string, middle: string, right: string) =>
    left + widths.map((width) => "─".repeat(width)).join(middle) + right;
  const written = (row: readonly string[]) =>
    `│${widths.map((width, i) => centred(row[i] ?? "", width)).join("│")}│`;
  return [
    line("┌", "┬", "┐"),
    written(head),
    line("├", "┼", "┤"),
    ...rows.map(written),
    line("└", "┴", "┘"),
  ].join("\n");
}

type Table = [head: string[], rows: string[][]];

function ofObject(data: unknown, columns?: readonly string[]): Table {
  const entries = Object.entries(data as object);
  const isRow = (row: unknown): row is Record<string, unknown> => typeof row === "object" && row !== null;
  const keys = columns ?? [...new Set(entries.flatMap(([, row]) => (isRow(row) ? Object.keys(row) : [])))];
  const hasValues = entries.some(([, row]) => !isRow(row));
  const rows = entries.map(([label, row]) => [
    label,
    ...keys.map((key) => (isRow(row) && Object.hasOwn(row, key) ? shown(row[key]) : "")),
    ...(hasValues ? [isRow(row) ? "" : shown(row)] : []),
  ]);
  return [[index, ...keys, ...(hasValues ? [values] : [])], rows];
}

function ofCollection(data: Map<unknown, unknown> | Set<unknown>): Table {
  const isMap = data instanceof Map;
  const rows = [...data].map((entry, i) => [
    String(i),
    ...(isMap ? (entry as [unknown, unknown]) : [entry]).map(shown),
  ]);
  return [["(iteration index)", ...(isMap ? ["Key", values] : [values])], rows];
}

/** As deep as Node goes in a table. */
function shown(value: unknown): string {
  const isDeep = typeof value === "object" && value !== null && Object.keys(value).length > 2;
  return inspect(value, { maxArrayLength: 3, breakLength: Number.POSITIVE_INFINITY, depth: isDeep ? -1 : 0 });
}

/** Columns of a screen: a Korean letter takes two. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, character) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(character) ? 2 : 1),
    0,
  );

function centred(text: string, width: number): string {
  const left = Math.floor((width - widthOf(text)) / 2);
  return " ".repeat(left) + text + " ".repeat(width - widthOf(text) - left);
}
