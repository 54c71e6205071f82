import { shortened, textWidth } from "../textWidth.js";
import type { Column } from "./column.js";
import type { Box, Point } from "./svg.js";

/** Sizes in the drawing's own units: one is a CSS pixel where the page has room for all of it. */
export const nodeRadius = 8;
export const imageSide = 96;
/** Between the maps that lie behind each other. */
export const mapStep = 5;
const top = 14;
const rowHeight = 34;
const letterWidth = 7.6;
/** Between the nodes of a column that would be higher than this they move closer together. */
const mostHeight = 250;

/** How many maps are drawn of those that lie behind each other. */
export const mostMaps = 5;

/** A node that is drawn. */
export interface Place extends Point {
  /** Its number in its column, from 0. */
  node: number;
}

/** A column and where its parts stand. */
export interface PlacedColumn extends Point {
  column: Column;
  /** Of an image none. */
  places: Place[];
  /** Between these two the nodes are left out. */
  gap?: [above: Place, below: Place];
}

export interface Layout {
  columns: PlacedColumn[];
  width: number;
  /** Down to the words under the columns. */
  height: number;
}

/**
 * Puts the columns beside each other, as wide as their words ask for.
 *
 * @param shown how many nodes of a column are drawn; of one with labels, all up to 12
 */
export function placed(columns: readonly Column[], shown: number): Layout {
  const label = Math.max(0, ...(columns.at(-1)?.labels ?? []).map(shownLabel).map(textWidth)) * letterWidth;
  const margin = imageSide / 2 + 20; // for the words under a column, too
  const [left, right] = [margin, Math.max(margin, label + 24)];
  const step = Math.max(130, Math.min(190, 660 / Math.max(1, columns.length - 1)));
  const rows = columns.map((column) => rowsOf(column, shown));
  const height = Math.min(mostHeight, Math.max(...rows) * rowHeight);
  const middle = top + height / 2;
  return {
    columns: columns.map((column, at) =>
      placedColumn(
        column,
        { x: left + at * step, y: middle },
        rows[at],
        Math.min(rowHeight, height / rows[at]),
      ),
    ),
    width: left + (columns.length - 1) * step + right,
    height: top + height,
  };
}

/** As it stands beside its node; the whole of it shows where the mouse points. */
export const shownLabel = (label: string) => shortened(label, 20);

/** How many nodes one below the other, dots in their midst included; an image takes the room of three. */
function rowsOf({ image, units, labels }: Column, shown: number): number {
  if (image) return Math.ceil((imageSide + 2 * mapStep * mostMaps) / rowHeight);
  return Math.min(units, labels ? Math.max(shown, 12) : shown);
}

function placedColumn(column: Column, { x, y }: Point, rows: number, step: number): PlacedColumn {
  if (column.image) return { column, x, y, places: [] };
  const isCut = column.units > rows;
  const above = isCut ? Math.ceil((rows - 1) / 2) : column.units;
  const first = y - ((rows - 1) * step) / 2;
  const places: Place[] = [];
  for (let row = 0; row < rows; row++) {
    if (isCut && row === above) continue;
    places.push({ node: row < above ? row : column.units - rows + row, x, y: first + row * step });
  }
  return { column, x, y, places, ...(isCut ? { gap: [places[above - 1], places[above]] } : {}) };
}

/** Where in the drawing of an image one of its pixels stands. */
export function pixelPlace(image: Size, at: Point, pixel: number): Place {
  const { left, top, scale } = imageBox(image, at);
  const [row, column] = [Math.floor(pixel / image[1]), pixel % image[1]];
  return { node: pixel, x: left + (column + 0.5) * scale, y: top + (row + 0.5) * scale };
}

/** The box of an image, whose longer side has one length for all; a pixel is `scale` wide. */
export function imageBox([height, width]: Size, { x, y }: Point): Box & { scale: number } {
  const scale = imageSide / Math.max(height, width);
  return {
    left: x - (width * scale) / 2,
    top: y - (height * scale) / 2,
    width: width * scale,
    height: height * scale,
    scale,
  };
}

type Size = NonNullable<Column["image"]>;
