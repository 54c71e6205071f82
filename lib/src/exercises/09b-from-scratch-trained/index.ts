import { ValueExercise } from "../core/valueExercise.js";
import { cutIntoBatches } from "./cutIntoBatches.js";
import { penaltyGradient } from "./penaltyGradient.js";
import { splitByClass } from "./splitByClass.js";

const english = {
  perClass: {
    question: "Set `perClass` to the number of images of one class, first in training, then in validation.",
    hints: [
      "The 60,000 images have ten classes of equal size. How many images has one?",
      "6,000 of each class. A fifth of them is held back.",
      "[6000 − 1200, 1200]",
    ],
    correct:
      "4,800 and 1,200, and ten times as many in all: 48,000 to train on and 12,000 for validation. The next cells count them.",
    swapped: () => "The right two numbers, in the other order: training first, which has the larger part.",
    all: () => "That is for all ten classes together. How many images of one class are there?",
    testSet: () =>
      "The test set has 1,000 images of each class. It stays apart: here the 60,000 training images are divided.",
    whole: () => "That counts all 6,000 of a class as training images. A fifth of them is held back.",
    sixth: () => "That holds a sixth back, as lesson 10 does. Here it is a fifth of the 6,000.",
  },
  timesAsMany: {
    question:
      "Set `timesAsMany` to how many times as many images a batch needs for a spread that is ten times smaller.",
    hints: [
      "Read the table: four times the images, half the spread. What do sixteen times the images do?",
      "The spread falls with the square root of the number of images: √4 = 2, √16 = 4. Which number has the root 10?",
      "10 · 10 times as many",
    ],
    correct:
      "100. Precision gets ever more expensive: the same work done as 100 small steps brings the network farther than one step that is ten times as exact.",
    linear: () =>
      "With 10 times the images the spread falls by √10 ≈ 3.2 only. Look at the table: four times the images, half the spread.",
    root: () => "That is √10, the other way round: by how much 10 times the images lower the spread.",
    twenty: () => "Each doubling of the images does less than halve the spread: it divides it by √2 ≈ 1.4.",
    forty: () => "Four times for half, but then four times again for the next half: the factors multiply.",
    share: () => "More images are needed, not fewer: a mean over many is steadier.",
  },
  fourSteps: {
    question: "Set `fourSteps` to the weight after four steps.",
    hints: [
      "With L1 alone the slope is l1 · sign(w). How long is one step, whatever the weight is?",
      "A step is 0.1 · 1 = 0.1 long, towards 0: 0.25, 0.15, 0.05, … and where does the third one end?",
      "0.25, 0.15, 0.05, −0.05: there the sign has changed, and the next step goes the other way.",
    ],
    correct:
      "0.05: the third step jumps over 0 to −0.05, and the fourth one comes back. So the weight trembles about 0, by no more than one step. In a network l1 and the learning rate are small, and so is the trembling: what is left is as good as 0.",
    stopsAtZero: () =>
      "It would be neat, but the rule knows no end: each step is 0.1 long, so from 0.05 it goes to −0.05, and then?",
    goesOn: () => "Below 0 the sign is −1: the step changes its direction and goes up again.",
    three: () => "That is after three steps. One more, and mind the sign.",
    two: () => "Towards 0: the penalty grows away from 0, and descent goes the other way.",
    l2: () =>
      "That is L2, whose slope is w itself, so that each step takes a tenth of the weight. With L1 all steps are equally long.",
  },
  lowerFirst: {
    question: "Set `lowerFirst` to the loss that is lower after the first epoch.",
    hints: [
      "When is each of the two measured? The training loss is noted batch by batch, on the way.",
      "The first batch of the epoch is met by a network that knows nothing: its loss is about ln 10 = 2.3. When is the validation loss measured?",
      "The training loss is the mean from the first batch to the last; the validation loss is taken when the epoch is over.",
    ],
    correct:
      "The validation loss is measured when the epoch is over, the training loss on the way there, beginning with a network that knows nothing. Only later, when an epoch changes little, do the two tell how new images differ from known ones.",
    training: () =>
      "In the long run yes: a network knows its training images best. But the training loss of epoch 1 is a mean over all its batches, and the first of them met a network that knew nothing.",
  },
  luckElsewhere: {
    question:
      "Set `luckElsewhere` to the accuracy (0 to 1) that you expect of the chosen program on the other images.",
    hints: [
      "What does this program know about clothes?",
      "It has guessed well on 100 images by luck. Has it a reason to guess well on others?",
      "One in ten guesses is right, whoever guesses.",
    ],
    correct:
      "0.1, whatever it had on the images that chose it. To choose is to pick the luck out, and luck does not come along to new images.",
    luck: () =>
      "That is about what the best one of fifty reaches on the images that choose it. It has been chosen for its luck there. What will it do on others?",
    percent: () => "Take the share of hits, from 0 to 1: one in ten is 0.1.",
    none: () => "Guessing is not always wrong: one of ten guesses hits.",
    certain: () => "It knows nothing at all. How often does a guess among ten classes hit?",
  },
  tooKind: {
    question: "Set `tooKind` to the reason why 0.815, a validation accuracy, is too kind to the network.",
    hints: [
      "The weights were not trained on these images. What else were they used for?",
      "Someone has settled on 100 nodes, 40 epochs and a learning rate of 0.1. By looking at what?",
      "Whatever was chosen suits the validation images a little better than new ones, as with the fifty guessing programs.",
    ],
    correct:
      "The validation images had a say in the number of nodes, the epochs, the learning rate. Their accuracy contains the luck of these choices. How much, nobody knows before other images have been asked: with 12,000 images and few choices it is little. The test set is there to measure it, once.",
    trained: () =>
      "The split keeps them apart: no weight was changed by a validation image. Something else was decided by them.",
    stratified: () =>
      "A stratified split has as many of each class in both parts. That makes the figure steadier, neither kinder nor harsher.",
    few: () =>
      "12,000 images give an accuracy to within about 0.007. That is uncertainty to both sides; what makes it too high rather than too low?",
    none: () =>
      "The best of several figures was kept, by choosing nodes, epochs and learning rate on these images. The best of several is a little too good: think of the fifty guessing programs.",
  },
};

