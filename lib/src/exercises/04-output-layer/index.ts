import { inLanguage } from "../../text/language.js";
import { ValueExercise } from "../core/valueExercise.js";
import { en } from "./index.en.js";
import { sigmoid, sigmoidValues } from "./sigmoid.js";
import { softmax } from "./softmax.js";
import { softmaxOfBatch } from "./softmaxOfBatch.js";
import { derivation, firstOfTwo } from "./twoClasses.js";

const text = inLanguage({ en });

/** Lesson 04, step 3: the output layer. */
export const outputLayer = {
  outputNodes: new ValueExercise<number, typeof en.outputNodes>({
    name: "outputNodes",
    stub: "let outputNodes: number | undefined;",
    solution: "let outputNodes: number | undefined = 10;",
    want: 10,
    misconceptions: [
      { name: "one-node", wrong: 1, say: "oneNode" },
      { name: "input-size", wrong: (got) => got === 784 || got === 28, say: "pixels" },
      { name: "largest-label", wrong: 9, say: "lastLabel" },
      { name: "binary", wrong: 4, say: "bits" },
      {
        name: "images",
        wrong: (got) => got === 60000 || got === 10000 || got === 70000,
        say: "images",
      },
    ],
    text: text.outputNodes,
  }),

  equalLogits: new ValueExercise<number[], typeof en.equalLogits>({
    name: "equalLogits",
    stub: "let equalLogits: number[] | undefined;",
    solution: "let equalLogits: number[] | undefined = [0.5, 0.5];",
    want: [0.5, 0.5],
    misconceptions: [
      { name: "unchanged", wrong: [1, 1], say: "unchanged" },
      {
        name: "not-divided",
        wrong: (got) => Array.isArray(got) && Math.abs(got[0] - Math.E) < 0.02,
        say: "notDivided",
      },
      { name: "zeros", wrong: [0, 0], say: "zeros" },
      {
        name: "one-wins",
        wrong: (got) => Array.isArray(got) && got.length === 2 && got[0] !== got[1],
        say: "oneWins",
      },
      {
        name: "one-number",
        wrong: (got) => typeof got === "number" || (Array.isArray(got) && got.length === 1),
        say: "one",
      },
      { name: "percent", wrong: [50, 50], say: "percent" },
      {
        name: "sum",
        wrong: (got) => Array.isArray(got) && got.length === 2 && got[0] === got[1],
        say: "sum",
      },
    ],
    text: text.equalLogits,
  }),

  softmax,

  whySoftmax: new ValueExercise<
    "a categorical distribution" | "numbers between 0 and 1" | "a largest value" | "one-hot vectors",
    typeof en.whySoftmax
  >({
    name: "whySoftmax",
    stub: `let whySoftmax:
  | "a categorical distribution"
  | "numbers between 0 and 1"
  | "a largest value"
  | "one-hot vectors"
  | undefined;`,
    solution: `let whySoftmax:
  | "a categorical distribution"
  | "numbers between 0 and 1"
  | "a largest value"
  | "one-hot vectors"
  | undefined = "a categorical distribution";`,
    want: "a categorical distribution",
    misconceptions: [
      { name: "between-0-and-1", wrong: "numbers between 0 and 1", say: "between" },
      { name: "largest", wrong: "a largest value", say: "largest" },
      { name: "one-hot", wrong: "one-hot vectors", say: "decision" },
    ],
    text: text.whySoftmax,
  }),

  shiftedLogits: new ValueExercise<
    "the same" | "nearly equal" | "nearly one-hot" | "larger",
    typeof en.shiftedLogits
  >({
    name: "shiftedLogits",
    stub: `let shiftedLogits: "the same" | "nearly equal" | "nearly one-hot" | "larger" | undefined;`,
    solution: `let shiftedLogits: "the same" | "nearly equal" | "nearly one-hot" | "larger" | undefined = "the same";`,
    want: "the same",
    misconceptions: [
      { name: "ratio", wrong: "nearly equal", say: "equal" },
      { name: "multiplied", wrong: "nearly one-hot", say: "sharper" },
      { name: "larger", wrong: "larger", say: "larger" },
    ],
    text: text.shiftedLogits,
  }),

  sigmoidValues,

  sigmoid,

  derivation,

  firstOfTwo,

  softmaxOfBatch,
};
