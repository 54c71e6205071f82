import { escapeHtml } from "../../display/html.js";
import { palette } from "../../display/palette.js";
import { wrapped } from "../textWidth.js";
import type { Column } from "./column.js";
import { linksInto, windowLinks } from "./links.js";
import { networkText } from "./networkText.js";
import { nodeDetails } from "./nodeDetails.js";
import {
  imageBox,
  type Layout,
  mapStep,
  mostMaps,
  nodeRadius,
  type PlacedColumn,
  shownLabel,
} from "./place.js";
import { type Box, circle, line, paper, picture, rectangle, round, text } from "./svg.js";

/** Room for the words under a column, in the drawing's units and in letters. */
const [lineHeight, letters] = [16, 18];
/** Letters of 12 units are still read at this scale. A page that is narrower scrolls the drawing. */
const leastScale = 0.75;

/** URLs of what the drawing shows as pictures. */
export interface NetworkPictures {
  /** The image that goes in; without it an empty grid. */
  input?: string;
  /** A node's weights, where its inputs are pixels. */
  weightsOf(column: Column, node: number): string | undefined;
}

/**
 * The drawing as SVG, in the page's own colours. It shrinks with the page as far as its words stay readable. What is said
 * of a node shows while the mouse or the keyboard's focus is on it: by CSS alone, so that it does in a page without
 * scripts, too.
 */
export function networkSvg(
  { columns, width, height }: Layout,
  description: string,
  { input, weightsOf }: NetworkPictures,
): string {
  const words = columns.map(({ column }) => wordsOf(column).flatMap((said) => wrapped(said, letters)));
  const whole = height + lineHeight * (1 + Math.max(...words.map((lines) => lines.length)));
  const parts = [
    ...columns.slice(1).map((column, i) => (isWindow(column) ? "" : linksInto(columns[i], column))),
    ...columns.map((column, i) => drawn(column, i === 0 ? input : undefined)),
    ...columns.slice(1).map((column, i) => (isWindow(column) ? windowLinks(columns[i], column) : "")),
    ...columns.flatMap(({ x }, i) =>
      words[i].map((said, row) =>
        text(
          said,
          { x, y: height + lineHeight * (row + 1) },
          ` text-anchor="middle"${row === 0 ? ' font-weight="600"' : ""}`,
        ),
      ),
    ),
    // Last of all: what comes later lies above the rest.
    ...columns.map((column, i) => nodeDetails(columns[i - 1], column, weightsOf, { width, height: whole })),
  ];
  const size = `viewBox="0 0 ${round(width)} ${round(whole)}" style="display:block;width:100%;min-width:${round(leastScale * width)}px;max-width:${round(width)}px"`;
  return `<div style="overflow-x:auto"><svg class="six-steps-network" ${size} role="group" aria-label="${escapeHtml(description)}" fill="currentColor" font-family="sans-serif" font-size="12">${style}${parts.join("")}</svg></div>`;
}

const isWindow = ({ column }: PlacedColumn) => column.from === "window" || column.from === "row";

/** Thin and translucent, a line of the palette's colours is lost on a dark page: there it is brighter. */
const onDark = [
  [palette.blue, "#6aa8ff"],
  [palette.orange, "#ffab57"],
]
  .map(
    ([hue, brighter]) =>
      `[data-jp-theme-light="false"] .six-steps-network line[stroke="${hue}"]{stroke:${brighter}}`,
  )
  .join("");

const style = `<style>${[
  ".node{cursor:pointer;outline:none}",
  ".more{visibility:hidden;pointer-events:none}",
  ".node:hover .more,.node:focus .more{visibility:visible}",
  ".node:focus .hit{stroke:currentColor}",
]
  .map((rule) => rule.replace(/(^|,)\./g, "$1.six-steps-network ."))
  .join("")}${onDark}</style>`;

function wordsOf(column: Column): string[] {
  return [column.name, sizeOf(column), ...(column.activation === undefined ? [] : [column.activation])];
}

/** How large a column is, in words. */
export function sizeOf({ units, image, areMaps, arePixels }: Column): string {
  if (image === undefined) return networkText.nodes(units.toLocaleString("en-GB"));
  if (areMaps) return networkText.maps(units, ...image);
  return arePixels ? networkText.pixels(...image) : networkText.table(...image);
}

function drawn(placed: PlacedColumn, input: string | undefined): string {
  const { column, x, places, gap } = placed;
  if (column.image) return drawnImage(placed, imageBox(column.image, placed), input);
  const circles = places.map((place) => circle(place, nodeRadius, ` fill="${paper}" stroke="currentColor"`));
  const labels = places.map(({ node, x, y }) =>
    column.labels ? text(shownLabel(column.labels[node]), { x: x + nodeRadius + 6, y: y + 4 }) : "",
  );
  const middle = gap ? (gap[0].y + gap[1].y) / 2 : 0;
  const dots = gap ? [-7, 0, 7].map((down) => circle({ x, y: middle + down }, 1.5)) : [];
  return [...circles, ...labels, ...dots].join("");
}

function drawnImage({ column }: PlacedColumn, box: Box, input: string | undefined): string {
  const { left, top, width, height } = box;
  if (column.areMaps) {
    const count = Math.min(column.units, mostMaps);
    const shifts = Array.from({ length: count }, (_, i) => (i - (count - 1) / 2) * mapStep);
    return shifts.map((shift) => rectangle({ left: left + shift, top: top + shift, width, height })).join("");
  }
  if (input !== undefined) return rectangle(box) + picture(box, input);
  const rules = [1, 2, 3, 4, 5, 6].flatMap((part) => {
    const [across, down] = [left + (part * width) / 7, top + (part * height) / 7];
    return [
      line({ x: across, y: top }, { x: across, y: top + height }, 0.3),
      line({ x: left, y: down }, { x: left + width, y: down }, 0.3),
    ];
  });
  return rectangle(box) + rules.join("");
}
