/** Letters as they are seen: an accent belongs to its letter, and an emoji of several people is one. */
const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Of these a letter takes the room of two. */
const wide =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uff01-\uff60]/u;

/** How many columns a text takes where a Latin letter takes one, as in a terminal. */
export function textWidth(text: string): number {
  let columns = 0;
  for (const { segment } of letters.segment(text)) columns += wide.test(segment) ? 2 : 1;
  return columns;
}

/** The text, or as much of its beginning as fits into so many columns with "…" after it. */
export function shortened(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  return `${start(text, columns - 1).trimEnd()}…`;
}

/**
 * The text in lines of at most so many columns, broken at spaces, hyphens and strokes; elsewhere only where a word is longer
 * than a line.
 */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const [piece] of text.trim().matchAll(/\s*(?:[^\s/-]+[/-]*|[/-]+)/g)) {
    const longer = line + piece.replace(/^\s+/, line === "" ? "" : " ");
    if (textWidth(longer) <= columns) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = piece.trimStart();
    while (textWidth(line) > columns) {
      const first = start(line, Math.max(columns, 2)); // a wide letter takes two, however narrow the line is
      if (first === line) break;
      lines.push(first);
      line = line.slice(first.length);
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** The text in at most so many lines, the last of them cut with "…" where there would be more. */
export function wrappedShort(text: string, columns: number, most: number): string[] {
  const lines = wrapped(text, columns);
  if (lines.length <= most) return lines;
  const rest = lines.slice(most - 1).join(" ");
  return [...lines.slice(0, most - 1), shortened(rest, columns)];
}

/** The text with spaces after it, so that it takes so many columns. */
export function padded(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - textWidth(text)));
}

function start(text: string, columns: number): string {
  let taken = "";
  let left = columns;
  for (const { segment } of letters.segment(text)) {
    left -= wide.test(segment) ? 2 : 1;
    if (left < 0) break;
    taken += segment;
  }
  return taken;
}