type Reason = "trainedOnIt" | "usedToChoose" | "stratified" | "tooFewImages" | "notTooKind";

/** Lesson 09b: the network without a library, trained. */
export const fromScratchTraining = {
  perClass: new ValueExercise<[number, number]>({
    name: "perClass",
    stub: "let perClass: [train: number, validation: number] | undefined;",
    solution: "let perClass: [train: number, validation: number] | undefined = [4800, 1200];",
    want: [4800, 1200],
    misconceptions: [
      { name: "swapped", wrong: [1200, 4800], say: english.perClass.swapped },
      { name: "all-classes", wrong: [48_000, 12_000], say: english.perClass.all },
      { name: "test-set", wrong: [6000, 1000], say: english.perClass.testSet },
      { name: "not-held-back", wrong: [6000, 1200], say: english.perClass.whole },
      { name: "a-sixth", wrong: [5000, 1000], say: english.perClass.sixth },
    ],
    text: english.perClass,
  }),

  splitByClass,

  cutIntoBatches,

  timesAsMany: new ValueExercise<number>({
    name: "timesAsMany",
    stub: "let timesAsMany: number | undefined;",
    solution: "let timesAsMany: number | undefined = 10 * 10;",
    want: 100,
    tolerance: 1e-3,
    misconceptions: [
      { name: "linear", wrong: 10, say: english.timesAsMany.linear },
      { name: "root", wrong: Math.sqrt(10), say: english.timesAsMany.root },
      { name: "twice", wrong: 20, say: english.timesAsMany.twenty },
      { name: "four-times-ten", wrong: 40, say: english.timesAsMany.forty },
      { name: "fewer", wrong: (got) => Number(got) > 0 && Number(got) < 1, say: english.timesAsMany.share },
    ],
    text: english.timesAsMany,
  }),

  penaltyGradient,

  fourSteps: new ValueExercise<number>({
    name: "fourSteps",
    stub: "let fourSteps: number | undefined;",
    solution: "let fourSteps: number | undefined = 0.05;",
    want: 0.05,
    tolerance: 1e-4,
    misconceptions: [
      { name: "stops-at-zero", wrong: 0, say: english.fourSteps.stopsAtZero },
      { name: "goes-on", wrong: -0.15, say: english.fourSteps.goesOn },
      { name: "three-steps", wrong: -0.05, say: english.fourSteps.three },
      { name: "away-from-zero", wrong: 0.65, say: english.fourSteps.two },
      {
        name: "l2",
        wrong: (got) => Math.abs(Number(got) - 0.25 * 0.9 ** 4) < 0.002,
        say: english.fourSteps.l2,
      },
    ],
    text: english.fourSteps,
  }),

  lowerFirst: new ValueExercise<"training" | "validation">({
    name: "lowerFirst",
    stub: 'let lowerFirst: "training" | "validation" | undefined;',
    solution: 'let lowerFirst: "training" | "validation" | undefined = "validation";',
    want: "validation",
    misconceptions: [{ name: "training", wrong: "training", say: english.lowerFirst.training }],
    text: english.lowerFirst,
  }),

  luckElsewhere: new ValueExercise<number>({
    name: "luckElsewhere",
    stub: "let luckElsewhere: number | undefined;",
    solution: "let luckElsewhere: number | undefined = 0.1;",
    want: 0.1,
    tolerance: 0.02,
    misconceptions: [
      {
        name: "luck-kept",
        wrong: (got) => Number(got) > 0.12 && Number(got) < 0.9,
        say: english.luckElsewhere.luck,
      },
      { name: "percent", wrong: 10, say: english.luckElsewhere.percent },
      { name: "never-right", wrong: 0, say: english.luckElsewhere.none },
      { name: "certain", wrong: 1, say: english.luckElsewhere.certain },
    ],
    text: english.luckElsewhere,
  }),

  tooKind: new ValueExercise<Reason>({
    name: "tooKind",
    stub: `let tooKind:
  | "trainedOnIt" | "usedToChoose" | "stratified" | "tooFewImages" | "notTooKind"
  | undefined;`,
    solution: `let tooKind:
  | "trainedOnIt" | "usedToChoose" | "stratified" | "tooFewImages" | "notTooKind"
  | undefined = "usedToChoose";`,
    want: "usedToChoose",
    misconceptions: [
      { name: "trained-on-it", wrong: "trainedOnIt", say: english.tooKind.trained },
      { name: "stratified", wrong: "stratified", say: english.tooKind.stratified },
      { name: "too-few-images", wrong: "tooFewImages", say: english.tooKind.few },
      { name: "not-too-kind", wrong: "notTooKind", say: english.tooKind.none },
    ],
    text: english.tooKind,
  }),
};
