import { palette } from "../display/palette.js";
import { isDarkGrey } from "./greys.js";

/** CSS pixels of a number's cell. */
const side = 36;

interface GridCells {
  /** Which cells have a frame. Default: none. */
  framed?: (row: number, column: number) => boolean;
  /** Which cells have their number; the others are empty. Default: all. */
  written?: (row: number, column: number) => boolean;
}

/**
 * A table of numbers as HTML, each on its colour, under a heading: from black to white, or with orange above 0, blue below
 * it and the page's own ground at 0, where the page's own text stays legible in a light and a dark theme.
 */
export function numberGrid(
  heading: string,
  rows: readonly (readonly number[])[],
  colours: "grey" | "aroundZero",
  { framed = () => false, written = () => true }: GridCells = {},
): string {
  const largest = Math.max(...rows.flat().map(Math.abs)) || 1;
  const colour = colours === "grey" ? grey : aroundZero;
  const cells = rows.flatMap((row, i) =>
    row.map((value, j) => {
      const frame = framed(i, j) ? `box-shadow:inset 0 0 0 3px ${palette.green};` : "";
      if (!written(i, j)) return `<span style="${frame}"></span>`;
      const number = String(Number(value.toPrecision(3))).replace("-", "−");
      return `<span style="${frame}${colour(value / largest)}">${number}</span>`;
    }),
  );
  const style =
    `display:inline-grid;grid-template-columns:repeat(${rows[0].length},${side}px);grid-auto-rows:${side}px;` +
    `line-height:${side}px;text-align:center;border:1px solid ${palette.grey};font-variant-numeric:tabular-nums`;
  return `<div><div>${heading}</div><div style="${style}">${cells.join("")}</div></div>`;
}

function grey(share: number): string {
  const level = Math.round(255 * Math.max(0, share));
  return `background:rgb(${level},${level},${level});color:${isDarkGrey(share) ? "#fff" : "#000"}`;
}

function aroundZero(share: number): string {
  const strength = Math.round(Math.abs(share) * 55);
  return share === 0 ? "" : `background:${share > 0 ? palette.orange : palette.blue}${hex(strength)}`;
}

/** Of a colour's strength in percent. */
function hex(percent: number): string {
  return Math.round(percent * 2.55)
    .toString(16)
    .padStart(2, "0");
}
