import type { Picture } from "../input/readImages.js";
import { plotlyText } from "./chartText.js";

/** The frame that all charts share; a chart spreads its own parts over it. Height in CSS pixels. */
export function chartLayout(title: string | undefined, height: number): Record<string, unknown> {
  return {
    height,
    margin: { t: topMargin(title), r: 16, b: 44, l: 56 },
    ...(title === undefined
      ? {}
      : { title: { text: plotlyText(title), x: 0, xref: "paper", xanchor: "left", font: { size: 16 } } }),
  };
}

/** Room for a title, or at least for plotly.js's buttons. */
export function topMargin(title: string | undefined): number {
  return title === undefined ? 30 : 44;
}

/** An axis with a name; none if there is no name. */
export function axis(name: string | undefined, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...(name === undefined ? {} : { title: { text: plotlyText(name) } }), ...more };
}

/**
 * The frame of a picture whose pixels are squares of `cell` CSS pixels: rows from the top, columns from the left.
 * Margins and size are fixed, so that plotly.js has nothing to fit and the squares stay whole.
 *
 * @param right room beside the picture, in CSS pixels
 */
export function pictureLayout(
  { height, width }: Pick<Picture, "height" | "width">,
  cell: number,
  title: string | undefined,
  right: number,
): Record<string, unknown> {
  const margin = { t: topMargin(title), r: right, b: 48, l: 56 };
  const longest = Math.max(height, width);
  const dtick = longest <= 12 ? 1 : longest <= 40 ? 5 : 20;
  const plain = { showgrid: false, zeroline: false, automargin: false, dtick };
  return {
    ...chartLayout(title, height * cell + margin.t + margin.b),
    width: width * cell + margin.l + margin.r,
    margin,
    xaxis: axis("column", { ...plain, range: [-0.5, width - 0.5] }),
    yaxis: axis("row", { ...plain, range: [height - 0.5, -0.5] }),
  };
}
