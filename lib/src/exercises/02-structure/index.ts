import { inLanguage } from "../../text/language.js";
import { ChoiceExercise } from "../core/choiceExercise.js";
import { anyOf, ValueExercise } from "../core/valueExercise.js";
import { en } from "./index.en.js";
import { neuron } from "./neuron.js";

const text = inLanguage("exercises/02-structure/index", en);

/** Lesson 02: step 1, the structure. */
export const structure = {
  whichStep: new ChoiceExercise<typeof en.whichStep>({
    name: "whichStep",
    want: "objective function",
    misconceptions: {
      structure: "structure",
      inputLayer: "input layer",
      outputLayer: "output layer",
      hiddenLayers: "hidden layers",
      optimizer: "optimizer",
    },
    text: text.whichStep,
  }),

  neuron,

  numbersOfNeuron: new ValueExercise<number, typeof en.numbersOfNeuron>({
    stub: "let numbersOfNeuron: number | undefined;",
    solution: "28 * 28 + 1",
    want: 785,
    misconceptions: {
      biasForgotten: 784,
      oneRow: anyOf(28, 29),
      oneInput: anyOf(1, 2),
      biasEach: 2 * 784,
      layer: anyOf(128 * 784, 128 * 785),
      laterLayer: anyOf(128, 129),
    },
    text: text.numbersOfNeuron,
  }),

  shuffled: new ChoiceExercise<typeof en.shuffled>({
    name: "shuffled",
    want: "equally well",
    misconceptions: {
      worse: "worse",
      notAtAll: "not at all",
      better: "better",
    },
    text: text.shuffled,
  }),

  windowNumbers: new ValueExercise<number, typeof en.windowNumbers>({
    stub: "let windowNumbers: number | undefined;",
    solution: "3 * 3 + 1",
    want: 10,
    misconceptions: {
      biasForgotten: 9,
      wholePicture: anyOf(784, 785),
      perPlace: (got) => [26, 28].some((side) => [9, 10].includes(got / side ** 2)),
      places: 26 * 26,
      oneSide: anyOf(3, 4),
    },
    text: text.windowNumbers,
  }),

  whyMlp: new ChoiceExercise<typeof en.whyMlp>({
    name: "whyMlp",
    want: "simple and enough",
    misconceptions: {
      moreAccurate: "always more accurate",
      needsColour: "CNNs need colour",
      neighbours: "uses the neighbours",
    },
    text: text.whyMlp,
  }),
};
