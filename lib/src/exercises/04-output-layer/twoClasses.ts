import { inLanguage } from "../../text/language.js";
import { naiveSoftmax, sigmoidOf, softmaxOf } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { ValueExercise } from "../core/valueExercise.js";
import { en } from "./twoClasses.en.js";

const text = inLanguage("exercises/04-output-layer/twoClasses", en);

export const derivation = new ValueExercise<("A" | "B" | "C" | "D")[], typeof en.derivation>({
  stub: `let derivation: ("A" | "B" | "C" | "D")[] | undefined;`,
  want: ["B", "D", "A", "C"],
  misconceptions: {
    otherLetters: (got) => Array.isArray(got) && got.some((letter) => !["A", "B", "C", "D"].includes(letter)),
    length: (got) => Array.isArray(got) && got.length !== 4,
    repeated: (got) => Array.isArray(got) && new Set(got).size < got.length,
    backwards: ["C", "A", "D", "B"],
    notTheDefinition: (got) => Array.isArray(got) && got[0] !== "B",
    sigmoidTooEarly: (got) => Array.isArray(got) && got[3] !== "C",
    expandedFirst: ["B", "A", "D", "C"],
  },
  text: text.derivation,
});

export const firstOfTwo = new FunctionExercise<[c1: number, c2: number], number, typeof en.firstOfTwo>({
  solution: `function firstOfTwo(c1: number, c2: number): number {
  return 1 / (1 + Math.exp(-(c1 - c2)));
}`,
  reference: (c1, c2) => sigmoidOf(c1 - c2),
  examples: [
    [2, 0],
    [3, 1],
    [1, 3],
    [1, 1],
    [1000, 1000],
    [1000, 0],
    [1000, 999],
    [0, 1000],
    [-1000, -1000],
  ],
  random: (random) => random.numbers(2, -4, 4) as [number, number],
  misconceptions: {
    secondForgotten: (c1) => sigmoidOf(c1),
    swapped: (c1, c2) => sigmoidOf(c2 - c1),
    sum: (c1, c2) => sigmoidOf(c1 + c2),
    sharesOfSigmoids: (c1, c2) => sigmoidOf(c1) / (sigmoidOf(c1) + sigmoidOf(c2)),
    differenceOfSigmoids: (c1, c2) => sigmoidOf(c1) - sigmoidOf(c2),
    sizeOfDifference: (c1, c2) => sigmoidOf(Math.abs(c1 - c2)),
    ratio: [(c1, c2) => c1 / (c1 + c2), (c1, c2) => sigmoidOf(c1 / c2)],
    difference: (c1, c2) => c1 - c2,
    both: (c1, c2) => softmaxOf([c1, c2]),
    powerOfDifference: (c1, c2) => Math.exp(c1 - c2) / (1 + Math.exp(c1 - c2)),
    // With 0.5 in the place of what overflows for equal logits, too.
    overflow: [
      (c1, c2) => naiveSoftmax([c1, c2])[0],
      (c1, c2) => (c1 === c2 ? 0.5 : naiveSoftmax([c1, c2])[0]),
      (c1, c2) => naiveSoftmax([c1, c2])[0] || 0.5,
      (c1, c2) => 1 / (1 + Math.exp(c2) / Math.exp(c1)),
    ],
  },
  text: text.firstOfTwo,
});
