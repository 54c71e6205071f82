import { plotlyText } from "./options.js";

/** The frame that all charts share; a chart spreads its own parts over it. */
export function chartLayout(title: string | undefined, height: number): Record<string, unknown> {
  return {
    height,
    margin: { t: title === undefined ? 16 : 44, r: 16, b: 44, l: 56 },
    ...(title === undefined
      ? {}
      : { title: { text: plotlyText(title), x: 0, xref: "paper", xanchor: "left", font: { size: 16 } } }),
  };
}

/** An axis with a name; none if there is no name. */
export function axis(name: string | undefined, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...(name === undefined ? {} : { title: { text: plotlyText(name) } }), ...more };
}

/** Axes of a picture: rows from the top, columns from the left, square pixels. */
export function pixelAxes(): { xaxis: object; yaxis: object } {
  const plain = { showgrid: false, zeroline: false, constrain: "domain" };
  return {
    xaxis: { ...plain, title: { text: "column" } },
    yaxis: { ...plain, title: { text: "row" }, autorange: "reversed", scaleanchor: "x" },
  };
}
