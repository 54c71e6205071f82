import { imageBox, type Place, type PlacedColumn, pixelPlace } from "./place.js";
import { line, type Point, rectangle } from "./svg.js";

/** How many rows of an image have a line to a dense layer. */
const rowsWithLine = 5;

/** The lines that lead into a column of nodes. */
export function linksInto(before: PlacedColumn, into: PlacedColumn): string {
  if (into.column.from === "each") return eachLinks(before, into);
  return into.places.map((to) => linksToNode(before, into, to)).join("");
}

/**
 * From all that is drawn of the column before to one node of a dense layer. Where its weights are known, a large one has a
 * strong line.
 */
export function linksToNode(before: PlacedColumn, { column }: PlacedColumn, to: Place, least = 0.12): string {
  const { weights, units } = column;
  return startsOf(before)
    .map((start) => {
      if (weights === undefined) return line(start, to, Math.max(0.28, least));
      const weight = weights.kernel[start.node * units + to.node] / weights.largest;
      return line(start, to, Math.max(least, Math.abs(weight)), weight);
    })
    .join("");
}

/** Of an image, pixels at its edge stand for all. */
function startsOf(column: PlacedColumn): Place[] {
  const { image, units } = column.column;
  if (image === undefined) return column.places;
  const [height, width] = image;
  return Array.from({ length: rowsWithLine }, (_, i) => {
    const row = Math.round((i * (height - 1)) / (rowsWithLine - 1));
    return pixelPlace(image, column, Math.min(units, (row + 1) * width) - 1);
  });
}

/** From each pixel to its node: the order in which the image is put in a row can be seen. Maps lie in it pixel by pixel. */
function eachLinks(before: PlacedColumn, { places }: PlacedColumn): string {
  const { image, areMaps, units } = before.column;
  return places
    .map((to, i) => {
      if (image === undefined) return before.places[i] ? line(before.places[i], to, 0.5) : "";
      const pixel = areMaps ? Math.floor(to.node / units) : to.node;
      return line(pixelPlace(image, before, pixel), to, 0.5);
    })
    .join("");
}

/** From a window or a row of what lies before to the place that is computed from it; drawn above both. */
export function windowLinks(before: PlacedColumn, into: PlacedColumn): string {
  const ends: Point[] = into.column.image ? [into] : into.places;
  const { image } = before.column;
  if (image === undefined) {
    return before.places.map((from) => ends.map((to) => line(from, to, 0.3)).join("")).join("");
  }
  const { left, top, width, height, scale } = imageBox(image, before);
  const side = Math.max(10, Math.min(3 * scale, height));
  const isRow = into.column.from === "row";
  const window = isRow
    ? { left, top: top + height / 2 - 3, width, height: 6 }
    : { left: left + width * 0.6, top: top + height * 0.2, width: side, height: side };
  const corners = [window.top, window.top + window.height].map((y) => ({ x: window.left + window.width, y }));
  const lines = corners.flatMap((corner) => ends.map((to) => line(corner, to, 0.7)));
  return rectangle(window, ' fill="none"') + lines.join("");
}
