import { inLanguage } from "../../text/language.js";
import { anyOf, ValueExercise } from "../core/valueExercise.js";
import { VaryingExercise } from "../core/varyingExercise.js";
import { flatten } from "./flatten.js";
import { flattenIndex } from "./flattenIndex.js";
import { en } from "./index.en.js";
import { unflatten } from "./unflatten.js";

const text = inLanguage("exercises/03-input-layer/index", en);

type ImageSet = { rows: number; columns: number; images: number };

/** None is a length that a sentence about 28 × 28 pixels has. */
const batchSizes = Array.from({ length: 80 }, (_, i) => 20 + i).filter(
  (size) => ![28, 32, 56].includes(size),
);

/** Lesson 03, step 2: the input layer. */
export const inputLayer = {
  inputNodes: new VaryingExercise<ImageSet, number, typeof en.inputNodes>({
    stub: "let inputNodes: number | undefined;",
    numbers: { rows: 32, columns: 40, images: 50_000 },
    draw: (random) => ({
      rows: random.integer(20, 26),
      columns: random.integer(29, 60),
      images: 1000 * random.integer(61, 99),
    }),
    of: ({ rows, columns, images }) => ({
      solution: `${rows} * ${columns}`,
      want: rows * columns,
      misconceptions: {
        oneSide: anyOf(rows, columns),
        sidesAdded: rows + columns,
        images: anyOf(images, 60_000),
        allPixels: images * rows * columns,
        smallerImages: 784,
        biasCounted: rows * columns + 1,
        classes: 10,
        lastPlace: rows * columns - 1,
      },
      quoted: [rows * columns, rows + columns, rows * columns + 1, rows * columns - 1],
    }),
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

  batchShape: new VaryingExercise<{ images: number }, number[], typeof en.batchShape>({
    stub: "let batchShape: number[] | undefined;",
    numbers: { images: 32 },
    draw: (random) => ({ images: random.pick(batchSizes) }),
    of: ({ images }) => ({
      want: [images, 784],
      misconceptions: {
        oneImage: [784],
        everything: [images * 784],
        transposed: [784, images],
        unchanged: [images, 28, 28],
        sidesAdded: [images, 56],
        rowsJoined: [images * 28, 28],
        oneSide: [images, 28],
        otherCount: (got) =>
          Array.isArray(got) && got.length === 2 && typeof got[0] === "number" && got[1] === 784,
        extraAxis: (got) => Array.isArray(got) && got.length === 3,
        notAShape: (got) => typeof got === "number",
      },
      quoted: [images * 784],
    }),
    text: text.batchShape,
  }),
};
