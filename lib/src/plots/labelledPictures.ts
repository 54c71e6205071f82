import { base64 } from "../display/base64.js";
import type { MimeBundle } from "../display/display.js";
import { escapeHtml } from "../display/html.js";
import { type LabelColors, labelColors } from "../display/palette.js";
import { ValueError } from "../errors/errors.js";
import { checkLength } from "../input/checkLength.js";
import { checkBoolean } from "../input/checkNumber.js";
import { checkTexts } from "../input/checkTexts.js";
import { inputText } from "../input/inputText.js";
import type { Picture } from "../input/readImages.js";
import { named } from "./chartText.js";
import { gridPng } from "./gridPng.js";
import type { PictureLabel } from "./pictureLabel.js";
import { rangeWords } from "./pictureRange.js";
import { pictureRows } from "./pictureRows.js";
import { plotsText } from "./plotsText.js";

const text = plotsText.pictures;

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
  what: "grid" | "strip",
  pictures: Picture[],
  columns: number,
  options: PictureTexts,
  colors: LabelColors = labelColors,
): Promise<MimeBundle> {
  const labels = writtenUnder(pictures.length, options, colors);
  const description = describe(what, pictures, columns, options);
  const rows = await pictureRows(pictures, labels, columns, description);
  const { title } = options;
  const [first] = pictures;
  const isShared = first.minValue < 0 && pictures.every(({ maxValue }) => maxValue === first.maxValue);
  const range = isShared ? [rangeWords(first)] : [];
  const above = [...(title === undefined ? [] : [title]), ...range];
  const heading = title === undefined ? "" : `<p><b>${escapeHtml(title)}</b></p>`;
  return {
    "text/html": [heading, ...range.map((words) => `<p>${escapeHtml(words)}</p>`), rows].join(""),
    "image/png": base64(await gridPng(pictures, labels, columns, above)),
    "text/plain": [description, ...range].join(" "),
  };
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
    const color = correct === undefined ? colors.neutral : correct[i] ? colors.right : colors.wrong;
    return { text: marked(labels?.[i], correct?.[i]), color };
  });
}

/** A label with its mark, if it has one. */
export function marked(label = "", isRight?: boolean): string {
  if (isRight === undefined) return label;
  return `${isRight ? "✓" : "✗"} ${label}`.trim();
}

function checkMarks(correct: unknown, count: number): void {
  if (!Array.isArray(correct)) throw new ValueError("correct", text.marks, correct);
  checkLength("correct", correct.length, count, "image");
  correct.forEach((mark, i) => {
    checkBoolean(inputText.what.at("correct", i), mark);
  });
}

function describe(
  what: "grid" | "strip",
  pictures: Picture[],
  columns: number,
  { labels, correct, title }: PictureTexts,
): string {
  const { height, width } = pictures[0];
  const count = pictures.length;
  const rows = what === "grid" && count > columns ? text.inRows(columns) : "";
  const right = correct?.filter((mark) => mark).length ?? 0;
  const score = correct === undefined ? "" : text.score(right, count - right);
  const name = named(text[what], title);
  const size = text.size(count, height, width);
  const each = Array.from({ length: count }, (_, i) => {
    const mark = correct === undefined ? "" : correct[i] ? text.right : text.wrong;
    return [labels?.[i] ?? "", mark && labels ? `(${mark})` : mark].filter(Boolean).join(" ");
  });
  return `${name}: ${size}${rows}${score}${labels || correct ? `: ${each.join(", ")}` : ""}.`;
}
