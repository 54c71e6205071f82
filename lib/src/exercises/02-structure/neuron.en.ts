import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import { workedOut } from "./quoted.js";

const here = (example: Try) => `Here: ${workedOut(example)}.`;

const activated = (name: string, example: Try) =>
  `That is the weighted sum after ${name}, an activation function. Return the weighted sum itself here. ${here(example)}`;

export const en = {
  question: "Write `neuron`: the weighted sum $z$ of its inputs, bias included.",
  hints: [
    "Each input has its own weight: input 0 belongs to weight 0, and so on. Multiply each pair.",
    "Add up all products. The bias is added once, at the end.",
    "Start with `let sum = bias;`. Then `for (let i = 0; i < inputs.length; i++) sum += …;` with the product of input i and weight i. Then `return sum;`",
  ],
  correct:
    "That is all a neuron does before its activation function. In the finished network it takes 118,016 such products to make one answer.",
  biasForgotten: (example: Try) =>
    `${written(example.got)} is the sum of the products. The bias, ${written(example.args[2])}, is not in it. ${here(example)}`,
  biasEach: (example: Try) =>
    `You added the bias ${(example.args[0] as number[]).length} times, once for each input. It belongs to the neuron, not to an input: add it once. ${here(example)}`,
  biasTimes: (example: Try) => `You multiplied by the bias. Add it. ${here(example)}`,
  biasSubtracted: (example: Try) => `You subtracted the bias. Add it. ${here(example)}`,
  sumTimesSum: (example: Try) =>
    `You added up the inputs, added up the weights, and multiplied the two sums. Each input must first be multiplied by its own weight. ${here(example)}`,
  added: (example: Try) =>
    `You added each weight to its input. A weight says how much an input counts: multiply. ${here(example)}`,
  relu: (example: Try) => activated("ReLU", example),
  sigmoid: (example: Try) => activated("sigmoid", example),
  productsOnly: (example: Try) =>
    `Those are the products: ${written(example.got)}. Add them up, and add the bias. ${here(example)}`,
  average: (example: Try) =>
    `You divided by the number of inputs. A weighted sum is not an average. ${here(example)}`,
  returnInLoop: (example: Try) =>
    `Only the first input is in your result. If your \`return\` is inside the loop, it ends the function on the first pass: move it below the loop's closing brace. ${here(example)}`,
  lastOnly: (example: Try) =>
    `Only the last input is in your result. \`sum = …\` replaces what was there before; \`sum += …\` adds to it. ${here(example)}`,
  firstTwo: (example: Try) =>
    `Only the first two inputs are in your result, as many as in the text's example. A neuron may have any number of them: go through all \`inputs.length\` in a loop. ${here(example)}`,
  entriesAsIndices: (example: Try) =>
    `\`for (const i of inputs)\` gives the entries of \`inputs\`, not their indices. \`for (let i = 0; i < inputs.length; i++)\` gives the indices. ${here(example)}`,
  nan: (example: Try) =>
    `\`NaN\` means not a number: something that does not exist was added or multiplied. Does the loop run one step too far? (The last index is \`inputs.length - 1\`.) Does the sum have a start value? ${here(example)}`,
};
