import { type Chart, showFigure } from "../display/figure.js";
import { seriesColors, seriesDashes } from "../display/palette.js";
import { ShapeError, ValueError } from "../errors/errors.js";
import { checkOptions } from "../input/checkOptions.js";
import { checkText } from "../input/checkTexts.js";
import { isTensor, isTypedArray, type NumbersInput, readArray, showShape } from "../input/readArray.js";
import { plotlyText, round } from "./chartText.js";
import { axis, chartLayout } from "./layout.js";

export interface LineChartOptions {
  /** Written above the chart. Default: nothing. */
  title?: string;
  /** Name of the horizontal axis. Default: nothing. */
  xLabel?: string;
  /** Name of the vertical axis. Default: nothing. */
  yLabel?: string;
  /** Where the values stand on the horizontal axis, for all series. Default: 1, 2, 3, … */
  x?: NumbersInput;
}

/**
 * Shows series of values as lines, such as the loss of each epoch.
 *
 * @param series the values of each line, by the line's name
 * @throws ValueError if there is no series or a value is NaN or infinite; ShapeError if a series is empty, is no row
 * of numbers, or has more values than `x`; UnknownOptionError.
 */
export function showLineChart(series: Record<string, NumbersInput>, options: LineChartOptions = {}): void {
  showFigure(lineChart(series, options));
}

export function lineChart(series: Record<string, NumbersInput>, options: LineChartOptions = {}): Chart {
  checkOptions("showLineChart", options, { title: true, xLabel: true, yLabel: true, x: true });
  const { title, xLabel, yLabel } = options;
  checkText("xLabel", xLabel);
  checkText("yLabel", yLabel);
  const isList = Array.isArray(series) || isTensor(series) || isTypedArray(series);
  if (typeof series !== "object" || series === null || isList || Object.keys(series).length === 0) {
    throw new ValueError("The series of showLineChart", "an object such as { loss: [0.5, 0.4] }", series);
  }
  const x = options.x === undefined ? undefined : row("x", options.x);
  const lines = Object.entries(series).map(([name, values]) => {
    const y = row(`The series "${name}"`, values);
    if (x && y.length > x.length) {
      throw new ShapeError(`The series "${name}"`, `[${x.length}], as x has`, `[${y.length}]`);
    }
    return { name, y };
  });
  const most = Math.max(...lines.map(({ y }) => y.length));
  return {
    figure: {
      data: lines.map(({ name, y }, i) => ({
        type: "scatter",
        mode: most > 40 ? "lines" : "lines+markers",
        name: plotlyText(name),
        ...(x ? { x: x.slice(0, y.length) } : { x0: 1, dx: 1 }),
        y,
        line: { color: seriesColors[i % seriesColors.length], dash: seriesDashes[i % seriesDashes.length] },
      })),
      layout: {
        ...chartLayout(title, 360),
        xaxis: axis(xLabel, ticks(x, most)),
        yaxis: axis(yLabel),
        showlegend: lines.length > 1,
        hovermode: "x unified",
      },
    },
    description: describe(lines, options),
  };
}

/** Whole places get whole ticks: there is no epoch 1.5, and no half pixel. */
function ticks(x: number[] | undefined, most: number): { tickformat?: "d"; dtick?: number } {
  if (x === undefined) return { tickformat: "d", dtick: Math.max(1, Math.ceil(most / 10)) };
  const few = Math.max(...x) - Math.min(...x) <= 10 && x.every(Number.isInteger);
  return few ? { tickformat: "d", dtick: 1 } : {};
}

function row(what: string, input: NumbersInput): number[] {
  const { shape, values } = readArray(what, input);
  if (shape.length !== 1 || values.length === 0) {
    throw new ShapeError(what, "[count], one row of numbers", showShape(shape));
  }
  return Array.from(values, (value, i) => {
    if (!Number.isFinite(value)) throw new ValueError(`${what} at ${i}`, "a finite number", value);
    return round(value);
  });
}

function describe(lines: { name: string; y: number[] }[], { title, xLabel }: LineChartOptions): string {
  const along = xLabel === undefined ? "" : ` by ${xLabel}`;
  const what = `Line chart${title === undefined ? "" : ` “${title}”`}${along}`;
  const parts = lines.map(({ name, y }) =>
    y.length === 1
      ? `${name} is ${y[0]}`
      : `${name} goes from ${y[0]} to ${y[y.length - 1]} in ${y.length} values (least ${Math.min(...y)}, most ${Math.max(...y)})`,
  );
  return `${what}: ${parts.join("; ")}.`;
}
