import { type Chart, showFigure } from "../display/figure.js";
import { ValueError } from "../errors/errors.js";
import { checkFinite, checkWhole } from "../input/checkNumber.js";
import { checkOptions } from "../input/checkOptions.js";
import { checkText } from "../input/checkTexts.js";
import { inputText } from "../input/inputText.js";
import { plotlyText, round, named as titled } from "./chartText.js";
import { type Curve, curveOf, type RealFunction, withGaps } from "./curve.js";
import { writeMarks } from "./functionMarks.js";
import { functionRange } from "./functionRange.js";
import { axis, chartLayout, topMargin } from "./layout.js";
import { plotsText } from "./plotsText.js";

const text = plotsText.functions;

export interface FunctionOptions {
  /** Left end of the horizontal axis. */
  from: number;
  /** Right end of the horizontal axis, above `from`. */
  to: number;
  /** How many values of each function are drawn, ends included: 2 to 2000. Default 201. */
  points?: number;
  /** Written above the chart. Default: nothing. */
  title?: string;
  /** What the horizontal axis shows. Default "x". */
  xLabel?: string;
  /** What the vertical axis shows. Default: nothing. */
  yLabel?: string;
  /** Values of x at which the functions' values are marked, and written where there is room. Default: none. */
  marks?: readonly number[];
  /** The value that the vertical axis reaches at least, so that it stays where it is while a curve is moved. Default: the largest. */
  maxValue?: number;
  /** The value to which it goes down at least, for the same purpose. Default: the smallest. */
  minValue?: number;
}

/**
 * Shows functions of one number as curves, such as sigmoid. A curve is interrupted where its function has no finite
 * value, and at poles, as tan has at π/2, where it may leave the chart.
 *
 * @param functions one function, or several by name
 * @throws ValueError if there is no function, a value is not a number, a function is finite nowhere, or an option is out
 * of range; UnknownOptionError. What a function throws passes through.
 */
export function showFunction(
  functions: RealFunction | Record<string, RealFunction>,
  options: FunctionOptions,
): void {
  showFigure(functionChart(functions, options));
}

export function functionChart(
  functions: RealFunction | Record<string, RealFunction>,
  options: FunctionOptions,
): Chart {
  checkOptions("showFunction", options, [
    "from",
    "to",
    "points",
    "title",
    "xLabel",
    "yLabel",
    "marks",
    "maxValue",
    "minValue",
  ]);
  checkText("xLabel", options.xLabel);
  checkText("yLabel", options.yLabel);
  const { from, to, points = 201, title, xLabel = "x", marks = [], maxValue, minValue } = options;
  checkRange(from, to, points, marks);
  const kept = Object.entries({ maxValue, minValue }).flatMap(([name, value]) =>
    value === undefined ? [] : [checkFinite(name, value)],
  );
  const dx = (to - from) / (points - 1);
  const xs = Array.from({ length: points }, (_, at) => from + at * dx);
  const curves = Object.entries(named(functions)).map(([name, f], i) => curveOf(name, f, xs, i));
  const lines = curves.map((curve) => ({
    type: "scatter",
    mode: "lines",
    name: plotlyText(curve.name),
    ...(curve.poles.length > 0 ? withGaps(curve, xs) : { x0: from, dx, y: curve.y }),
    line: { color: curve.color, dash: curve.dash, simplify: false },
  }));
  const hasPoles = curves.some(({ poles }) => poles.length > 0);
  const heights = curves.map(({ at }) => marks.map(at));
  const range = functionRange([
    ...curves.map(({ y, poles }) => ({ y, hasPoles: poles.length > 0 })),
    ...(hasPoles ? [] : heights.map((y) => ({ y, hasPoles: false }))),
    { y: kept, hasPoles: false },
  ]);
  const isFixed = range !== undefined && (hasPoles || marks.length > 0 || kept.length > 0);
  const dots = marks.length === 0 ? [] : markTraces(curves, heights, options, range);
  return {
    figure: {
      data: [...lines, ...dots],
      layout: {
        ...chartLayout(title, topMargin(title) + 316),
        xaxis: axis(xLabel, { range: [from, to] }),
        yaxis: axis(options.yLabel, isFixed ? { range } : {}),
        showlegend: curves.length > 1,
        hovermode: "x unified",
      },
    },
    description: describe(curves, options),
  };
}

function named(functions: RealFunction | Record<string, RealFunction>): Record<string, RealFunction> {
  const byName = typeof functions === "function" ? { [functions.name || "f"]: functions } : functions;
  if (typeof byName !== "object" || byName === null || Object.keys(byName).length === 0) {
    throw new ValueError(text.all, text.wanted, functions);
  }
  for (const [name, f] of Object.entries(byName)) {
    if (typeof f !== "function") throw new ValueError(text.one(name), text.function, f);
  }
  return byName;
}

function checkRange(from: number, to: number, points: number, marks: readonly number[]): void {
  checkFinite("from", from);
  if (!(Number.isFinite(to) && to > from)) throw new ValueError("to", inputText.value.finiteAbove(from), to);
  checkWhole("points", points, 2, 2000);
  if (!Array.isArray(marks)) throw new ValueError("marks", text.marks, marks);
  for (const x of marks) {
    if (!(x >= from && x <= to)) throw new ValueError(text.mark, inputText.value.fromTo(from, to), x);
  }
}

/** A dot on each curve at each mark, with its value where there is room. */
function markTraces(
  curves: Curve[],
  heights: (number | null)[][],
  { from, to, marks = [] }: FunctionOptions,
  range: [number, number] = [0, 1],
): object[] {
  const written = writeMarks(heights, marks, [from, to], range);
  return curves.map(({ color, poles }, i) => ({
    type: "scatter",
    mode: "markers+text",
    x: marks,
    y: heights[i],
    text: written[i].map((mark) => mark.text),
    textposition: written[i].map(({ place }) => place),
    cliponaxis: poles.length > 0,
    marker: { color, size: 9 },
    showlegend: false,
    hoverinfo: "skip",
  }));
}

function describe(curves: Curve[], options: FunctionOptions): string {
  const { from, to, title, marks = [] } = options;
  const parts = curves.map(({ name, y, poles, at }) => {
    const finite = y.filter((v) => v !== null);
    const places = [...new Set([from, ...marks, to])].map((x) => `${round(x)}: ${at(x) ?? text.notFinite}`);
    return poles.length > 0
      ? text.withPoles(name, poles.map(round), places)
      : text.curve(name, Math.min(...finite), Math.max(...finite), places);
  });
  return text.describe(titled(text.what, title), from, to, parts);
}
