import { type Chart, showFigure } from "../display/figure.js";
import { palette, seriesColors, seriesDashes } from "../display/palette.js";
import { ValueError } from "../errors/errors.js";
import { checkFinite } from "../input/checkNumber.js";
import { checkOptions } from "../input/checkOptions.js";
import { checkText } from "../input/checkTexts.js";
import { inputText } from "../input/inputText.js";
import { named, plotlyText, round } from "./chartText.js";
import { axis, chartLayout, topMargin } from "./layout.js";
import { plotsText } from "./plotsText.js";

const text = plotsText.contours;

type Point = readonly [x: number, y: number];

export interface ContoursOptions {
  /** Both ends of the horizontal axis. */
  x: readonly [from: number, to: number];
  /** Both ends of the vertical axis. */
  y: readonly [from: number, to: number];
  /** Places that follow each other, joined by a line, by the path's name. Default: none. */
  paths?: Readonly<Record<string, readonly Point[]>>;
  /** Written above the chart. Default: nothing. */
  title?: string;
  /** What the axes show. Default "x" and "y". */
  xLabel?: string;
  yLabel?: string;
}

/** Values of the function on each side of the grid; lines of equal height. */
const gridSide = 31;
const levels = 12;

/**
 * Shows a function of two numbers as a map: lines join places of equal height, as on a walker's map. A path ends with its
 * first place off the map, and a sentence above the chart says so.
 *
 * @throws ValueError if an end is not a finite number or not above its beginning, or a value of the function or of a path is
 * not a number; UnknownOptionError. What the function throws passes through.
 */
export function showContours(f: (x: number, y: number) => number, options: ContoursOptions): void {
  showFigure(contourChart(f, options));
}

export function contourChart(f: (x: number, y: number) => number, options: ContoursOptions): Chart {
  checkOptions("showContours", options, ["x", "y", "paths", "title", "xLabel", "yLabel"]);
  if (typeof f !== "function") throw new ValueError(text.function, text.aFunction, f);
  const { x, y, title, xLabel = "x", yLabel = "y" } = options;
  checkText("xLabel", xLabel);
  checkText("yLabel", yLabel);
  const [xs, ys] = [placesOn("x", x), placesOn("y", y)];
  const heights = ys.map((below) => xs.map((across) => heightAt(f, across, below)));
  const all = heights.flat();
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const size = (most - least) / levels || 1;
  const paths = Object.entries(options.paths ?? {}).map(([name, points]) => pathOf(name, points, options));
  const left = paths.filter(({ leaves }) => leaves !== undefined);
  const caption = left.map(({ name, leaves }) => text.leaves(name, leaves as number)).join(" ");
  const parts = paths.map(({ name, points }) =>
    text.path(name, points.length - 1, points[0], points.at(-1) as Point),
  );
  const description = text.describe(named(text.what, title), round(least), round(most), parts);
  return {
    figure: {
      data: [
        {
          type: "contour",
          x0: x[0],
          dx: xs[1] - xs[0],
          y0: y[0],
          dy: ys[1] - ys[0],
          z: heights,
          contours: { coloring: "none", start: least + size / 4, end: most, size },
          line: { color: palette.grey, width: 1, smoothing: 1.3 },
          hoverinfo: "skip",
          showlegend: false,
        },
        ...paths.map(({ name, points }, i) => ({
          type: "scatter",
          mode: "lines+markers",
          name: plotlyText(name),
          x: points.map(([across]) => across),
          y: points.map(([, below]) => below),
          line: { color: seriesColors[i % seriesColors.length], dash: seriesDashes[i % seriesDashes.length] },
          marker: { size: 6 },
          hovertemplate: "%{x}, %{y}",
        })),
      ],
      layout: {
        ...chartLayout(title, topMargin(title) + 316),
        xaxis: axis(xLabel, { range: x, zeroline: false, showgrid: false }),
        yaxis: axis(yLabel, { range: y, zeroline: false, showgrid: false }),
        showlegend: paths.length > 1,
        legend: { orientation: "h", y: 1.02, yanchor: "bottom", x: 0 },
      },
    },
    ...(caption !== "" && { caption }),
    description: caption === "" ? description : `${description} ${caption}`,
  };
}

function placesOn(name: "x" | "y", range: readonly [number, number]): number[] {
  const isPair = Array.isArray(range) && range.length === 2;
  if (!isPair) throw new ValueError(name, text.range, range);
  const [from, to] = range;
  checkFinite(name, from);
  if (!(Number.isFinite(to) && to > from)) throw new ValueError(name, inputText.value.finiteAbove(from), to);
  return Array.from({ length: gridSide }, (_, i) => from + (i * (to - from)) / (gridSide - 1));
}

function heightAt(f: (x: number, y: number) => number, x: number, y: number): number {
  const height = f(x, y);
  checkFinite(text.heightAt(round(x), round(y)), height);
  return Number(height.toPrecision(3));
}

/** A thousandth of the axis is less than a page can show; the digits after it are saved with the notebook. */
function onAxis(value: number, [from, to]: readonly [number, number]): number {
  return Number(value.toFixed(Math.min(20, Math.max(0, 3 - Math.floor(Math.log10(to - from))))));
}

interface Path {
  name: string;
  /** On the map, and the first one off it. */
  points: Point[];
  /** The step that leads off the map. */
  leaves?: number;
}

function pathOf(name: string, given: readonly Point[], { x, y }: ContoursOptions): Path {
  const isList = (value: unknown): boolean => Array.isArray(value) && value.length > 0;
  if (!isList(given) || !given.every(isList)) throw new ValueError(text.pathNamed(name), text.places, given);
  const points: Point[] = [];
  let leaves: number | undefined;
  for (const [across, below] of given) {
    for (const value of [across, below]) checkFinite(text.pathNamed(name), value);
    points.push([onAxis(across, x), onAxis(below, y)]);
    if (across >= x[0] && across <= x[1] && below >= y[0] && below <= y[1]) continue;
    leaves = points.length - 1;
    break;
  }
  return { name, points, leaves };
}
