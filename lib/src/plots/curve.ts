import { seriesColors, seriesDashes } from "../display/palette.js";
import { ValueError } from "../errors/errors.js";
import { inputText } from "../input/inputText.js";
import { round } from "./chartText.js";
import { plotsText } from "./plotsText.js";
import { polesOf } from "./poles.js";

export type RealFunction = (x: number) => number;

/** A function as it is drawn. */
export interface Curve {
  name: string;
  /** At even steps; null, which plotly.js leaves out, where the function has no finite value. */
  y: (number | null)[];
  /** Where it is interrupted between two of them. */
  poles: number[];
  /** The function's value, as in `y`. */
  at: (x: number) => number | null;
  color: string;
  dash: string;
}

/**
 * Takes a function's values at these places, which ascend.
 *
 * @param place of the function among those of its chart: it decides on colour and dash
 * @throws ValueError if a value is not a number, or none is finite. What the function throws passes through.
 */
export function curveOf(name: string, f: RealFunction, xs: readonly number[], place: number): Curve {
  const y = xs.map((x) => value(name, f, x));
  if (y.every((v) => v === null)) {
    const { finiteSomewhere } = plotsText.functions;
    throw new ValueError(`${name}(x)`, finiteSomewhere(xs[0], round(xs[xs.length - 1])), f(xs[0]));
  }
  return {
    name,
    y,
    poles: polesOf(f, xs, y),
    at: (x) => value(name, f, x),
    color: seriesColors[place % seriesColors.length],
    dash: seriesDashes[place % seriesDashes.length],
  };
}

function value(name: string, f: RealFunction, x: number): number | null {
  const y: unknown = f(x);
  if (typeof y !== "number") throw new ValueError(`${name}(${round(x)})`, inputText.value.number, y);
  return Number.isFinite(y) ? round(y) : null;
}

/** The curve's values with a gap at each pole. */
export function withGaps({ y, poles }: Curve, xs: readonly number[]): { x: number[]; y: (number | null)[] } {
  const points = [...xs.map((x, i) => ({ x, y: y[i] })), ...poles.map((x) => ({ x, y: null }))];
  points.sort((a, b) => a.x - b.x);
  return { x: points.map(({ x }) => x), y: points.map((point) => point.y) };
}
