import { ValueError } from "../errors/errors.js";
import { checkFinite } from "../input/checkNumber.js";
import { checkOptions } from "../input/checkOptions.js";
import { inputText } from "../input/inputText.js";
import type { PageTable } from "./inPage/buildTable.js";
import { interactText as text } from "./interactText.js";

/** What a student moves. It has finitely many stops, so that each of them can be a frame. */
export interface Control<Value> {
  kind: "slider" | "checkbox" | "choice" | "pixels" | "table";
  /** Beside the control. Default: its name. */
  label?: string;
  /** At each stop. */
  values: readonly Value[];
  /** Where there are too many stops for a list of their values. */
  stops?: { count: number; at(stop: number): Value };
  /** Each value as a reader sees it. */
  texts: readonly string[];
  /** The index of the first value shown. */
  start: number;
  /** Of a slider: what is written on the button that goes on by one stop. */
  button?: string;
  /** Of a slider whose value is a point of the chart: where that point lies at each stop, in the chart's own units. */
  point?: { x?: readonly number[]; y?: readonly number[] };
  /** Of pixels: how many are in a row, and how bright each is, 0 for black to 1 for white. */
  picture?: { columns: number; brightness: readonly number[] };
  /** Of a table of numbers: what the page makes of it. */
  table?: PageTable;
}

export interface SliderOptions {
  /** How far two neighbouring stops lie apart. Default: a fortieth of the way. */
  step?: number;
  /** The first value shown; the nearest stop is taken. Default: in the middle. */
  start?: number;
  /** Beside the slider. Default: its name. */
  label?: string;
  /**
   * Makes a point of the chart that is shown, which can be dragged too. For a point on a curve: the curve's height at a value.
   * For a point anywhere: two sliders, one with `"x"` and one with `"y"`.
   */
  point?: "x" | "y" | ((value: number) => number);
  /** On a button that goes on by one stop, and from the last to the first, such as "Roll once more". Default: no button. */
  button?: string;
}

/** The most stops of one slider: more cannot be told apart by hand. */
const mostStops = 201;

/**
 * A number from `from` to `to`.
 *
 * @throws ValueError if there is no way from one to the other, there are more than 201 stops, or `point` has no height at one
 * of them; UnknownOptionError
 */
export function slider(from: number, to: number, options: SliderOptions = {}): Control<number> {
  checkOptions("slider", options, ["step", "start", "label", "button", "point"]);
  checkFinite("from", from);
  if (!(Number.isFinite(to) && to > from)) throw new ValueError("to", inputText.value.finiteAbove(from), to);
  const { step = (to - from) / 40, start = (from + to) / 2, label, button, point } = options;
  checkFinite("start", start);
  if (!(step > 0 && step <= to - from)) throw new ValueError("step", text.stepWithin(to - from), step);
  const count = Math.floor((to - from) / step + 1e-9) + 1;
  if (count > mostStops) throw new ValueError("step", text.fewerStops((to - from) / (mostStops - 1)), step);
  // By their digits: 0.1 + 0.2 would be written as 0.30000000000000004.
  const values = Array.from({ length: count }, (_, i) => Number((from + i * step).toPrecision(12)));
  const distances = values.map((value) => Math.abs(value - start));
  const digits = Math.max(decimalsOf(step), decimalsOf(from));
  return {
    kind: "slider",
    label,
    ...(button !== undefined && { button }),
    ...(point !== undefined && { point: placesOf(point, values) }),
    values,
    texts: values.map((value) => value.toFixed(digits).replace("-", "−")),
    start: distances.indexOf(Math.min(...distances)),
  };
}

/** Yes or no. @param start the first value shown. Default `false`. */
export function checkbox(start = false, { label }: { label?: string } = {}): Control<boolean> {
  return { kind: "checkbox", label, values: [false, true], texts: [text.no, text.yes], start: Number(start) };
}

/**
 * One of a few.
 *
 * @throws ValueError if there are fewer than two, or `start` is none of them
 */
export function choice<const Value extends string | number>(
  values: readonly Value[],
  { start = values[0], label }: { start?: NoInfer<Value>; label?: string } = {},
): Control<Value> {
  if (!Array.isArray(values) || values.length < 2) throw new ValueError(text.choices, text.twoValues, values);
  if (!values.includes(start)) throw new ValueError("start", text.oneOf(values.map(String)), start);
  return { kind: "choice", label, values, texts: values.map(String), start: values.indexOf(start) };
}

function placesOf(
  point: NonNullable<SliderOptions["point"]>,
  values: readonly number[],
): Control<number>["point"] {
  if (point === "x" || point === "y") return { [point]: values };
  if (typeof point !== "function") throw new ValueError("point", text.aCurve, point);
  const heights = values.map((value) => {
    const height = point(value);
    if (!Number.isFinite(height)) throw new ValueError(text.heightAt(value), inputText.value.finite, height);
    return height;
  });
  return { x: values, y: heights };
}

/** At most 4: a control is not read more closely. */
function decimalsOf(step: number): number {
  for (let digits = 0; digits < 4; digits++) {
    if (Math.abs(Number(step.toFixed(digits)) - step) <= 1e-9 * Math.abs(step)) return digits;
  }
  return 4;
}
