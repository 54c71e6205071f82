import { tf } from "../../training/tf.js";
import { plain } from "./answer.js";
import { feedbackText } from "./feedbackText.js";
import { written } from "./written.js";

/** As many characters fit on one line beside a name. */
const lineWidth = 44;

/** Stands for what is left out. */
const gap = "…";

/** Of more rows or columns than these, the first six and the last two are shown. */
const most = 12;

/**
 * A value as evidence: like `written`, but a list of lists that is too long for one line has a line for each, and the
 * numbers of a table stand below each other.
 */
export function laidOut(value: unknown): string {
  if (value instanceof tf.Tensor) {
    const values = laidOut(plain(value));
    return feedbackText.tensor(values.includes("\n") ? `\n${values}` : values);
  }
  const oneLine = written(value);
  if (oneLine.length <= lineWidth || !Array.isArray(value) || !value.every(isList)) return oneLine;
  const table = value.map((row) => plain(row) as unknown[]);
  const width = table[0].length;
  const isTable = table.every(
    (row) => row.length === width && row.every((entry) => typeof entry === "number"),
  );
  const isCut = value.length > most || (isTable && width > most);
  const lines = isTable
    ? tableLines(cut(table, []))
    : cut<unknown>(value, gap).map((row) => (row === gap ? row : laidOut(row)));
  const separated = lines.map((line, i) => (line === gap || i === lines.length - 1 ? line : `${line},`));
  const list = after("[", `${separated.join("\n")}]`);
  if (!isCut) return list;
  return isTable ? feedbackText.table(list, value.length, width) : feedbackText.entries(list, value.length);
}

/** The arguments of a call, each with its name where there are several. */
export function laidOutArguments(args: readonly unknown[], names: readonly string[] = []): string {
  if (args.length < 2 || names.length !== args.length) return args.map(laidOut).join(",\n");
  const width = Math.max(...names.map((name) => name.length));
  return args.map((arg, i) => after(`${names[i].padEnd(width)} = `, laidOut(arg))).join("\n");
}

const isList = (entry: unknown) => Array.isArray(entry) || ArrayBuffer.isView(entry);

/** @param left stands for what is left out */
function cut<Entry>(entries: readonly Entry[], left: Entry): Entry[] {
  return entries.length > most ? [...entries.slice(0, 6), left, ...entries.slice(-2)] : [...entries];
}

/** Rows of as many numbers each, in columns. A row without any is a gap. */
function tableLines(rows: readonly (readonly unknown[])[]): string[] {
  const texts = rows.map((row) => cut(row.map(written), gap));
  const widths = texts[0].map((_, column) => Math.max(...texts.map((row) => row[column]?.length ?? 0)));
  return texts.map((row) =>
    row.length === 0 ? gap : `[${row.map((text, column) => text.padStart(widths[column])).join(", ")}]`,
  );
}

/** Further lines begin below the first one's start. */
function after(start: string, lines: string): string {
  return start + lines.replaceAll("\n", `\n${" ".repeat(start.length)}`);
}
