import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const call = ({ args: [p, q], got, want }: Try) =>
  `For the truth ${written(p)} and the probabilities ${written(q)} you get ${written(got)}; it should be ${written(want)}`;

export const en = {
  question: "Write `labelLoss`: the mean of the binary cross-entropies of all labels of one image, in nats.",
  hints: [
    "Work out one label first: it costs −ln q if the truth is 1, and −ln(1 − q) if it is 0.",
    "For label i: `truth[i] === 1 ? -Math.log(q[i]) : -Math.log(1 - q[i])`.",
    "Add up the costs of all labels, and divide by how many labels there are: `truth.length`.",
  ],
  correct:
    "Ten questions, ten costs, and their mean. The noes count as well: anyone who says yes to everything pays for each label that is not there.",
  sum: (example: Try) =>
    `${call(example)}: the sum over the labels. Divide by their number, so that the loss does not grow with the number of questions.`,
  onlyYes: (example: Try) =>
    `${call(example)}: only the labels that are there cost something. Then saying yes to everything would be free. A label with truth 0 costs −ln(1 − q).`,
  onlyNo: (example: Try) =>
    `${call(example)}: only the labels that are not there cost something. A label with truth 1 costs −ln q.`,
  dividedByYeses: (example: Try) =>
    `${call(example)}. Divide by the number of labels, not by the number of those that are there.`,
  dividedByTen: (example: Try) =>
    `${call(example)}. You divide by 10, the number of classes in the lesson. These are ${(example.args[0] as number[]).length} labels: divide by \`truth.length\`.`,
  bits: (example: Try) =>
    `${call(example)}: those are bits, from \`Math.log2\`. TensorFlow's loss is in nats: \`Math.log\`.`,
  decimal: (example: Try) =>
    `${call(example)}: that is with \`Math.log10\`, to base 10. Nats come from the natural logarithm, \`Math.log\`.`,
  sign: (example: Try) =>
    `${call(example)}: a loss is not negative. A logarithm of a probability is 0 or less; the minus makes it positive.`,
  crossed: (example: Try) =>
    `${call(example)}: the two cases have changed places. If the truth is 1, q should be large: the cost is −ln q.`,
  squared: (example: Try) =>
    `${call(example)}: that is the mean of the squared differences. Cross-entropy takes logarithms.`,
  notReduced: (example: Try) => `${call(example)}. Turn the costs into one number: their mean.`,
};
