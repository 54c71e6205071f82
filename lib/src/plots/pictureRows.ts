import { base64 } from "../display/base64.js";
import { escapeHtml } from "../display/html.js";
import type { Picture } from "../input/readImages.js";
import { gap, gridSizes } from "./gridSizes.js";
import { areTurned, longestWordWidth, type PictureLabel } from "./pictureLabel.js";
import { picturePng } from "./picturePng.js";
import { plotsText } from "./plotsText.js";

/** Of a row of labels: white, on each label's own colour. */
const lettering =
  ";color:#fff;font:600 12px/1.25 sans-serif;text-align:center;white-space:normal;overflow-wrap:anywhere";

/** Of a picture: a line around it shows a white one on a white page. */
const frame = "display:block;height:auto;margin:0 auto;image-rendering:pixelated;outline:1px solid #8888";

/** On each side of a label, in CSS pixels: letters that touch the edge are hard to read. */
const beside = 2;

/** Of a cell on a narrow page, in CSS pixels: a picture in which something is seen, a label without broken words. */
function leastCell(labels: readonly PictureLabel[] | undefined, cell: number, turned: boolean): number {
  return Math.min(
    cell,
    turned || labels === undefined ? leastPicture : longestWordWidth(labels) + 2 * beside,
  );
}
const leastPicture = 24;

/**
 * HTML of pictures of one size in rows, each over its label. The page writes the labels, in any script, and makes the
 * labels of a row equally high. Between the pictures it shows through, so that a light and a dark page both suit.
 *
 * Everything stands in the flow of the page: one that takes a notebook's styles away still has each label in its order.
 */
export async function pictureRows(
  pictures: Picture[],
  labels: PictureLabel[] | undefined,
  columns: number,
  description: string,
): Promise<string> {
  const across = Math.min(columns, pictures.length);
  const { width, height, cell: cellWidth } = gridSizes(pictures, across, labels !== undefined);
  const turned = labels !== undefined && areTurned(labels, cellWidth);
  const images = await Promise.all(
    pictures.map(async (picture, i) => {
      const png = base64(await picturePng(picture, 1));
      // A label says what the picture is; a reader of the screen need not hear it twice.
      const alt = labels === undefined ? plotsText.pictures.unlabelled(i) : "";
      return `<img src="data:image/png;base64,${png}" alt="${alt}" width="${width}" height="${height}" style="width:100%;max-width:${width}px;${frame}">`;
    }),
  );
  const cell = (content: string, style = "") => `<div style="display:table-cell${style}">${content}</div>`;
  const captions = labels?.map(({ text, color }) =>
    cell(
      turned ? `<span style="writing-mode:vertical-rl">${escapeHtml(text)}</span>` : escapeHtml(text),
      `;background-color:${color};padding:4px ${beside}px;vertical-align:middle`,
    ),
  );
  const least = leastCell(labels, cellWidth, turned);
  // As wide as the page has room for, between these; a row that is not full has cells like the others'.
  const widthOf = (count: number) => {
    const of = (each: number) => `${count * (each + gap) + gap}px`;
    const share = `calc((100% - ${gap}px) * ${count / across} + ${gap}px)`;
    return `width:${share};min-width:${of(least)};max-width:${of(cellWidth)}`;
  };
  const row = (cells: string[], style = "") =>
    `<div style="display:table-row${style}">${cells.join("")}</div>`;
  const rows = Array.from({ length: Math.ceil(pictures.length / across) }, (_, i) => {
    const [from, to] = [i * across, (i + 1) * across];
    const shown = row(images.slice(from, to).map((image) => cell(image)));
    const under = captions ? row(captions.slice(from, to), lettering) : "";
    return `<div style="display:table;table-layout:fixed;${widthOf(Math.min(to, pictures.length) - from)};border-spacing:${gap}px 0;margin-bottom:${gap}px">${shown}${under}</div>`;
  });
  return `<div role="group" aria-label="${escapeHtml(description)}">${rows.join("")}</div>`;
}
