import { png } from "#platform/png";
import type { Picture } from "../input/readImages.js";
import type { Lettering } from "../platform/png.js";
import { density, gap, gridSizes } from "./gridSizes.js";
import { areTurned, type PictureLabel } from "./pictureLabel.js";
import { Raster } from "./raster.js";
import { shortened, textWidth, wrappedShort } from "./textWidth.js";

/** Heights of letters and lines, and a column's width, in pixels. */
const label = { size: 11, line: 13, column: 6.7, color: "#ffffff", bold: true };
const heading = { size: 13, line: 18, column: 7.6, color: "#000000" };

/** Lines under a picture, and columns of one that runs downwards: the page's labels have all of their text. */
const mostLines = 3;
const longestTurned = 20;

/** A white picture shows on the white page by the line around it. */
const frame = "#bfbfbf";

/**
 * A PNG of a whole grid, for what shows no HTML: a LaTeX file, a terminal, a page without styles. It is half as fine as
 * the page's, and long labels are cut with "…".
 *
 * @param above lines of text over the grid
 */
export async function gridPng(
  pictures: Picture[],
  labels: PictureLabel[] | undefined,
  columns: number,
  above: readonly string[],
): Promise<Uint8Array> {
  const across = Math.min(columns, pictures.length);
  const sizes = gridSizes(pictures, across, labels !== undefined);
  const scale = Math.max(1, Math.floor(sizes.scale / density));
  const [width, height] = [pictures[0].width * scale, pictures[0].height * scale];
  const cell = Math.max(sizes.cell, width);
  const turned = labels !== undefined && areTurned(labels, sizes.cell);

  const wide = Math.max(across * (cell + gap) + gap, above.length > 0 ? 320 : 0);
  const titles = above.flatMap((text) => wrappedShort(text, (wide - 2 * gap) / heading.column, mostLines));
  const written = labels?.map(({ text }) =>
    turned
      ? [shortened(text, longestTurned)]
      : wrappedShort(text, Math.floor(cell / label.column), mostLines),
  );
  const roomOf = (lines: string[]) =>
    (turned ? Math.max(...lines.map(textWidth)) * label.column : lines.length * label.line) + gap;

  const lettering: Lettering[] = titles.map((text, i) => ({
    ...heading,
    text,
    x: gap,
    y: gap + (i + 0.5) * heading.line,
    from: "start",
    bold: i === 0,
  }));
  const boxes: ((raster: Raster) => void)[] = [];
  let top = gap + titles.length * heading.line + (titles.length > 0 ? gap : 0);
  for (let first = 0; first < pictures.length; first += across) {
    const row = pictures.slice(first, first + across);
    const room = Math.ceil(Math.max(0, ...(written?.slice(first, first + across).map(roomOf) ?? [])));
    for (const [i, picture] of row.entries()) {
      const left = gap + i * (cell + gap);
      const inset = left + Math.floor((cell - width) / 2);
      const upper = top;
      boxes.push((raster) => {
        raster.fill(inset - 1, upper - 1, width + 2, height + 2, frame);
        raster.paint(picture, inset, upper, scale);
        if (labels) raster.fill(left, upper + height, cell, room, labels[first + i].color);
      });
      const middle = top + height + room / 2;
      written?.[first + i].forEach((text, at, lines) => {
        const y = turned ? middle : middle + (at - (lines.length - 1) / 2) * label.line;
        lettering.push({ ...label, text, x: left + cell / 2, y, from: "middle", turned });
      });
    }
    top += height + room + gap;
  }
  const raster = new Raster(Math.ceil(wide), top);
  for (const box of boxes) box(raster);
  return await png(raster.pixels, raster.width, raster.height, lettering);
}
