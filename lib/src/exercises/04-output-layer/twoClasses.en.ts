import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

export const en = {
  derivation: {
    question: "Set `derivation` to the four letters in an order that leads from softmax to sigmoid.",
    hints: [
      "Start with the definition of softmax, with $c_1$ and 0 put in. Which line still shows both powers?",
      "Next, $e^0$ becomes 1. Then the fraction is multiplied by the same factor in numerator and denominator.",
      "In the last line $e^{c_1} \\cdot e^{-c_1} = e^0 = 1$ has been used twice, and the sigmoid is there.",
    ],
    correct:
      "Definition (B), $e^0 = 1$ (D), $e^{-c_1}$ in numerator and denominator (A), multiply out (C). So one node with a sigmoid does for two classes what two nodes with softmax do when the second logit is held at 0.",
    backwards: () =>
      "That is the right order, but backwards: it leads from the sigmoid to softmax. Start with softmax.",
    expandedFirst: () =>
      "Line A already says 1 where $e^0$ stood. So the line in which $e^0$ becomes 1 comes before it.",
    sigmoidTooEarly: () =>
      "Line C is the sigmoid: that is where the derivation ends. What comes after it would lead away from it again.",
    notTheDefinition: () =>
      "The first line is the definition of softmax: $e^{c_1}$ divided by the sum of both powers, $e^{c_1}$ and $e^{0}$.",
    otherLetters: (got: string) =>
      `${got}: the lines are called "A", "B", "C" and "D". Use each of them once.`,
    length: (got: string) => `${got} does not have four letters. Use each of A, B, C and D once.`,
    repeated: (got: string) => `${got} uses a letter twice. Use each of A, B, C and D once.`,
  },

  firstOfTwo: {
    question: "Write `firstOfTwo`: the first entry of softmax(⟨c₁, c₂⟩), as one sigmoid.",
    hints: [
      "Adding the same number to both logits changes nothing. Which number turns the second one into 0?",
      "Add −c₂ to both: softmax(⟨c₁, c₂⟩) = softmax(⟨c₁ − c₂, 0⟩). And you know what softmax(⟨c, 0⟩) is.",
      "It is the sigmoid of the difference: `1 / (1 + Math.exp(-(c1 - c2)))`.",
    ],
    correct:
      "Only the difference of the two logits matters, so one of them is redundant. That is why a network for two classes needs only one output node, with a sigmoid.",
    secondForgotten: (example: Try) =>
      `That is right if c₂ is 0. Here c₂ is ${written(example.args[1])}: the first probability is ${written(example.want)}, not ${written(example.got)}.`,
    swapped: (example: Try) =>
      `That is the second entry of softmax: ${written(example.got)}. The first is ${written(example.want)}; together they are 1. Turn the difference around.`,
    sum: (example: Try) =>
      `That is the sigmoid of the sum. Equal logits must give 0.5 each, so their difference counts: at (${example.args.map(written).join(", ")}) it gives ${written(example.want)}, not ${written(example.got)}.`,
    sharesOfSigmoids: (example: Try) =>
      `Each sigmoid divided by the sum of both gives ${written(example.got)}; softmax gives ${written(example.want)}. Softmax divides powers, $e^{c_1}$ and $e^{c_2}$, not sigmoids.`,
    differenceOfSigmoids: (example: Try) =>
      `That subtracts two sigmoids: ${written(example.got)}. Subtract the logits first, then take one sigmoid: ${written(example.want)}.`,
    sizeOfDifference: (example: Try) =>
      `Which logit is larger matters too: at (${example.args.map(written).join(", ")}) the first is the smaller one, so its probability is ${written(example.want)}, not ${written(example.got)}. Keep the sign of the difference.`,
    ratio: (example: Try) =>
      `Logits compare by difference, not by ratio: at (${example.args.map(written).join(", ")}) the first probability is ${written(example.want)}, not ${written(example.got)}.`,
    difference: (example: Try) =>
      `${written(example.got)} is the difference of the logits: the right idea. Take its sigmoid.`,
    powerOfDifference: (example: Try) =>
      `The power of the difference overflows at (${example.args.map(written).join(", ")}), and ∞/∞ is \`NaN\`. The sigmoid takes the power of minus the difference: \`1 / (1 + Math.exp(-…))\`.`,
    overflow: (example: Try) =>
      `A power overflows at (${example.args.map(written).join(", ")}), and ∞/∞ is \`NaN\`. Subtract the logits before you take the power.`,
    both: () => "That is the whole list. Return its first entry alone, a number.",
  },
};
