import { platform } from "#student";
import type { MimeBundle } from "../shared/mimeBundle.js";
import { widthOf } from "../shared/textWidth.js";
import { display } from "./displays.js";
import { Array, Map, Math, Object, Set, String, TypeError } from "./intrinsics.js";
import { studentText } from "./studentText.js";

/** More rows would make the page slow; the text says how many there are. */
const mostRows = 1000;

/** `console.table`. @param log shows what makes no table */
export const tableOr = (log: (data: unknown) => void) =>
  function table(data: unknown, columns?: readonly string[]): void {
    if (columns !== undefined && !Array.isArray(columns))
      throw new TypeError(studentText.columnNames(typeof columns));
    const bundle = tableBundle(data, columns);
    if (bundle === undefined) log(data);
    else display(bundle, { raw: true });
  };

/** What `console.table` shows, in HTML and in text. `undefined` for what makes no table. */
export function tableBundle(data: unknown, columns?: readonly string[]): MimeBundle | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const rows = rowsOf(data);
  const keys = new Set<string>();
  let hasValues = false;
  for (const [, row] of rows) {
    if (isRecord(row)) for (const key of Object.keys(row)) keys.add(key);
    else hasValues = true;
  }
  const names = columns ?? [...keys];
  const heads = [...names, ...(hasValues ? ["Values"] : [])];
  const lines = rows.slice(0, mostRows).map(([label, row]) => {
    const record = isRecord(row) ? row : undefined;
    const has = (name: string) => record !== undefined && Object.hasOwn(record, name);
    const cells = names.map((name) => (has(name) ? textOf(record?.[name]) : ""));
    return [label, ...cells, ...(hasValues ? [record === undefined ? textOf(row) : ""] : [])];
  });
  const rest = rows.length > mostRows ? studentText.moreRows(rows.length - mostRows) : "";
  return {
    "text/html": `${htmlTable(["", ...heads], lines)}${rest && `<p>${rest}</p>`}`,
    "text/plain": `${textTable(["(index)", ...heads], ...lines)}${rest && `\n${rest}`}`,
  };
}

function htmlTable(heads: readonly string[], lines: readonly string[][]): string {
  const head = heads.map((name) => `<th>${escaped(name)}</th>`).join("");
  const body = lines.map(([label, ...cells]) => {
    const values = cells.map((cell) => `<td>${escaped(cell)}</td>`).join("");
    return `<tr><th>${escaped(label)}</th>${values}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

/** With the lines that Node's `console.table` draws. */
function textTable(...rows: readonly string[][]): string {
  const lines = rows.map((line) => line.map((cell) => cell.replace(/\s+/g, " ")));
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => widthOf(line[column]))));
  const rule = (left: string, between: string, right: string) =>
    left + widths.map((width) => "─".repeat(width + 2)).join(between) + right;
  const [head, ...body] = lines.map((line) => {
    const cells = line.map((cell, i) => ` ${cell}${" ".repeat(widths[i] - widthOf(cell))} `);
    return `│${cells.join("│")}│`;
  });
  return [rule("┌", "┬", "┐"), head, rule("├", "┼", "┤"), ...body, rule("└", "┴", "┘")].join("\n");
}

function rowsOf(data: object): [label: string, row: unknown][] {
  if (data instanceof Map) return [...data].map(([key, value]) => [textOf(key), value]);
  if (data instanceof Set) return [...data].map((value, index) => [String(index), value]);
  return Object.entries(data);
}

function isRecord(row: unknown): row is Record<string, unknown> {
  return (
    typeof row === "object" &&
    row !== null &&
    !platform.types.isDate(row) &&
    !platform.types.isNativeError(row)
  );
}

function textOf(value: unknown): string {
  return typeof value === "string"
    ? value
    : platform.inspect(value, { depth: 1, maxArrayLength: 3, breakLength: 10_000 });
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
