import { ValueExercise } from "../core/valueExercise.js";
import { neuron } from "./neuron.js";

type Step =
  | "structure"
  | "input layer"
  | "output layer"
  | "objective function"
  | "hidden layers"
  | "optimizer";

const english = {
  whichStep: {
    question:
      "Set `whichStep` to the step in which it is decided how one number says how wrong an answer was.",
    hints: [
      "Read the table of the six steps once more, the column with the questions.",
      "The number is large for a bad answer and small for a good one. Learning tries to make it small: that is its objective.",
      "It is the fourth step.",
    ],
    correct:
      "The objective function gives one number, the loss: large for a bad answer, near 0 for a good one. Training makes it small.",
    structure: () =>
      "The structure says how the neurons are connected. Which number tells a good answer from a bad one is decided later.",
    inputLayer: () =>
      "The input layer says how a picture enters the network. At that point there is no answer yet.",
    outputLayer: () =>
      "Near: the output layer gives the answer, such as 0.6 for Coat. How wrong 0.6 is comes one step later.",
    hiddenLayers: () =>
      "The hidden layers compute what lies between picture and answer. They do not judge the answer.",
    optimizer: () =>
      "Near: the optimiser uses that number, to find out in which direction to change the weights. The number itself is defined earlier.",
  },
  numbersOfNeuron: {
    question: "Set `numbersOfNeuron` to how many numbers one neuron of the first hidden layer has to learn.",
    hints: [
      "The neuron sees the whole picture. How many inputs are that?",
      "One weight for each input: 28 · 28 of them. What else does a neuron have?",
      "28 · 28 weights and one bias.",
    ],
    correct: "784 weights and 1 bias. A layer of 128 such neurons has 128 · 785 = 100,480 numbers to learn.",
    biasForgotten: () => "784 is the number of weights. The bias is learnt too.",
    side: (got: string) => `${got} would be one row of the picture. The neuron sees all 28 rows.`,
    two: () =>
      "A weight and a bias would do for a single input. This neuron has 784 inputs, each with its own weight.",
    biasEach: () => "That is a bias for every input. A neuron has one bias.",
    layer: (got: string) => `${got} counts a whole layer. The question is about one neuron.`,
    inputs: () =>
      "The neurons of the next layer have 128 inputs. This one stands in the first layer and sees pixels.",
  },
  shuffled: {
    question:
      "Set `shuffled` to how well an MLP learns from the shuffled pictures, compared with the others.",
    hints: [
      "Think of one neuron. Its sum has 784 terms, each a pixel times the weight of that pixel.",
      "If a pixel moves to another place and its weight moves with it, what happens to the sum?",
      "The order of the terms does not change a sum. Does the MLP know which pixels were neighbours?",
    ],
    correct:
      "A sum does not depend on the order of its terms. The weights can stand in the shuffled order, too, so whatever an MLP can learn from one kind of picture it can learn from the other.",
    worse: () =>
      "To your eyes they are worse, because eyes use the neighbourhood. The MLP never knew which pixels are neighbours: to it a picture is a list of 784 numbers in some fixed order.",
    notAtAll: () =>
      "All information is still there: the shuffle is the same for every picture, and it could be undone. What was lost is only the neighbourhood, and an MLP does not use that.",
    better: () => "Nothing was added to the pictures. Why should they teach more than before?",
  },
  windowNumbers: {
    question:
      "Set `windowNumbers` to how many numbers a 3×3 window of a CNN has to learn, on a grey picture.",
    hints: [
      "At each place the window multiplies the pixels under it by its weights. How many pixels are under it?",
      "The same weights are used at every place, so the size of the picture does not matter.",
      "9 weights and one bias.",
    ],
    correct:
      "9 weights and 1 bias, wherever the window stands and however large the picture is. That is why a CNN needs few numbers to look for an edge everywhere.",
    biasForgotten: () => "9 is the number of weights. The window has a bias, too, as a neuron has.",
    wholePicture: (got: string) =>
      `${got} belongs to a neuron that sees the whole picture. This one sees 3×3 pixels at a time.`,
    perPlace: (got: string) =>
      `${got} would be numbers of their own for every place. A CNN shares them: the same weights at all 26 · 26 places.`,
    places: () =>
      "That is the number of places where the window fits. The same numbers are used at all of them.",
    side: () => "A 3×3 window has 3 rows of 3 pixels.",
  },
  whyMlp: {
    question: "Set `whyMlp` to the best reason for an MLP in this course.",
    hints: [
      "Three of the four sentences are wrong, whatever the task.",
      "Which structure reaches a higher accuracy on pictures? So accuracy cannot be the reason.",
      "Look at the pictures: small, grey, each thing in the middle. How complicated must the network be?",
    ],
    correct:
      "The pictures are small and centred, so the simplest structure reaches about 88 % on the test set, and you can compute each of its parts yourself. For photos in which things move about, a CNN is the better choice.",
    accurate: () =>
      "On pictures it is the other way round: a CNN that is about as deep gets about 91 % here, the MLP about 88 %. Simplicity has its price.",
    cannotGrey: () =>
      "A CNN works on grey pictures as well as on coloured ones. Grey means one number a pixel instead of three.",
    neighbours: () =>
      "It is the CNN that uses neighbours. An MLP learns as well from shuffled pictures, as you saw.",
  },
};

