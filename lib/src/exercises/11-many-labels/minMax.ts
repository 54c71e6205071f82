import { inLanguage } from "../../text/language.js";
import { mean } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./minMax.en.js";

const text = inLanguage("exercises/11-many-labels/minMax", en);

const least = (values: readonly number[]) => Math.min(...values);
const most = (values: readonly number[]) => Math.max(...values);
const rangeOf = (values: readonly number[]) => most(values) - least(values) || 1;
/** Stretched from `min` to `max`, wherever these come from. */
const stretched = (values: readonly number[], min: number, max: number) =>
  values.map((v) => (v - min) / (max - min || 1));

export const minMax = new FunctionExercise<[values: number[]], number[], typeof en>({
  solution: `function minMax(values: number[]): number[] {
  const min = Math.min(...values);
  const range = Math.max(...values) - min;
  return values.map((v) => (range === 0 ? 0 : (v - min) / range));
}`,
  reference: (values) => stretched(values, least(values), most(values)),
  examples: [
    [[10, 20, 60]],
    [[0, 51, 255]],
    [[-4, 0, 1]],
    [[7, 7, 7]],
    [[5]],
    [[-5, -3]],
    [[300, 400]],
    [[0.25, 0.5, 0.3]],
    [[0.5, 2, 1.25]],
  ],
  random: (random) => [random.integers(random.integer(2, 8), random.integer(0, 60), 255)],
  misconceptions: {
    byLargest: (values) => values.map((v) => v / most(values)),
    by255: [(values) => values.map((v) => v / 255), (values) => values.map((v) => (v - least(values)) / 255)],
    rangeForgotten: (values) => values.map((v) => (v - least(values)) / most(values)),
    onlySubtracted: (values) => values.map((v) => v - least(values)),
    brackets: (values) => values.map((v) => v - least(values) / (most(values) - least(values))),
    constant: (values) => values.map((v) => (v - least(values)) / (most(values) - least(values))),
    inverted: [
      (values) => values.map((v) => (most(values) - v) / rangeOf(values)),
      (values) => values.map((v) => (most(values) - v) / (most(values) - least(values))),
      (values) => values.map((v) => 1 - (v - least(values)) / rangeOf(values)),
    ],
    constantOnes: (values) =>
      values.map((v) => (most(values) === least(values) ? 1 : (v - least(values)) / rangeOf(values))),
    sortedAsTexts: (values) => {
      const sorted = [...values].sort();
      return stretched(values, sorted[0], sorted[sorted.length - 1]);
    },
    smallestBeginsAt0: [
      (values) => stretched(values, Math.min(0, least(values)), most(values)),
      (values) => stretched(values, Math.min(0, least(values)), Math.max(0, most(values))),
    ],
    largestBeginsAt0: (values) => stretched(values, least(values), Math.max(0, most(values))),
    // A guard against the range 0 that takes hold of smaller ranges, too.
    smallRanges: [
      (values) => values.map((v) => (v - least(values)) / Math.max(1, rangeOf(values))),
      (values) =>
        values.map((v) => (most(values) - least(values) < 1 ? 0 : (v - least(values)) / rangeOf(values))),
    ],
    wholeNumbers: [Math.trunc, Math.round].map(
      (whole) => (values: number[]) => values.map((v) => whole(v - least(values)) / rangeOf(values)),
    ),
    meanSubtracted: {
      recognise: ({ got }) =>
        Array.isArray(got) && Math.abs(mean(got)) < 1e-4 && got.some((value) => value < 0),
    },
    minusOneToOne: [-1, 0, Number.NaN].map(
      (ofEqual) => (values: number[]) =>
        values.map((v) =>
          most(values) === least(values) ? ofEqual : (2 * (v - least(values))) / rangeOf(values) - 1,
        ),
    ),
  },
  text,
});
