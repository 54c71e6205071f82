import { ValueExercise } from "../core/valueExercise.js";
import { bestEpoch } from "./bestEpoch.js";
import { fittingModels } from "./fittingModels.js";
import { hardest } from "./hardest.js";
import { honestAccuracy } from "./honestAccuracy.js";

const english = {
  batchesPerEpoch: {
    question: "Set `batchesPerEpoch` to how many batches of 32 an epoch over 54,000 images has.",
    hints: [
      "Each batch takes 32 images that had no turn yet in this epoch, until none is left.",
      "54,000 / 32 = 1,687.5. What happens to the images that fill no whole batch?",
      "1,687 full batches, and one more with the last 16 images.",
    ],
    correct:
      "1,687 full batches and a last one with 16 images. In 12 epochs the optimiser makes 12 · 1,688 = 20,256 steps.",
    down: (got: string) => `${got} full batches leave 16 images over. They make one more, smaller batch.`,
    fraction: (got: string) =>
      `${got} batches: the half one is a batch too, with 16 images. A step is made or not made.`,
    all: (got: string) => `${got} is for all 60,000 images. 6,000 of them are held back for validation.`,
    images: () => "That is how many images there are. Each step takes 32 of them.",
    total: (got: string) => `${got} is for all 12 epochs. How many are in one?`,
    product: (got: string) => `${got} multiplies. How often do 32 images fit into 54,000?`,
  },
  flattering: {
    question:
      "Set `flattering` to the reason why the source's figure is too good: 12 epochs, the best one on the test set kept, and its accuracy on the test set reported.",
    hints: [
      "The network has not trained on the test images. What else was done with them?",
      "Imagine 12 equally good networks. Their test accuracies differ a little, by luck. Which of the 12 figures is reported?",
      "The highest of 12 figures is reported, and it is the highest partly by luck. What made the test set do that?",
    ],
    correct:
      "The test set chose the epoch, so it reports the luckiest of 12 figures. With 10,000 images and 12 epochs the gain is small; with few images or many tries it is not. The way out costs nothing: hold images back from training, and let them choose.",
    trained: () =>
      "The weights were trained on the training images only. The test images did something else: they were looked at after every epoch, and something was decided by them.",
    easy: () =>
      "That may be so for some data, but it would be so for any use of this test set. What is special here: 12 figures were computed on it, and one was picked.",
    dropout: () =>
      "Dropout is off whenever accuracy is computed on held-back images, for validation and for test alike. That flatters neither.",
    none: () =>
      "Then a figure that is the highest of 12 would be as high as one of them taken at random. It is not: pick the best of 12 throws of a die and see.",
  },
  epochsArgument: {
    question:
      "The checkpoint says `epoch: 5`. Set `epochsArgument` to what `fit` needs as `epochs`, beside `initialEpoch: 5`, so that the network has trained 12 epochs in the end.",
    hints: [
      "Is `epochs` how many more, or where to stop?",
      "`initialEpoch` is where to begin, and `epochs` where to end: `for (let epoch = initialEpoch; epoch < epochs; epoch++)`.",
      "It begins with 5 and should end at 12.",
    ],
    correct:
      "`epochs` is where training ends, not how many epochs are still to come: from 5 to 12 there are 7. So the call is the same after each interruption, only `initialEpoch` changes.",
    more: (got: string) =>
      `${got} are still to come. But \`epochs\` says where to end: from 5 to ${got} only ${Number(got) - 5} epochs would be trained.`,
    sum: (got: string) =>
      `${got} adds the two. \`epochs\` is the number of the last epoch, counted from the very beginning.`,
    zero: (got: string) =>
      `${got} counts from 0. \`fit\` trains while the epoch's number, from 0, is below \`epochs\`.`,
    next: (got: string) => `Up to ${got} that would train one epoch only.`,
    nothing: () => "From 5 to 5 there is nothing to train.",
  },
};

type Reason = "trainedOnIt" | "choseTheEpoch" | "easierImages" | "dropoutOff" | "notFlattering";

/** Lesson 12b: the best weights of a run kept, loaded back and judged. */
export const checkpoints = {
  batchesPerEpoch: new ValueExercise<number>({
    name: "batchesPerEpoch",
    stub: "let batchesPerEpoch: number | undefined;",
    solution: "let batchesPerEpoch: number | undefined = Math.ceil(54_000 / 32);",
    want: 1688,
    tolerance: 0,
    misconceptions: [
      { name: "rounded-down", wrong: 1687, say: english.batchesPerEpoch.down },
      { name: "fraction", wrong: 1687.5, say: english.batchesPerEpoch.fraction },
      { name: "validation-forgotten", wrong: 1875, say: english.batchesPerEpoch.all },
      {
        name: "images",
        wrong: (got) => got === 54_000 || got === 60_000,
        say: english.batchesPerEpoch.images,
      },
      {
        name: "all-epochs",
        wrong: (got) => got === 20_256 || got === 20_250,
        say: english.batchesPerEpoch.total,
      },
      { name: "product", wrong: 54_000 * 32, say: english.batchesPerEpoch.product },
    ],
    text: english.batchesPerEpoch,
  }),

  bestEpoch,

  fittingModels,

  flattering: new ValueExercise<Reason>({
    name: "flattering",
    stub: `let flattering:
  | "trainedOnIt" | "choseTheEpoch" | "easierImages" | "dropoutOff" | "notFlattering"
  | undefined;`,
    solution: `let flattering:
  | "trainedOnIt" | "choseTheEpoch" | "easierImages" | "dropoutOff" | "notFlattering"
  | undefined = "choseTheEpoch";`,
    want: "choseTheEpoch",
    misconceptions: [
      { name: "trained-on-it", wrong: "trainedOnIt", say: english.flattering.trained },
      { name: "easier-images", wrong: "easierImages", say: english.flattering.easy },
      { name: "dropout-off", wrong: "dropoutOff", say: english.flattering.dropout },
      { name: "not-flattering", wrong: "notFlattering", say: english.flattering.none },
    ],
    text: english.flattering,
  }),

  honestAccuracy,

  epochsArgument: new ValueExercise<number>({
    name: "epochsArgument",
    stub: "let epochsArgument: number | undefined;",
    solution: "let epochsArgument: number | undefined = 12;",
    want: 12,
    tolerance: 0,
    misconceptions: [
      { name: "still-to-come", wrong: 7, say: english.epochsArgument.more },
      { name: "sum", wrong: 17, say: english.epochsArgument.sum },
      { name: "counted-from-0", wrong: 11, say: english.epochsArgument.zero },
      { name: "one-more", wrong: 6, say: english.epochsArgument.next },
      { name: "nothing-left", wrong: 5, say: english.epochsArgument.nothing },
    ],
    text: english.epochsArgument,
  }),

  hardest,
};
