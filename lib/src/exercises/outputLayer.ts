import { FunctionExercise } from "./functionExercise.js";
import { ValueExercise } from "./valueExercise.js";
import { written } from "./written.js";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function softmaxOf(logits: readonly number[]): number[] {
  const largest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - largest));
  const total = sum(powers);
  return powers.map((power) => power / total);
}

const english = {
  outputNodes: {
    question: "Set `outputNodes` to the number of nodes that the output layer needs.",
    hints: [
      "The output layer answers one question: how probable is each class?",
      "One node gives one probability. How many classes does Fashion-MNIST have?",
      "Count `classNames`: it has `classNames.length` entries.",
    ],
    correct: "One node for each of the 10 classes. Node $i$ holds the probability of class $i$.",
    oneNode: () =>
      "One node could hold the label as a number, but then the network would have to think that a shirt (6) lies between a sandal (5) and a sneaker (7). Labels have no order.",
    pixels: (got: string) => `${got} is the size of the input. The output layer has one node a class.`,
    lastLabel: () => "9 is the largest label, but labels start at 0.",
  },
  softmax: {
    question: "Write `softmax`: it turns any numbers into probabilities.",
    hints: [
      "Two steps: make every number positive, then divide so that the sum is 1.",
      "`Math.exp(c)` is positive for every c. Take it of each entry, add them up, and divide each by that sum.",
      "Very large entries overflow: `Math.exp(1000)` is `Infinity`. Subtract the largest entry from all of them first. The result is the same, because $e^{c-m} = e^c / e^m$ and $e^m$ cancels.",
    ],
    correct: "Positive numbers that add up to 1, whatever goes in, and no overflow at 1000.",
    notDivided: (got: string) => `The values add up to ${got}, not 1. Divide each by the sum of all.`,
    overflow: () =>
      "`Math.exp` overflows here, and ∞/∞ is `NaN`. Subtract the largest entry first: $e^{c-m} = e^c / e^m$, and $e^m$ cancels when you divide by the sum.",
    decision: () =>
      "That is a decision: 1 for the largest, 0 for the rest. Softmax gives probabilities: the smaller entries keep a share.",
    linear: () =>
      "That divides the numbers by their sum without $e^c$. It fails for negative numbers: probabilities cannot be negative.",
    base2: () => "That raises 2 to each power. Softmax uses $e$: `Math.exp(c)`.",
  },
};

/** Lesson 04: the output layer. */
export const outputLayer = {
  outputNodes: new ValueExercise<number>({
    name: "outputNodes",
    stub: "let outputNodes: number | undefined;",
    solution: "let outputNodes: number | undefined = 10;",
    want: 10,
    misconceptions: [
      { name: "one-node", wrong: 1, say: english.outputNodes.oneNode },
      { name: "input-size", wrong: (got) => got === 784 || got === 28, say: english.outputNodes.pixels },
      { name: "largest-label", wrong: 9, say: english.outputNodes.lastLabel },
    ],
    text: english.outputNodes,
  }),

  softmax: new FunctionExercise<[logits: number[]], number[]>({
    name: "softmax",
    stub: `function softmax(logits: number[]): number[] {
  return todo();
}`,
    solution: `function softmax(logits: number[]): number[] {
  const largest = Math.max(...logits);
  const powers = logits.map((c) => Math.exp(c - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}`,
    reference: softmaxOf,
    examples: [[[1, 2, 3]], [[0, 0, 0, 0]], [[-2, 0]], [[1000, 1000]]],
    random: (random) => [random.numbers(random.integer(2, 10), -5, 5)],
    misconceptions: [
      {
        name: "not-divided",
        wrong: (logits) => logits.map(Math.exp),
        say: ({ got }) => english.softmax.notDivided(written(sum(got as number[]))),
      },
      {
        name: "linear",
        wrong: (logits) => logits.map((c) => c / sum(logits)),
        say: english.softmax.linear,
      },
      {
        name: "base-2",
        wrong: (logits) => logits.map((c) => 2 ** c / sum(logits.map((d) => 2 ** d))),
        say: english.softmax.base2,
      },
      {
        name: "overflow",
        recognise: ({ args, got }) =>
          Math.max(...(args[0] as number[])) > 700 &&
          (got as number[]).some((value) => !Number.isFinite(value)),
        say: english.softmax.overflow,
      },
      {
        name: "decision",
        recognise: ({ got }) =>
          (got as number[]).every((p) => p === 0 || p === 1) && sum(got as number[]) === 1,
        say: english.softmax.decision,
      },
    ],
    text: english.softmax,
  }),
};
