import { palette } from "../display/palette.js";
import type { Picture } from "../input/readImages.js";
import { axis, chartLayout, topMargin } from "./layout.js";
import { plotsText } from "./plotsText.js";

const text = plotsText.image;

/** The least of a picture's chart, in CSS pixels: room for a title, and for the numbers of a colour bar. */
const leastWidth = 320;
const leastHeight = 120;

/**
 * The frame of a picture whose pixels are `cell` CSS pixels wide and high: rows from the top, columns from the left.
 * Margins and size are fixed, so that plotly.js has nothing to fit and the pixels stay whole. A line around it shows a
 * white picture on a white page.
 *
 * @param right room beside the picture, in CSS pixels
 */
export function pictureLayout(
  { height, width }: Pick<Picture, "height" | "width">,
  cell: number,
  title: string | undefined,
  right: number,
): Record<string, unknown> {
  const l = 56;
  const r = Math.max(right, leastWidth - l - width * cell);
  const full = l + width * cell + r;
  const slack = Math.max(0, leastHeight - height * cell) / 2;
  const margin = { t: topMargin(title, full) + slack, r, b: 48 + slack, l };
  const longest = Math.max(height, width);
  const dtick = longest <= 12 ? 1 : longest <= 40 ? 5 : 20;
  const frame = { showline: true, mirror: true, linecolor: palette.grey, linewidth: 1 };
  const plain = { ...frame, showgrid: false, zeroline: false, automargin: false, dtick };
  return {
    ...chartLayout(title, height * cell + margin.t + margin.b, full),
    width: full,
    margin,
    xaxis: axis(text.column, { ...plain, range: [-0.5, width - 0.5] }),
    yaxis: axis(text.row, { ...plain, range: [height - 0.5, -0.5] }),
  };
}
