import { plotlyText } from "./chartText.js";
import { wrapped } from "./textWidth.js";

/** Where a title begins, from the chart's left, in CSS pixels. */
const titleLeft = 56;

/** The least width of a chart, in CSS pixels: a narrower page has a bar to scroll. */
const leastWidth = 560;

/** Of a title's letters, in CSS pixels: a column is what `textWidth` counts. */
const titleColumn = 8.6;
const titleLine = 20;

/**
 * The frame that all charts share; a chart spreads its own parts over it.
 *
 * @param height in CSS pixels
 * @param width likewise; default: as wide as the page
 */
export function chartLayout(
  title: string | undefined,
  height: number,
  width?: number,
): Record<string, unknown> {
  return {
    height,
    margin: { t: topMargin(title, width), r: 16, b: 44, l: 56 },
    ...(title === undefined
      ? {}
      : {
          title: {
            text: titleLines(title, width).map(plotlyText).join("<br>"),
            font: { size: 16 },
            x: 0,
            xanchor: "left",
            y: 1,
            yref: "container",
            yanchor: "top",
            pad: { l: titleLeft, t: 18 },
          },
        }),
  };
}

/** Room for a title, or at least for plotly.js's buttons. */
export function topMargin(title: string | undefined, width?: number): number {
  return title === undefined ? 30 : 24 + titleLine * titleLines(title, width).length;
}

function titleLines(title: string, width = leastWidth): string[] {
  return wrapped(title, Math.floor((width - titleLeft) / titleColumn));
}

/** An axis with a name; none if there is no name. */
export function axis(name: string | undefined, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...(name === undefined ? {} : { title: { text: plotlyText(name) } }), ...more };
}
