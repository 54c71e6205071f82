import { accuracy } from "./trainAndPredict/accuracy.js";
import { buildModel } from "./trainAndPredict/buildModel.js";
import { fields } from "./trainAndPredict/fields.js";
import { fit } from "./trainAndPredict/fit.js";
import { mostProbable } from "./trainAndPredict/mostProbable.js";
import { predict } from "./trainAndPredict/predict.js";
import { toOneHotLabels } from "./trainAndPredict/toOneHotLabels.js";
import { wholeClass } from "./trainAndPredict/wholeClass.js";
import { ValueExercise } from "./valueExercise.js";

const english = {
  updatesPerEpoch: {
    question:
      "Set `updatesPerEpoch` to how often the weights change in one epoch: 60,000 images in batches of 32.",
    hints: [
      "In one epoch every image is seen once. After each batch the optimizer makes one step.",
      "So there are as many steps as there are batches. How many batches of 32 make 60,000 images?",
      "60,000 / 32.",
    ],
    correct:
      "1,875 batches, so 1,875 steps of the optimizer; the whole lesson takes ten times as many. The chart below counts them.",
    images: () =>
      "60,000 would be one step an image. The gradient is the mean over a batch of 32, and one step is made with it.",
    one: () =>
      "One step an epoch would be a batch of all 60,000 images. With batches of 32, the weights move after each batch.",
    batchSize: () => "32 is how many images share one step. How many such batches are there?",
    wholeRun: () => "18,750 is the number of steps in all ten epochs. One epoch is a tenth of that.",
    multiplied: (got: string) => `${got} multiplies. The images are dealt out to batches: divide.`,
    testImages: (got: string) => `${got} comes from the 10,000 test images. The network trains on 60,000.`,
  },
  columnWinners: {
    question: "Set `columnWinners` to what `table.argMax(0)` gives.",
    hints: [
      "Axis 0 runs downwards, from image to image. What remains is one answer for each column.",
      "Column 0 holds 0.1, 0.6, 0.2. In which row does the largest stand? Rows are counted from 0.",
      "The largest of the four columns are 0.6, 0.7, 0.3 and 0.4. Write down the rows in which they stand.",
    ],
    correct:
      "One answer a class: the image in which that class is most probable. That is a fair question, but not ours. Ours is the class of each image.",
    rows: () =>
      "That is argMax(1): the best column of each row. Axis 0 is the one that disappears: the search goes down each column, and 4 answers remain.",
    maxima: () => "Those are the maxima themselves. argMax gives their places: the rows in which they stand.",
    oneBased: () => "Right rows, counted from 1. Places are counted from 0.",
    values: () => "Those are the largest of each row. argMax gives places, and axis 0 goes down the columns.",
    length: (got: string) =>
      `That has ${got} entries. The table has 4 columns, and along axis 0 there is one answer for each column.`,
    least: () => "Those are the places of the smallest entries. argMax looks for the largest.",
  },
  shirtsAsTshirts: {
    question: "Set `shirtsAsTshirts` to how many shirts the network took for T-shirts.",
    hints: [
      "A row is a true class, a column a predicted one. Which of the two is a shirt here?",
      "The images are shirts in truth: look in the row `Shirt`.",
      "In the row `Shirt`, the column `T-shirt` says how many of them were called T-shirts.",
    ],
    correct:
      "20 of 100 shirts. The matrix is not symmetric: T-shirts were taken for shirts only 12 times. Which way a network errs matters when the two mistakes cost differently.",
    swapped: () =>
      "12 is the row `T-shirt`, column `Shirt`: T-shirts that were taken for shirts. The row says what the image is in truth.",
    diagonal: () => "75 are the shirts that were recognised as shirts. The diagonal holds the hits.",
    otherDiagonal: (got: string) => `${got} stands on the diagonal: a hit, not a mistake.`,
    both: () => "32 adds both kinds of mistakes. Only one of them is about shirts.",
    wrongShirts: () => "25 counts every mistaken shirt. Five of them were taken for bags.",
    bags: () => "5 were taken for bags.",
    predicted: () => "107 is the whole column: everything that was called a T-shirt, T-shirts included.",
  },
};

/** Lesson 08: the six steps as one class; training it, asking it, and seeing where it errs. */
export const trainAndPredict = {
  fields,
  buildModel,
  toOneHotLabels,

  updatesPerEpoch: new ValueExercise<number>({
    name: "updatesPerEpoch",
    stub: "let updatesPerEpoch: number | undefined;",
    solution: "let updatesPerEpoch: number | undefined = 60_000 / 32;",
    want: 1875,
    misconceptions: [
      { name: "one-an-image", wrong: 60_000, say: english.updatesPerEpoch.images },
      { name: "one-an-epoch", wrong: 1, say: english.updatesPerEpoch.one },
      { name: "batch-size", wrong: 32, say: english.updatesPerEpoch.batchSize },
      { name: "whole-run", wrong: 18_750, say: english.updatesPerEpoch.wholeRun },
      {
        name: "multiplied",
        wrong: (got) => got === 60_000 * 32 || got === 600_000,
        say: english.updatesPerEpoch.multiplied,
      },
      {
        name: "test-images",
        wrong: (got) => typeof got === "number" && got >= 312 && got <= 313,
        say: english.updatesPerEpoch.testImages,
      },
    ],
    text: english.updatesPerEpoch,
  }),

  fit,
  predict,
  wholeClass,

  columnWinners: new ValueExercise<number[]>({
    name: "columnWinners",
    stub: "let columnWinners: number[] | undefined;",
    solution: "let columnWinners: number[] | undefined = [1, 0, 2, 2];",
    want: [1, 0, 2, 2],
    misconceptions: [
      { name: "axis-1", wrong: [1, 0, 3], say: english.columnWinners.rows },
      { name: "maxima", wrong: [0.6, 0.7, 0.3, 0.4], say: english.columnWinners.maxima },
      { name: "maxima-of-rows", wrong: [0.7, 0.6, 0.4], say: english.columnWinners.values },
      { name: "one-based", wrong: [2, 1, 3, 3], say: english.columnWinners.oneBased },
      { name: "least", wrong: [0, 1, 0, 0], say: english.columnWinners.least },
      {
        name: "length",
        wrong: (got) => Array.isArray(got) && got.length !== 4,
        say: (got) => english.columnWinners.length(String(JSON.parse(got).length)),
      },
    ],
    text: english.columnWinners,
  }),

  mostProbable,
  accuracy,

  shirtsAsTshirts: new ValueExercise<number>({
    name: "shirtsAsTshirts",
    stub: "let shirtsAsTshirts: number | undefined;",
    solution: "let shirtsAsTshirts: number | undefined = 20;",
    want: 20,
    misconceptions: [
      { name: "swapped", wrong: 12, say: english.shirtsAsTshirts.swapped },
      { name: "diagonal", wrong: 75, say: english.shirtsAsTshirts.diagonal },
      {
        name: "other-diagonal",
        wrong: (got) => got === 85 || got === 94,
        say: english.shirtsAsTshirts.otherDiagonal,
      },
      { name: "both", wrong: 32, say: english.shirtsAsTshirts.both },
      { name: "all-mistaken-shirts", wrong: 25, say: english.shirtsAsTshirts.wrongShirts },
      { name: "bags", wrong: 5, say: english.shirtsAsTshirts.bags },
      { name: "whole-column", wrong: 107, say: english.shirtsAsTshirts.predicted },
    ],
    text: english.shirtsAsTshirts,
  }),
};
