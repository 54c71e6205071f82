import { escapeHtml } from "../../display/html.js";
import { round as rounded } from "../chartText.js";
import { textWidth, wrapped } from "../textWidth.js";
import type { Column } from "./column.js";
import { linksToNode } from "./links.js";
import { networkText } from "./networkText.js";
import { imageSide, nodeRadius, type Place, type PlacedColumn } from "./place.js";
import { circle, paper, picture, rectangle, text } from "./svg.js";

/** Of the box beside a node, in the drawing's units. */
const [padding, lineHeight, letterWidth, mostLetters] = [8, 16, 7.6, 28];

/** What is known of each node beyond its place: said where the mouse or the keyboard's focus is. */
export function nodeDetails(
  before: PlacedColumn | undefined,
  placed: PlacedColumn,
  weightsOf: (column: Column, node: number) => string | undefined,
  drawing: { width: number; height: number },
): string {
  const { column, places } = placed;
  return places
    .map((place) => {
      const bias = column.weights?.bias?.[place.node];
      const said = networkText.node(column.name, place.node, column.labels?.[place.node]);
      const image = weightsOf(column, place.node);
      const words = [
        said,
        ...pixelOf(before, placed, place),
        ...(bias === undefined ? [] : [networkText.bias(number(bias))]),
        ...(image === undefined ? [] : [networkText.weights(number(column.weights?.largest ?? 0))]),
      ];
      const links = before && column.from === "all" ? linksToNode(before, placed, place, 0.6) : "";
      const more = `<g class="more" visibility="hidden">${links}${box(place, words, image, drawing)}</g>`;
      const hit = circle(place, nodeRadius + 3, ' class="hit" fill="transparent" stroke-width="2"');
      return `<g class="node" tabindex="0" role="img" aria-label="${escapeHtml(words.join(". "))}">${hit}${more}</g>`;
    })
    .join("");
}

/** Where a node of a flattened image comes from. */
function pixelOf(before: PlacedColumn | undefined, { column }: PlacedColumn, { node }: Place): string[] {
  const image = column.from === "each" && !before?.column.areMaps ? before?.column.image : undefined;
  return image ? [networkText.fromPixel(Math.floor(node / image[1]), node % image[1])] : [];
}

const number = (value: number) => String(rounded(value)).replace("-", "−");

/** Beside the node, on the side where there is room. */
function box(
  { x, y }: Place,
  said: readonly string[],
  image: string | undefined,
  drawing: { width: number; height: number },
): string {
  const words = said.flatMap((line) => wrapped(line, mostLetters));
  const width =
    Math.max(image ? imageSide : 0, ...words.map((line) => textWidth(line) * letterWidth)) + 2 * padding;
  const height = words.length * lineHeight + (image ? imageSide + padding : 0) + padding;
  const right = x + nodeRadius + 6;
  const left = right + width <= drawing.width ? right : x - nodeRadius - 6 - width;
  const top = Math.max(1, Math.min(y - height / 2, drawing.height - height - 1));
  const frame = rectangle({ left, top, width, height }, ` fill="${paper}" rx="3"`);
  const shown = image
    ? picture({ left: left + padding, top: top + padding, width: imageSide, height: imageSide }, image)
    : "";
  const first = top + (image ? imageSide + padding : 0) + lineHeight;
  const lines = words.map((line, i) => text(line, { x: left + padding, y: first + i * lineHeight }));
  return frame + shown + lines.join("");
}
