import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { ValueExercise } from "../core/valueExercise.js";
import { sigmoidOf } from "./byHand.js";
import { en } from "./twoClasses.en.js";

const text = inLanguage({ en });

export const derivation = new ValueExercise<("A" | "B" | "C" | "D")[], typeof en.derivation>({
  name: "derivation",
  stub: `let derivation: ("A" | "B" | "C" | "D")[] | undefined;`,
  solution: `let derivation: ("A" | "B" | "C" | "D")[] | undefined = ["B", "D", "A", "C"];`,
  want: ["B", "D", "A", "C"],
  misconceptions: [
    {
      name: "length",
      wrong: (got) => !Array.isArray(got) || new Set(got).size !== 4,
      say: "length",
    },
    { name: "backwards", wrong: ["C", "A", "D", "B"], say: "backwards" },
    {
      name: "not-the-definition",
      wrong: (got) => (got as string[])[0] !== "B",
      say: "notTheDefinition",
    },
    {
      name: "sigmoid-too-early",
      wrong: (got) => (got as string[])[3] !== "C",
      say: "sigmoidTooEarly",
    },
    { name: "expanded-first", wrong: ["B", "A", "D", "C"], say: "expandedFirst" },
  ],
  text: text.derivation,
});

export const firstOfTwo = new FunctionExercise<[c1: number, c2: number], number, typeof en.firstOfTwo>({
  name: "firstOfTwo",
  stub: `function firstOfTwo(c1: number, c2: number): number {
  return todo();
}`,
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
  ],
  random: (random) => random.numbers(2, -4, 4) as [number, number],
  misconceptions: [
    { name: "second-forgotten", wrong: (c1) => sigmoidOf(c1), say: "secondForgotten" },
    { name: "swapped", wrong: (c1, c2) => sigmoidOf(c2 - c1), say: "swapped" },
    { name: "sum", wrong: (c1, c2) => sigmoidOf(c1 + c2), say: "sum" },
    {
      name: "shares-of-sigmoids",
      wrong: (c1, c2) => sigmoidOf(c1) / (sigmoidOf(c1) + sigmoidOf(c2)),
      say: "shares",
    },
    {
      name: "difference-of-sigmoids",
      wrong: (c1, c2) => sigmoidOf(c1) - sigmoidOf(c2),
      say: "sigmoidDifference",
    },
    {
      name: "size-of-difference",
      wrong: (c1, c2) => sigmoidOf(Math.abs(c1 - c2)),
      say: "size",
    },
    { name: "ratio", wrong: (c1, c2) => c1 / (c1 + c2), say: "ratio" },
    {
      name: "sigmoid-of-ratio",
      wrong: (c1, c2) => sigmoidOf(c1 / c2),
      say: "ratio",
    },
    { name: "difference", wrong: (c1, c2) => c1 - c2, say: "difference" },
    { name: "both", recognise: ({ got }) => Array.isArray(got), say: "both" },
    {
      name: "overflow",
      recognise: ({ args, got }) => Math.max(...(args as number[])) > 700 && !Number.isFinite(got),
      say: "overflow",
    },
  ],
  text: text.firstOfTwo,
});
