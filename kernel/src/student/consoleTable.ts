import { platform } from "#student";
import type { MimeBundle } from "../shared/mimeBundle.js";
import { Map, Object, Set, String } from "./intrinsics.js";
import { studentText } from "./studentText.js";

/** More rows would make the page slow; the text says how many there are. */
const mostRows = 1000;

/** What `console.table` shows: Node's own text, and an HTML table. `undefined` for what makes no table. */
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
  const heads = ["", ...names, ...(hasValues ? ["Values"] : [])].map((name) => `<th>${escaped(name)}</th>`);
  const lines = rows.slice(0, mostRows).map(([label, row]) => {
    const record = isRecord(row) ? row : undefined;
    const cells = names.map((name) => {
      const has = record !== undefined && Object.hasOwn(record, name);
      return `<td>${has ? escaped(textOf(record[name])) : ""}</td>`;
    });
    if (hasValues) cells.push(`<td>${record === undefined ? escaped(textOf(row)) : ""}</td>`);
    return `<tr><th>${escaped(label)}</th>${cells.join("")}</tr>`;
  });
  const rest = rows.length > mostRows ? `<p>${studentText.moreRows(rows.length - mostRows)}</p>` : "";
  const html = `<table><thead><tr>${heads.join("")}</tr></thead><tbody>${lines.join("")}</tbody></table>${rest}`;
  return { "text/html": html, "text/plain": platform.table(data, columns) };
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
