import { displayOfThisCell, type MimeBundle } from "../display/display.js";
import { escapeHtml } from "../display/html.js";
import { type LabelColors, labelColors } from "../display/palette.js";
import { ValueError } from "../errors/errors.js";
import { checkLength } from "../input/checkLength.js";
import { checkWhole } from "../input/checkNumber.js";
import { checkOptions } from "../input/checkOptions.js";
import { checkTexts } from "../input/checkTexts.js";
import { type ImagesInput, type Picture, toImages } from "../input/readImages.js";
import { type PictureLabel, pictureRows } from "./pictureRows.js";

export interface ImageGridOptions {
  /** What stands under each image, such as its class's name. Default: nothing. */
  labels?: readonly string[];
  /** Whether each image's label is right: blue with ✓, or else orange with ✗. Default: neither. */
  correct?: readonly boolean[];
  /** Images in a row, 1 to 20. Default 5. */
  columns?: number;
  /** Written above the grid. Default: nothing. */
  title?: string;
  /** The pixel value of white. Default: 1 if no pixel is above 1, else 255. */
  maxValue?: number;
}

/** More would make the saved notebook too large. */
export const mostImages = 64;

/** In one row: with more, nothing could be seen in them. */
export const mostColumns = 20;

/**
 * Shows images in rows, with a label under each.
 *
 * @param images shape `[count, height, width]`, with 3 channels last for colour, or a list of images of one size; at
 * most 64
 * @throws ShapeError if the images have another shape or differ in size, or labels do not match their number;
 * ValueError if there are none or too many, or a pixel is NaN or outside 0..maxValue; UnknownOptionError.
 */
export async function showImageGrid(images: ImagesInput, options: ImageGridOptions = {}): Promise<void> {
  const display = displayOfThisCell(); // before the first await: then another cell may be running
  display(await imageGridBundle(images, options));
}

export async function imageGridBundle(images: ImagesInput, options: ImageGridOptions): Promise<MimeBundle> {
  checkOptions("showImageGrid", options, {
    labels: true,
    correct: true,
    columns: true,
    title: true,
    maxValue: true,
  });
  const { columns = 5 } = options;
  checkWhole("columns", columns, 1, mostColumns);
  return await labelledPictures("Grid", toImages(images, mostImages, options.maxValue), columns, options);
}

/** What grids and a strip share: pictures in rows, with their labels and marks, drawn and described. */
export async function labelledPictures(
  what: "Grid" | "Strip",
  pictures: Picture[],
  columns: number,
  options: ImageGridOptions,
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
  { labels, correct }: ImageGridOptions,
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
  { labels, correct, title }: ImageGridOptions,
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
