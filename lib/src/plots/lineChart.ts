import { type Chart, showFigure } from "../display/figure.js";
import { palette, seriesColors, seriesDashes } from "../display/palette.js";
import { ShapeError, ValueError } from "../errors/errors.js";
import { checkFinite } from "../input/checkNumber.js";
import { checkOptions } from "../input/checkOptions.js";
import { checkText } from "../input/checkTexts.js";
import { inputText } from "../input/inputText.js";
import { isTensor, isTypedArray, type NumbersInput, readArray, showShape } from "../input/readArray.js";
import { named, plotlyText, round } from "./chartText.js";
import { axis, chartLayout, topMargin } from "./layout.js";
import { plotsText } from "./plotsText.js";

const text = plotsText.lines;

export interface LineChartOptions {
  /** Written above the chart. Default: nothing. */
  title?: string;
  /** Name of the horizontal axis. Default: nothing. */
  xLabel?: string;
  /** Name of the vertical axis. Default: nothing. */
  yLabel?: string;
  /** Where the values stand on the horizontal axis, for all series. Default: 1, 2, 3, … */
  x?: NumbersInput;
  /** A vertical line stands here on the horizontal axis, and the description says what the values are. Default: none. */
  mark?: number;
}

interface Line {
  name: string;
  /** null, which plotly.js leaves out, where the value is not finite. */
  y: (number | null)[];
  /** The values that are not finite. */
  gaps: number[];
}

/**
 * Shows series of values as lines, such as the loss of each epoch. A line has a gap where a value is NaN or infinite, as
 * the loss of a training that has diverged, and a sentence above the chart says so.
 *
 * @param series the values of each line, by the line's name
 * @throws ValueError if there is no series, or a value of `x` is NaN or infinite; ShapeError if a series is empty, is no
 * row of numbers, or has more values than `x`; UnknownOptionError.
 */
export function showLineChart(series: Record<string, NumbersInput>, options: LineChartOptions = {}): void {
  showFigure(lineChart(series, options));
}

export function lineChart(series: Record<string, NumbersInput>, options: LineChartOptions = {}): Chart {
  checkOptions("showLineChart", options, ["title", "xLabel", "yLabel", "x", "mark"]);
  const { title, xLabel, yLabel, mark } = options;
  if (mark !== undefined) checkFinite("mark", mark);
  checkText("xLabel", xLabel);
  checkText("yLabel", yLabel);
  const isList = Array.isArray(series) || isTensor(series) || isTypedArray(series);
  if (typeof series !== "object" || series === null || isList || Object.keys(series).length === 0) {
    throw new ValueError(text.allSeries, inputText.value.objectLike("{ loss: [0.5, 0.4] }"), series);
  }
  const x = options.x === undefined ? undefined : row("x", options.x);
  x?.forEach((value, i) => {
    checkFinite(inputText.what.at("x", i), value);
  });
  const lines: Line[] = Object.entries(series).map(([name, values]) => {
    const y = row(text.series(name), values);
    if (x && y.length > x.length) {
      throw new ShapeError(text.series(name), text.likeX(`[${x.length}]`), `[${y.length}]`);
    }
    return { name, y: y.map((value) => (Number.isFinite(value) ? value : null)), gaps: y.filter(isGap) };
  });
  const caption = lines
    .filter(({ gaps }) => gaps.length > 0)
    .map(({ name, y, gaps }) => text.gaps(name, y.length, gaps));
  const most = Math.max(...lines.map(({ y }) => y.length));
  return {
    figure: {
      data: lines.map(({ name, y }, i) => ({
        type: "scatter",
        mode: most > 40 && !hasLonePoint(y) ? "lines" : "lines+markers",
        name: plotlyText(name),
        ...(x ? { x: x.slice(0, y.length) } : { x0: 1, dx: 1 }),
        y,
        line: { color: seriesColors[i % seriesColors.length], dash: seriesDashes[i % seriesDashes.length] },
      })),
      layout: {
        ...chartLayout(title, topMargin(title) + 316),
        xaxis: axis(xLabel, ticks(x, most)),
        yaxis: axis(yLabel),
        showlegend: lines.length > 1,
        hovermode: "x unified",
        ...(mark !== undefined && { shapes: [markLine(mark)] }),
      },
    },
    ...(caption.length > 0 && { caption: caption.join(" ") }),
    description: [
      describe(lines, options) + (mark === undefined ? "" : valuesAt(mark, lines, x)),
      ...caption,
    ].join(" "),
  };
}

/** Of the page's grey, as the line of a threshold: the values' own colours are taken. */
function markLine(at: number): object {
  const line = { color: palette.grey, width: 2, dash: "dash" };
  return { type: "line", x0: at, x1: at, yref: "paper", y0: 0, y1: 1, line };
}

/** Nothing where the mark stands between the values. */
function valuesAt(mark: number, lines: Line[], x: number[] | undefined): string {
  const place = x ? x.indexOf(mark) : mark - 1;
  const values = lines.flatMap(({ name, y }) => {
    const value = y[place] ?? undefined;
    return value === undefined ? [] : [`${name} ${value}`];
  });
  return values.length === 0 ? "" : text.mark(mark, values);
}

function isGap(value: number): boolean {
  return !Number.isFinite(value);
}

/** Whether a value stands between gaps, where a line without markers would not show it. */
function hasLonePoint(y: readonly (number | null)[]): boolean {
  return y.some((value, i) => value !== null && (y[i - 1] ?? null) === null && (y[i + 1] ?? null) === null);
}

/** Whole places get whole ticks: there is no epoch 1.5, and no half pixel. */
function ticks(x: number[] | undefined, most: number): { tickformat?: "d"; dtick?: number } {
  if (x === undefined) return { tickformat: "d", dtick: Math.max(1, Math.ceil(most / 10)) };
  const few = Math.max(...x) - Math.min(...x) <= 10 && x.every(Number.isInteger);
  return few ? { tickformat: "d", dtick: 1 } : {};
}

function row(what: string, input: NumbersInput): number[] {
  const { shape, values } = readArray(what, input);
  if (shape.length === 1 && values.length === 0) throw new ShapeError(what, text.notEmpty, showShape(shape));
  if (shape.length !== 1) {
    throw new ShapeError(what, text.row, showShape(shape));
  }
  return Array.from(values, round);
}

function describe(lines: Line[], { title, xLabel }: LineChartOptions): string {
  const what = named(text.what, title);
  const parts = lines.map(({ name, y }) => {
    const finite = y.filter((value) => value !== null);
    if (finite.length === 0) return text.empty(name);
    if (finite.length === 1) return text.single(name, finite[0]);
    const least = finite.reduce((a, b) => Math.min(a, b));
    const largest = finite.reduce((a, b) => Math.max(a, b));
    return text.course(name, finite[0], finite[finite.length - 1], finite.length, least, largest);
  });
  return `${xLabel === undefined ? what : text.along(what, xLabel)}: ${parts.join("; ")}.`;
}
