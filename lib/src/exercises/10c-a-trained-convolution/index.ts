import { ValueExercise } from "../core/valueExercise.js";
import { translate } from "./translate.js";

const english = {
  firstDense: {
    question:
      "Set `firstDense` to the number of weights and biases of Dense(128), the first layer after Flatten.",
    hints: [
      "How many numbers does Flatten hand over? Follow the shape: 28 × 28 × 1, then after the convolution, then after pooling.",
      "With padding “same” the convolution gives 28 × 28 × 32, pooling makes 14 × 14 × 32 of it: 6,272 numbers.",
      "14 * 14 * 32 * 128 weights, and 128 biases.",
    ],
    correct:
      "6,272 · 128 + 128 = 802,944: of 804,554 parameters in all, 998 in a thousand. The convolution needs 320. A CNN is not small by itself; the dense layer behind it is large.",
    biasesForgotten: (got: string) => `${got} is the weights alone. Each of the 128 units has a bias.`,
    poolingForgotten: (got: string) =>
      `${got} flattens the convolution's 28 × 28 × 32. Pooling stands between, and halves both sides: 14 × 14 × 32.`,
    mlp: (got: string) =>
      `${got} is the MLP's first layer, with 784 inputs. Here 32 maps of 14 × 14 come in.`,
    oneMap: (got: string) => `${got} takes one map of 14 × 14. There are 32, one for each filter.`,
    whole: (got: string) => `${got} is the whole network. Count this one layer.`,
    valid: (got: string) =>
      `${got} lets the convolution make the picture smaller. With padding “same” it stays 28 × 28, and pooling makes 14 × 14.`,
    output: (got: string) => `${got} is the output layer, Dense(10). The one before it is asked for.`,
  },
  bestEpoch: {
    question: "Set `bestEpoch` to the number of the epoch whose weights you would keep.",
    hints: [
      "Which column tells how well the network does on pictures that it does not learn from?",
      "The training loss falls with every epoch, whatever happens to new pictures. Look at the validation loss.",
      "Find the smallest number in the column of the validation loss.",
    ],
    correct:
      "There the validation loss is least. From then on the training loss goes on falling and the validation loss rises: what is learnt now is true of the training pictures only.",
    last: () =>
      "In the last epoch the training loss is least: the network knows its training pictures best. On new pictures, which the validation loss stands for, it has been better before.",
    first: () => "After the first epoch both losses still fall. It would be a pity to stop.",
    accuracy: () =>
      "There the validation accuracy is highest, which is a good reason too. But it differs from its neighbours by some twenty pictures in 10,000, and the loss, which also counts how sure the network is, has risen by then. The question is about the loss.",
    apart: () =>
      "That is where the two curves are still closest together. What counts is how low the validation loss is.",
    nearly: () =>
      "Very nearly: 0.2493 there, and 0.2488 in one of its neighbours. Compare the fourth decimal.",
    risen: (got: string) => `In epoch ${got} the validation loss is higher than the smallest of its column.`,
  },
  slip: {
    question: "Set `slip` to the number of the line that spoils the result.",
    hints: [
      "A number that is to tell how good the network is on new pictures must come from pictures that nothing was chosen by.",
      "Which pictures had a say in how many epochs there are? Are they used again?",
      "Line 5 calls it test accuracy. On which pictures is it measured?",
    ],
    correct:
      "The validation pictures helped to choose the epochs, so a network was picked that suits them. Their accuracy flatters. The test pictures are the ones to report, once, at the end: evaluate(testX, testY).",
    validation: () =>
      "To measure the validation loss in each epoch is what those pictures are for. `fit` does not learn from them.",
    choosing: () =>
      "To choose the number of epochs by the validation loss is right: nobody has seen the test pictures yet.",
    split: () => "Three parts are right: to train on, to choose by, and to report.",
    again: () => "To train the chosen design is right. Look at which pictures are reported on in the end.",
  },
  pooledShift: {
    question: "Set `pooledShift` to the number of pixels by which the pooled map moves.",
    hints: [
      "Pooling makes one pixel of 2 × 2. How long is a step of two pixels in the smaller map?",
      "What stood in column 4 stands in column 6 now. Column 4 belongs to window 2. And column 6?",
      "6 / 2 − 4 / 2.",
    ],
    correct:
      "One pixel. Pooling halves a shift, it does not remove it: Flatten then puts the values at other places, where other weights wait for them.",
    same: () => "That is the shift before pooling. Afterwards two columns are one.",
    none: () =>
      "Pooling forgets where in a window the largest stood. A shift of two pixels takes it into the next window.",
    doubled: () => "Pooling makes pictures smaller, and shifts too.",
  },
  shiftVerdict: {
    question: "Set `shiftVerdict` to what your chart allows you to say.",
    hints: [
      "Compare the two curves at a shift of 1 or 2 pixels, and then at 4.",
      "Does either curve stay level? Which one falls first?",
      "Both fall, one later than the other.",
    ],
    correct:
      "Convolution and pooling carry the picture's shift along, softened a little; Flatten and the dense layer then expect each thing at its place, as the dense network does. So the CNN holds out a pixel or two longer, and no more.",
    immune: () =>
      "A convolution finds a pattern at every place, true. But behind it stands Flatten, and a dense layer with a weight of its own for each place. Look at the curve at 4 pixels.",
    same: () => "Look at 1 and 2 pixels: the curves lie well apart there.",
    worse: () => "Look which curve is the upper one at 1 and 2 pixels.",
  },
};

