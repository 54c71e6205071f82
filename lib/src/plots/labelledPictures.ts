import type { MimeBundle } from "../display/display.js";
import { escapeHtml } from "../display/html.js";
import { type LabelColors, labelColors } from "../display/palette.js";
import { ValueError } from "../errors/errors.js";
import { checkLength } from "../input/checkLength.js";
import { checkTexts } from "../input/checkTexts.js";
import type { Picture } from "../input/readImages.js";
import { type PictureLabel, pictureRows } from "./pictureRows.js";

/** What is written over pictures and under each. */
export interface PictureTexts {
  labels?: readonly string[];
  correct?: readonly boolean[];
  title?: string;
}

/** More would make the saved notebook too large. */
export const mostImages = 64;

/** In one row: with more, nothing could be seen in them. */
export const mostColumns = 20;

/** What grids and a strip share: pictures in rows, with their labels and marks, drawn and described. */
export async function labelledPictures(
  what: "Grid" | "Strip",
  pictures: Picture[],
  columns: number,
  options: PictureTexts,
  colors: LabelColors = labelColors,
): Promise<MimeBundle> {
  const labels = writtenUnder(pictures.length, options, colors);
  const description = describe(what, pictures, columns, options);
  const rows = await pictureRows(pictures, labels, columns, description);
  const { title } = options;
  const heading = title === undefined ? "" : `<p><b>${escapeHtml(title)}</b></p>`;
  return { "text/html": `${heading}${rows}`, "text/plain": description };
}

/** Labels that count: `0`, `1`, `2`, … */
export function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, i) => String(i));
}

function writtenUnder(
  count: number,
  { labels, correct }: PictureTexts,
  colors: LabelColors,
): PictureLabel[] | undefined {
  if (labels !== undefined) checkTexts("labels", labels, count);
  if (correct !== undefined) checkMarks(correct, count);
  if (labels === undefined && correct === undefined) return undefined;
  return Array.from({ length: count }, (_, i) => {
    const text = labels?.[i] ?? "";
    if (correct === undefined) return { text, color: colors.neutral };
    return correct[i]
      ? { text: `✓ ${text}`.trim(), color: colors.right }
      : { text: `✗ ${text}`.trim(), color: colors.wrong };
  });
}

function checkMarks(correct: unknown, count: number): void {
  if (!Array.isArray(correct)) throw new ValueError("correct", "a list of true and false", correct);
  checkLength("correct", correct.length, count, "image");
  correct.forEach((mark, i) => {
    if (typeof mark !== "boolean") throw new ValueError(`correct at ${i}`, "true or false", mark);
  });
}

function describe(
  what: "Grid" | "Strip",
  pictures: Picture[],
  columns: number,
  { labels, correct, title }: PictureTexts,
): string {
  const { height, width } = pictures[0];
  const count = pictures.length;
  const rows = what === "Grid" && count > columns ? ` in rows of ${columns}` : "";
  const right = correct?.filter((mark) => mark).length ?? 0;
  const score = correct === undefined ? "" : `, ${right} right and ${count - right} wrong`;
  const name = title === undefined ? what : `${what} “${title}”`;
  const size = `${count} ${count === 1 ? "image" : "images"} of ${height} × ${width} pixels`;
  const each = Array.from({ length: count }, (_, i) => {
    const mark = correct === undefined ? "" : correct[i] ? "right" : "wrong";
    return [labels?.[i] ?? "", mark && labels ? `(${mark})` : mark].filter(Boolean).join(" ");
  });
  return `${name}: ${size}${rows}${score}${labels || correct ? `: ${each.join(", ")}` : ""}.`;
}
