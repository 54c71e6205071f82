import { glyphs } from "./glyphs.js";

/** The two marks, which the font lacks, so that right and wrong differ in more than colour. */
const marks: Record<string, readonly [number, string]> = {
  "✓": [800, "M60-320l100-100 170 170 310-370 108 92-410 480z"],
  "✗": [800, "M110-580l95-95 195 195 195-195 95 95-195 195 195 195-95 95-195-195-195 195-95-95 195-195z"],
};

/** Lines of a label and the size of their letters, in the same unit as the width that they were fitted to. */
export interface FittedLabel {
  lines: string[];
  size: number;
}

/** Distance of two lines' baselines, in font sizes. */
export const lineHeight = 1.25;

/** Whether every character of the text can be drawn from outlines, without a font on the machine. */
export function isDrawable(text: string): boolean {
  return [...text].every((character) => glyph(character) !== undefined);
}

/** The text's width at a font size. A character without an outline counts as a full square, as in Hangul. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += glyph(character)?.[0] ?? 1000;
  return (width * size) / 1000;
}

/**
 * Breaks a label at spaces and after slashes into two lines, or makes it smaller, down to three quarters, until it
 * fits the width; what then is too long has three lines and loses its end.
 */
export function fitLabel(text: string, width: number, largest: number): FittedLabel {
  const smallest = largest * 0.75;
  for (let size = largest; size >= smallest; size -= largest / 24) {
    const lines = wrap(text, width, size);
    if (lines.length <= 2 && lines.every((line) => textWidth(line, size) <= width)) return { lines, size };
  }
  const lines = wrap(text, width, smallest);
  const kept = lines.length > 3 ? [...lines.slice(0, 2), lines.slice(2).join(" ")] : lines;
  return { lines: kept.map((line) => cut(line, width, smallest)), size: smallest };
}

/** An SVG path of one line of text, centred on `x`, standing on the baseline `y`. */
export function textPath(text: string, x: number, y: number, size: number): string {
  let left = x - textWidth(text, size) / 2;
  const parts = [...text].map((character) => {
    const [advance, outline] = glyph(character) ?? [1000, ""];
    const part = `<path transform="translate(${left.toFixed(1)} ${y.toFixed(1)}) scale(${size / 1000})" d="${outline}"/>`;
    left += (advance * size) / 1000;
    return part;
  });
  return parts.join("");
}

function glyph(character: string): readonly [number, string] | undefined {
  return Object.hasOwn(glyphs, character) ? glyphs[character] : marks[character];
}

function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const piece of text.match(/\s*[^\s/]*\/?/g) ?? []) {
    const word = piece.trim();
    if (word === "") continue;
    const longer = lines.length === 0 ? word : lines[lines.length - 1] + piece;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  // A mark never stands alone on its line.
  if (lines.length > 1 && lines[0] in marks) lines.splice(0, 2, `${lines[0]} ${lines[1]}`);
  return lines;
}

function cut(line: string, width: number, size: number): string {
  if (textWidth(line, size) <= width) return line;
  const characters = [...line];
  while (characters.length > 1 && textWidth(`${characters.join("")}…`, size) > width) characters.pop();
  return `${characters.join("")}…`;
}
