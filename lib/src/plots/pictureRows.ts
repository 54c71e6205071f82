import { escapeHtml } from "../display/html.js";
import type { Picture } from "../input/readImages.js";
import { picturePng } from "./picturePng.js";

/** What stands under one picture. */
export interface PictureLabel {
  text: string;
  /** Colour behind the white text. */
  color: string;
}

/** PNG pixels to a CSS pixel, for sharp edges on dense screens. */
const density = 2;

/** In CSS pixels. No picture is wider than the one, and no row wider than the other. */
const widestPicture = 112;
const widestRow = 900;
const gap = 8;

/** Of a row of labels: white, on each label's own colour. */
const lettering =
  ";color:#fff;font:600 12px/1.25 sans-serif;text-align:center;white-space:normal;overflow-wrap:anywhere";

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
  const room = Math.min(widestPicture, widestRow / across - gap);
  const scale = Math.max(1, Math.floor((room * density) / pictures[0].width));
  const [width, height] = [pictures[0].width, pictures[0].height].map((side) => (side * scale) / density);
  const images = await Promise.all(
    pictures.map(async (picture, i) => {
      const png = base64(await picturePng(picture, scale));
      // A label says what the picture is; a reader of the screen need not hear it twice.
      const alt = labels === undefined ? `image ${i}` : "";
      return `<img src="data:image/png;base64,${png}" alt="${alt}" width="${width}" height="${height}" style="display:block;max-width:none">`;
    }),
  );
  const cell = (content: string, style = "") =>
    `<div style="display:table-cell;width:${width}px${style}">${content}</div>`;
  const captions = labels?.map(({ text, color }) =>
    cell(escapeHtml(text), `;background-color:${color};padding:4px 0;vertical-align:middle`),
  );
  const row = (cells: string[], style = "") =>
    `<div style="display:table-row${style}">${cells.join("")}</div>`;
  const rows = Array.from({ length: Math.ceil(pictures.length / across) }, (_, i) => {
    const [from, to] = [i * across, (i + 1) * across];
    const shown = row(images.slice(from, to).map((image) => cell(image)));
    const under = captions ? row(captions.slice(from, to), lettering) : "";
    return `<div style="display:table;table-layout:fixed;border-spacing:${gap}px 0;margin-bottom:${gap}px">${shown}${under}</div>`;
  });
  return `<div role="group" aria-label="${escapeHtml(description)}">${rows.join("")}</div>`;
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
