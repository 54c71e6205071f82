import { inLanguage } from "../../text/language.js";
import { anyOf, ValueExercise } from "../core/valueExercise.js";
import { flatten } from "./flatten.js";
import { flattenIndex } from "./flattenIndex.js";
import { en } from "./index.en.js";
import { unflatten } from "./unflatten.js";

const text = inLanguage("exercises/03-input-layer/index", en);

/** Lesson 03, step 2: the input layer. */
export const inputLayer = {
  inputNodes: new ValueExercise<number, typeof en.inputNodes>({
    stub: "let inputNodes: number | undefined;",
    solution: "32 * 40",
    want: 1280,
    misconceptions: {
      oneSide: anyOf(32, 40),
      sidesAdded: 72,
      images: anyOf(50000, 60000),
      allPixels: 50000 * 1280,
      smallerImages: 784,
      biasCounted: 1281,
      classes: 10,
      lastPlace: 1279,
    },
    text: text.inputNodes,
  }),

  flattenedByRows: new ValueExercise<number[], typeof en.flattenedByRows>({
    stub: "let flattenedByRows: number[] | undefined;",
    want: [5, 1, 4, 2, 6, 3],
    misconceptions: {
      columnMajor: [5, 2, 1, 6, 4, 3],
      nested: (got) => Array.isArray(got) && got.some(Array.isArray),
      sorted: [1, 2, 3, 4, 5, 6],
      places: [0, 1, 2, 3, 4, 5],
      snake: [5, 1, 4, 3, 6, 2],
      backwards: [3, 6, 2, 4, 1, 5],
      bottomUp: [2, 6, 3, 5, 1, 4],
      length: (got) => Array.isArray(got) && got.length !== 6,
    },
    text: text.flattenedByRows,
  }),

  flattenIndex,

  unflatten,

  flatten,

  batchShape: new ValueExercise<number[], typeof en.batchShape>({
    stub: "let batchShape: number[] | undefined;",
    want: [32, 784],
    misconceptions: {
      oneImage: [784],
      everything: [32 * 784],
      transposed: [784, 32],
      unchanged: [32, 28, 28],
      sidesAdded: [32, 56],
      rowsJoined: [32 * 28, 28],
      oneSide: [32, 28],
      otherCount: (got) => Array.isArray(got) && got.length === 2 && got[1] === 784,
      extraAxis: (got) => Array.isArray(got) && got.length === 3,
      notAShape: (got) => typeof got === "number",
    },
    text: text.batchShape,
  }),
};