/** Lesson 02: step 1, the structure. */
export const structure = {
  whichStep: new ValueExercise<Step>({
    name: "whichStep",
    stub: `let whichStep:
  | "structure"
  | "input layer"
  | "output layer"
  | "objective function"
  | "hidden layers"
  | "optimizer"
  | undefined;`,
    solution: `let whichStep:
  | "structure"
  | "input layer"
  | "output layer"
  | "objective function"
  | "hidden layers"
  | "optimizer"
  | undefined = "objective function";`,
    want: "objective function",
    misconceptions: [
      { name: "structure", wrong: "structure", say: english.whichStep.structure },
      { name: "input-layer", wrong: "input layer", say: english.whichStep.inputLayer },
      { name: "output-layer", wrong: "output layer", say: english.whichStep.outputLayer },
      { name: "hidden-layers", wrong: "hidden layers", say: english.whichStep.hiddenLayers },
      { name: "optimizer", wrong: "optimizer", say: english.whichStep.optimizer },
    ],
    text: english.whichStep,
  }),

  neuron,

  numbersOfNeuron: new ValueExercise<number>({
    name: "numbersOfNeuron",
    stub: "let numbersOfNeuron: number | undefined;",
    solution: "let numbersOfNeuron: number | undefined = 28 * 28 + 1;",
    want: 785,
    misconceptions: [
      { name: "bias-forgotten", wrong: 784, say: english.numbersOfNeuron.biasForgotten },
      { name: "one-row", wrong: (got) => got === 28 || got === 29, say: english.numbersOfNeuron.side },
      { name: "one-input", wrong: (got) => got === 1 || got === 2, say: english.numbersOfNeuron.two },
      { name: "bias-each", wrong: 2 * 784, say: english.numbersOfNeuron.biasEach },
      {
        name: "layer",
        wrong: (got) => got === 128 * 784 || got === 128 * 785,
        say: english.numbersOfNeuron.layer,
      },
      {
        name: "later-layer",
        wrong: (got) => got === 128 || got === 129,
        say: english.numbersOfNeuron.inputs,
      },
    ],
    text: english.numbersOfNeuron,
  }),

  shuffled: new ValueExercise<"better" | "as well" | "worse" | "not at all">({
    name: "shuffled",
    stub: `let shuffled: "better" | "as well" | "worse" | "not at all" | undefined;`,
    solution: `let shuffled: "better" | "as well" | "worse" | "not at all" | undefined = "as well";`,
    want: "as well",
    misconceptions: [
      { name: "worse", wrong: "worse", say: english.shuffled.worse },
      { name: "not-at-all", wrong: "not at all", say: english.shuffled.notAtAll },
      { name: "better", wrong: "better", say: english.shuffled.better },
    ],
    text: english.shuffled,
  }),

  windowNumbers: new ValueExercise<number>({
    name: "windowNumbers",
    stub: "let windowNumbers: number | undefined;",
    solution: "let windowNumbers: number | undefined = 3 * 3 + 1;",
    want: 10,
    misconceptions: [
      { name: "bias-forgotten", wrong: 9, say: english.windowNumbers.biasForgotten },
      {
        name: "whole-picture",
        wrong: (got) => got === 784 || got === 785,
        say: english.windowNumbers.wholePicture,
      },
      {
        name: "per-place",
        wrong: (got) => [26, 28].some((side) => [9, 10].includes((got as number) / side ** 2)),
        say: english.windowNumbers.perPlace,
      },
      { name: "places", wrong: 26 * 26, say: english.windowNumbers.places },
      { name: "one-side", wrong: (got) => got === 3 || got === 4, say: english.windowNumbers.side },
    ],
    text: english.windowNumbers,
  }),

  whyMlp: new ValueExercise<
    "always more accurate" | "CNNs need colour" | "uses the neighbours" | "simple and enough"
  >({
    name: "whyMlp",
    stub: `let whyMlp:
  | "always more accurate"
  | "CNNs need colour"
  | "uses the neighbours"
  | "simple and enough"
  | undefined;`,
    solution: `let whyMlp:
  | "always more accurate"
  | "CNNs need colour"
  | "uses the neighbours"
  | "simple and enough"
  | undefined = "simple and enough";`,
    want: "simple and enough",
    misconceptions: [
      { name: "more-accurate", wrong: "always more accurate", say: english.whyMlp.accurate },
      { name: "needs-colour", wrong: "CNNs need colour", say: english.whyMlp.cannotGrey },
      { name: "neighbours", wrong: "uses the neighbours", say: english.whyMlp.neighbours },
    ],
    text: english.whyMlp,
  }),
};
