import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./dropout.en.js";

const text = inLanguage("exercises/12-digits-and-checkpoints/dropout", en);

type Args = [values: number[], kept: boolean[], rate: number];

const isNear = (a: number, b: number) => Math.abs(a - b) < 1e-6;

export const dropout = new FunctionExercise<Args, number[], typeof en>({
  solution: `function dropout(
  values: number[],
  kept: boolean[],
  rate: number,
): number[] {
  return values.map((value, i) => (kept[i] ? value / (1 - rate) : 0));
}`,
  reference: (values, kept, rate) => values.map((value, i) => (kept[i] ? value / (1 - rate) : 0)),
  examples: [
    [[3, 1, 4, 2], [true, false, true, false], 0.5],
    [[1, 1, 1, 1], [true, true, true, false], 0.25],
    [[2], [true], 0.5],
    [[5, 6], [false, false], 0.4],
  ],
  random: (random) => {
    const count = random.integer(4, 8);
    const rate = random.pick([0.2, 0.25, 0.4, 0.6, 0.75]);
    const kept = Array.from({ length: count }, () => random.uniform() >= rate);
    return [random.numbers(count, -2, 4), kept, rate];
  },
  misconceptions: {
    notScaled: (values, kept) => values.map((value, i) => (kept[i] ? value : 0)),
    multiplied: (values, kept, rate) => values.map((value, i) => (kept[i] ? value * (1 - rate) : 0)),
    dividedByRate: (values, kept, rate) => values.map((value, i) => (kept[i] ? value / rate : 0)),
    inverted: (values, kept, rate) => values.map((value, i) => (kept[i] ? 0 : value / (1 - rate))),
    removed: [
      (values, kept, rate) => values.filter((_, i) => kept[i]).map((value) => value / (1 - rate)),
      (values, kept) => values.filter((_, i) => kept[i]),
    ],
    booleans: { recognise: ({ got }) => (got as unknown[]).includes(false) },
    doubled: (values, kept) => values.map((value, i) => (kept[i] ? 2 * value : 0)),
    brackets: (values, kept, rate) => values.map((value, i) => (kept[i] ? value / 1 - rate : 0)),
    shareOfThisList: (values, kept) => {
      const stay = kept.filter((keeps) => keeps).length;
      return values.map((value, i) => (kept[i] ? (value * kept.length) / stay : 0));
    },
    nothingDropped: [
      (values) => values,
      (values, _, rate) => values.map((value) => value / (1 - rate)),
      (values, kept, rate) => values.map((value, i) => (kept[i] ? value / (1 - rate) : value)),
    ],
    allDropped: (values) => values.map(() => 0),
    otherOnes: {
      recognise: ({ args: [values, kept, rate], got }) =>
        got.length === kept.length &&
        got.every(
          (value, i) => value === 0 || value === values[i] || isNear(value, values[i] / (1 - rate)),
        ) &&
        kept.some((keeps, i) => values[i] !== 0 && keeps !== (got[i] !== 0)),
    },
  },
  text,
});
