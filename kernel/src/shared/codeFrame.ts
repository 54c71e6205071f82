import { red } from "./ansi.js";
import { blankOf, widthOf } from "./textWidth.js";

/** A line longer than this is shown from shortly before the marked place. */
const longestLine = 140;

/**
 * One line of a source with a caret under the place that is meant, and the lines around it:
 *
 *     1 | const width = 3;
 *   > 2 | width.area();
 *       |       ^^^^
 *     3 |
 *
 * The caret stands right under Korean and emoji too: those are two columns wide, and so is the ideographic space that
 * is put under each.
 *
 * @param line counted from 1
 * @param column counted from 1, in UTF-16 units, as V8 and TypeScript count
 * @param endColumn the first column after the place. Default: one caret.
 * @returns lines, the markers in ANSI red; none when the source has no such line
 */
export function codeFrame(source: string, line: number, column: number, endColumn?: number): string[] {
  const lines = source.split(/\r\n|[\n\r\u2028\u2029]/);
  const marked = lines[line - 1];
  if (marked === undefined) return [];
  const first = Math.max(1, line - 1);
  const last = Math.min(lines.length, line + 1);
  const digits = String(last).length;
  const start = Math.min(Math.max(column - 1, 0), marked.length);
  const end = Math.min(
    Math.max(endColumn === undefined ? start + 1 : endColumn - 1, start + 1),
    marked.length,
  );
  const cropped = marked.length > longestLine ? Math.max(0, start - longestLine / 2) : 0;
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const from = Math.min(cropped, lines[number - 1].length);
    const text = crop(lines[number - 1], from).trimEnd();
    const gutter = `${String(number).padStart(digits)} |`;
    if (number !== line) {
      frame.push(`  ${gutter} ${text}`.trimEnd());
      continue;
    }
    const lead = from > 0 ? " " : "";
    const blank = lead + blankOf(withSpaces(marked.slice(from, start)));
    // A place beyond the cropped line keeps its caret within it.
    const carets = "^".repeat(
      Math.max(1, Math.min(widthOf(withSpaces(marked.slice(start, end))), longestLine)),
    );
    frame.push(`${red(">")} ${gutter} ${text}`);
    frame.push(`  ${" ".repeat(digits)} | ${blank}${red(carets)}`);
  }
  return frame;
}

function crop(line: string, from: number): string {
  const text = withSpaces(line.slice(from, from + longestLine));
  return `${from > 0 ? "…" : ""}${text}${line.length > from + longestLine ? "…" : ""}`;
}

/** A tab's width would depend on where the line starts. */
function withSpaces(text: string): string {
  return text.replaceAll("\t", "  ");
}
