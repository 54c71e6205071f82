import { ValueError } from "../errors/errors.js";
import { checkFinite } from "../input/checkNumber.js";
import { inputText } from "../input/inputText.js";
import { trainingText } from "./trainingText.js";

/**
 * The gradient of `f` at `x`, measured by central differences: each entry is moved by `step` to both sides, and the change
 * of `f` divided by the distance. It knows nothing of formulas, so it can tell whether a derivative worked out by hand is
 * right. For training it is too slow: two calls of `f` for each entry.
 *
 * `f` may read `x` itself, for example the weights of a network: the entries are changed in place and put back, also if `f`
 * throws.
 *
 * @param f a function of `x` that returns one number, such as a loss
 * @param x where to measure, `[count]`
 * @param step how far to move. Default: 1e-5 in a Float64Array, 1e-2 in a Float32Array, which has only 7 digits
 * @returns the slopes, `[count]`; off by about `step` squared times the third derivative
 * @throws ValueError if `step` is not a number above 0 or too small to move an entry, or `f` returns something else than a
 * finite number
 */
export function numericalGradient<Values extends Float32Array | Float64Array>(
  f: (x: Values) => number,
  x: Values,
  step: number = x instanceof Float32Array ? 1e-2 : 1e-5,
): Float64Array {
  if (!(step > 0 && Number.isFinite(step))) throw new ValueError("step", inputText.value.aboveZero, step);
  const gradient = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) {
    const value = x[i];
    try {
      const [right, upper] = measure(f, x, i, value + step);
      const [left, lower] = measure(f, x, i, value - step);
      if (right === left) throw new ValueError("step", trainingText.step(`x[${i}]`, value), step);
      gradient[i] = (upper - lower) / (right - left);
    } finally {
      x[i] = value;
    }
  }
  return gradient;
}

/** Where x[i] really went, as its type rounds, and `f` there. */
function measure<Values extends Float32Array | Float64Array>(
  f: (x: Values) => number,
  x: Values,
  i: number,
  to: number,
): [place: number, height: number] {
  x[i] = to;
  const place = x[i];
  const height = f(x);
  return [place, checkFinite(trainingText.functionAt(`x[${i}]`, place), height)];
}
