import { type Chart, showFigure } from "../display/figure.js";
import { seriesColors, seriesDashes } from "../display/palette.js";
import { ValueError } from "../errors/errors.js";
import { checkWhole } from "../input/checkNumber.js";
import { checkOptions } from "../input/checkOptions.js";
import { checkText } from "../input/checkTexts.js";
import { plotlyText, round } from "./chartText.js";
import { axis, chartLayout } from "./layout.js";

export type RealFunction = (x: number) => number;

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
  /** Values of x at which the functions' values are marked and written. Default: none. */
  marks?: readonly number[];
}

/**
 * Shows functions of one number as curves, such as sigmoid. A curve is interrupted where its function has no finite
 * value.
 *
 * @param functions one function, or several by name
 * @throws ValueError if there is no function, a value is no number, a function is finite nowhere, or an option is out
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
  checkOptions("showFunction", options, {
    from: true,
    to: true,
    points: true,
    title: true,
    xLabel: true,
    marks: true,
  });
  checkText("xLabel", options.xLabel);
  const { from, to, points = 201, title, xLabel = "x", marks = [] } = options;
  checkRange(from, to, points, marks);
  const dx = (to - from) / (points - 1);
  const curves = Object.entries(named(functions)).map(([name, f], i) => {
    const y = Array.from({ length: points }, (_, at) => value(name, f, from + at * dx));
    if (y.every((v) => v === null)) {
      throw new ValueError(`${name}(x)`, `finite somewhere from ${from} to ${to}`, f(from));
    }
    return {
      name,
      f,
      y,
      color: seriesColors[i % seriesColors.length],
      dash: seriesDashes[i % seriesDashes.length],
    };
  });
  const lines = curves.map(({ name, y, color, dash }) => ({
    type: "scatter",
    mode: "lines",
    name: plotlyText(name),
    x0: from,
    dx,
    y,
    line: { color, dash, simplify: false },
  }));
  const dots = marks.length === 0 ? [] : markTraces(curves, marks);
  return {
    figure: {
      data: [...lines, ...dots],
      layout: {
        ...chartLayout(title, 360),
        xaxis: axis(xLabel, { range: [from, to] }),
        yaxis: axis(undefined),
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
    throw new ValueError(
      "The functions of showFunction",
      "a function, or an object of functions by name",
      functions,
    );
  }
  for (const [name, f] of Object.entries(byName)) {
    if (typeof f !== "function") throw new ValueError(`"${name}" of showFunction`, "a function", f);
  }
  return byName;
}

function checkRange(from: number, to: number, points: number, marks: readonly number[]): void {
  if (!Number.isFinite(from)) throw new ValueError("from", "a finite number", from);
  if (!(Number.isFinite(to) && to > from)) throw new ValueError("to", `a finite number above ${from}`, to);
  checkWhole("points", points, 2, 2000);
  if (!Array.isArray(marks)) throw new ValueError("marks", "a list of numbers", marks);
  for (const x of marks) {
    if (!(x >= from && x <= to)) throw new ValueError("A mark", `from ${from} to ${to}`, x);
  }
}

/** The function's value; null, which plotly.js leaves out, where it is not finite. */
function value(name: string, f: RealFunction, x: number): number | null {
  const y: unknown = f(x);
  if (typeof y !== "number") throw new ValueError(`${name}(${round(x)})`, "a number", y);
  return Number.isFinite(y) ? round(y) : null;
}

/** A dot on each curve at each mark, the highest with its value above it, the others below; equal values once. */
function markTraces(
  curves: { name: string; f: RealFunction; color: string }[],
  marks: readonly number[],
): object[] {
  const heights = curves.map(({ name, f }) => marks.map((x) => value(name, f, x)));
  return curves.map(({ color }, i) => ({
    type: "scatter",
    mode: "markers+text",
    x: marks,
    y: heights[i],
    text: heights[i].map((y, at) => {
      const isWritten = y === null || heights.slice(0, i).some((earlier) => earlier[at] === y);
      return isWritten ? "" : String(y);
    }),
    textposition: heights[i].map((y, at) =>
      heights.every((each) => (each[at] ?? Number.NEGATIVE_INFINITY) <= (y ?? 0))
        ? "top center"
        : "bottom center",
    ),
    cliponaxis: false,
    marker: { color, size: 9 },
    showlegend: false,
    hoverinfo: "skip",
  }));
}

function describe(
  curves: { name: string; f: RealFunction; y: (number | null)[] }[],
  options: FunctionOptions,
): string {
  const { from, to, title, marks = [] } = options;
  const parts = curves.map(({ name, f, y }) => {
    const finite = y.filter((v): v is number => v !== null);
    const at = [from, ...marks, to].map((x) => `${round(x)}: ${value(name, f, x) ?? "not finite"}`);
    return `${name} lies between ${Math.min(...finite)} and ${Math.max(...finite)} (at x = ${at.join(", at ")})`;
  });
  return `Function chart${title === undefined ? "" : ` “${title}”`} for x from ${from} to ${to}: ${parts.join("; ")}.`;
}
