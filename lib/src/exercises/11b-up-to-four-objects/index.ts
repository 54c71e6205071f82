import { ValueExercise } from "../core/valueExercise.js";
import { allRight } from "./allRight.js";
import { f1 } from "./f1.js";
import { labelLoss } from "./labelLoss.js";
import { multiHot } from "./multiHot.js";

const english = {
  largestForBoth: {
    question:
      "Set `largestForBoth` to the largest probability that softmax can give to two classes at the same time, if both get the same.",
    hints: [
      "What do all ten softmax outputs add up to?",
      "They add up to 1. If two classes share all of it, the other eight get nearly nothing.",
      "Half of 1 for each.",
    ],
    correct:
      "0.5 each, and with four classes 0.25. Softmax answers “which one of ten?”: what it gives to one class it takes from the others. Here ten questions are asked, and each answer may be yes.",
    one: () =>
      "1 for both would add up to 2. Softmax outputs add up to 1: that is right for one true class, and wrong here.",
    tenth: () => "0.1 is what each of ten equal classes gets. Here the other eight may get nearly nothing.",
    fifth: () => "Two tenths are shared by two, if all ten are equal. But the other eight may go down to 0.",
    percent: () => "That is a percentage. A probability lies between 0 and 1.",
    almost: (got: string) => `Two times ${got} is more than 1.`,
    less: (got: string) => `Two times ${got} leaves something for the other eight. It could be less.`,
  },
  sigmoidSum: {
    question: "Set `sigmoidSum` to what ten sigmoid outputs add up to.",
    hints: [
      "Each output has a sigmoid of its own. Does one of them know the others?",
      "Each lies between 0 and 1, whatever the others are. Which sums are possible?",
      "Ten times nearly 0, or ten times nearly 1, or anything between.",
    ],
    correct:
      "Each output is a probability of its own, of yes against no; the no has the rest up to 1. So a picture with four objects may get four times nearly 1, and an empty one ten times nearly 0.",
    one: () => "That is softmax, which divides by the sum. A sigmoid sees its own logit only.",
    ten: () => "10 would be ten certain yeses. Most answers are no, and near 0.",
    objects: () =>
      "A well trained network comes near that, where the objects are of different classes. But nothing makes the outputs add up to it.",
  },
  trainedParameters: {
    question: "Set `trainedParameters` to how many numbers training may still change.",
    hints: [
      "The frozen convolutions keep their 10,416 numbers. What is left?",
      "The new dense layer has 7 · 7 · 64 inputs and 10 nodes.",
      "3,136 · 10 + 10.",
    ],
    correct:
      "31,370 of 41,786. The 10,416 frozen ones are used in every prediction, but no gradient reaches them: they see as they learnt to see, and only what follows from it is learnt anew.",
    all: () => "41,786 is the whole network. The convolutions are frozen.",
    frozen: () => "10,416 are the frozen ones. Count the others.",
    biases: () => "31,360 is the weights alone. Each of the 10 nodes has a bias.",
    none: () => "The dense layer is new and not frozen.",
    pooled: () =>
      "650 belongs to a layer behind global average pooling. Here flatten hands over 3,136 numbers.",
  },
  alwaysNo: {
    question: "Set `alwaysNo` to the share of right answers of a program that says no to everything.",
    hints: [
      "On one such picture, how many of the ten questions have the answer no?",
      "Two classes are there, eight are not. The program is right on those eight.",
      "8 of 10 on each picture, so 8 of 10 on all of them.",
    ],
    correct:
      "0.8, without looking. A network with a label accuracy of 0.8 may have learnt nothing. Exact match tells: this program is never right about a whole picture. F1 tells too: without a yes it is 0.",
    zero: () =>
      "0 is its share of pictures that are right as a whole. But of the single questions it answers most rightly: eight of ten are no.",
    half: () => "Yes and no are not equally frequent: of ten classes, two are there.",
    wrongOnes: () => "0.2 is the share of its wrong answers, the two classes that are there.",
    percent: () => "80 is a percentage. Set a share, from 0 to 1.",
    count: () => "8 is how many answers are right on a picture. Out of how many?",
    one: () => "1 would be right everywhere. On the two classes that are there, no is wrong.",
  },
};

/** Lesson 11b: none to four objects on a picture. */
export const manyLabels = {
  multiHot,

  largestForBoth: new ValueExercise<number>({
    name: "largestForBoth",
    stub: "let largestForBoth: number | undefined;",
    solution: "let largestForBoth: number | undefined = 0.5;",
    want: 0.5,
    misconceptions: [
      { name: "one", wrong: 1, say: english.largestForBoth.one },
      { name: "tenth", wrong: 0.1, say: english.largestForBoth.tenth },
      { name: "fifth", wrong: 0.2, say: english.largestForBoth.fifth },
      { name: "percent", wrong: 50, say: english.largestForBoth.percent },
      {
        name: "more-than-half",
        wrong: (got) => typeof got === "number" && got > 0.5 && got < 1,
        say: english.largestForBoth.almost,
      },
      {
        name: "less-than-half",
        wrong: (got) => typeof got === "number" && got > 0 && got < 0.5,
        say: english.largestForBoth.less,
      },
    ],
    text: english.largestForBoth,
  }),

  sigmoidSum: new ValueExercise<"1" | "10" | "the number of objects" | "anything from 0 to 10">({
    name: "sigmoidSum",
    stub: `let sigmoidSum: "1" | "10" | "the number of objects" | "anything from 0 to 10" | undefined;`,
    solution: `let sigmoidSum: "1" | "10" | "the number of objects" | "anything from 0 to 10" | undefined =
  "anything from 0 to 10";`,
    want: "anything from 0 to 10",
    misconceptions: [
      { name: "softmax", wrong: "1", say: english.sigmoidSum.one },
      { name: "all-yes", wrong: "10", say: english.sigmoidSum.ten },
      { name: "objects", wrong: "the number of objects", say: english.sigmoidSum.objects },
    ],
    text: english.sigmoidSum,
  }),

  labelLoss,

  trainedParameters: new ValueExercise<number>({
    name: "trainedParameters",
    stub: "let trainedParameters: number | undefined;",
    solution: "let trainedParameters: number | undefined = 7 * 7 * 64 * 10 + 10;",
    want: 31_370,
    // Counts are exact: a bias too many must not hide in a relative tolerance.
    tolerance: 0,
    misconceptions: [
      { name: "whole-network", wrong: 41_786, say: english.trainedParameters.all },
      { name: "frozen-ones", wrong: 10_416, say: english.trainedParameters.frozen },
      { name: "biases-forgotten", wrong: 31_360, say: english.trainedParameters.biases },
      { name: "none", wrong: 0, say: english.trainedParameters.none },
      { name: "average-pooling", wrong: 650, say: english.trainedParameters.pooled },
    ],
    text: english.trainedParameters,
  }),

  alwaysNo: new ValueExercise<number>({
    name: "alwaysNo",
    stub: "let alwaysNo: number | undefined;",
    solution: "let alwaysNo: number | undefined = 8 / 10;",
    want: 0.8,
    misconceptions: [
      { name: "exact-match", wrong: 0, say: english.alwaysNo.zero },
      { name: "half", wrong: 0.5, say: english.alwaysNo.half },
      { name: "wrong-ones", wrong: 0.2, say: english.alwaysNo.wrongOnes },
      { name: "percent", wrong: 80, say: english.alwaysNo.percent },
      { name: "count", wrong: 8, say: english.alwaysNo.count },
      { name: "one", wrong: 1, say: english.alwaysNo.one },
    ],
    text: english.alwaysNo,
  }),

  allRight,

  f1,
};