/** Lesson 10, third part: the CNN trained. */
export const convolutionTrained = {
  firstDense: new ValueExercise<number>({
    name: "firstDense",
    stub: "let firstDense: number | undefined;",
    solution: "let firstDense: number | undefined = 14 * 14 * 32 * 128 + 128;",
    want: 802_944,
    // Counts are exact: one bias forgotten must not hide in a relative tolerance.
    tolerance: 1e-9,
    misconceptions: [
      { name: "biases-forgotten", wrong: 802_816, say: english.firstDense.biasesForgotten },
      {
        name: "pooling-forgotten",
        wrong: 28 * 28 * 32 * 128 + 128,
        say: english.firstDense.poolingForgotten,
      },
      { name: "mlp", wrong: 784 * 128 + 128, say: english.firstDense.mlp },
      { name: "one-map", wrong: 14 * 14 * 128 + 128, say: english.firstDense.oneMap },
      { name: "whole-network", wrong: 804_554, say: english.firstDense.whole },
      { name: "valid-padding", wrong: 13 * 13 * 32 * 128 + 128, say: english.firstDense.valid },
      { name: "output-layer", wrong: 1_290, say: english.firstDense.output },
    ],
    text: english.firstDense,
  }),

  slip: new ValueExercise<number>({
    name: "slip",
    stub: "let slip: number | undefined;",
    solution: "let slip: number | undefined = 5;",
    want: 5,
    misconceptions: [
      { name: "three-parts", wrong: 1, say: english.slip.split },
      { name: "validation-in-fit", wrong: 2, say: english.slip.validation },
      { name: "choosing", wrong: 3, say: english.slip.choosing },
      { name: "training-again", wrong: 4, say: english.slip.again },
    ],
    text: english.slip,
  }),

  bestEpoch: new ValueExercise<number>({
    name: "bestEpoch",
    stub: "let bestEpoch: number | undefined;",
    solution: "let bestEpoch: number | undefined = 5;",
    want: 5,
    misconceptions: [
      { name: "last", wrong: 10, say: english.bestEpoch.last },
      { name: "first", wrong: 1, say: english.bestEpoch.first },
      { name: "best-accuracy", wrong: 7, say: english.bestEpoch.accuracy },
      { name: "closest-curves", wrong: 2, say: english.bestEpoch.apart },
      { name: "nearly", wrong: 4, say: english.bestEpoch.nearly },
      {
        name: "not-the-least",
        wrong: (got) => [3, 6, 8, 9].includes(got as number),
        say: english.bestEpoch.risen,
      },
    ],
    text: english.bestEpoch,
  }),

  translate,

  pooledShift: new ValueExercise<number>({
    name: "pooledShift",
    stub: "let pooledShift: number | undefined;",
    solution: "let pooledShift: number | undefined = 1;",
    want: 1,
    misconceptions: [
      { name: "same", wrong: 2, say: english.pooledShift.same },
      { name: "none", wrong: 0, say: english.pooledShift.none },
      { name: "doubled", wrong: 4, say: english.pooledShift.doubled },
    ],
    text: english.pooledShift,
  }),

  shiftVerdict: new ValueExercise<
    "CNN does not mind" | "CNN falls later" | "no difference" | "CNN falls first"
  >({
    name: "shiftVerdict",
    stub: `let shiftVerdict:
  | "CNN does not mind"
  | "CNN falls later"
  | "no difference"
  | "CNN falls first"
  | undefined;`,
    solution: `let shiftVerdict:
  | "CNN does not mind"
  | "CNN falls later"
  | "no difference"
  | "CNN falls first"
  | undefined = "CNN falls later";`,
    want: "CNN falls later",
    misconceptions: [
      { name: "immune", wrong: "CNN does not mind", say: english.shiftVerdict.immune },
      { name: "no-difference", wrong: "no difference", say: english.shiftVerdict.same },
      { name: "worse", wrong: "CNN falls first", say: english.shiftVerdict.worse },
    ],
    text: english.shiftVerdict,
  }),
};
