import { hasNaN } from "../core/answer.js";
import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

type Neuron = [inputs: number[], weights: number[], bias: number];

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const products = (inputs: readonly number[], weights: readonly number[]) =>
  inputs.map((input, i) => input * weights[i]);
const neuronOf = (inputs: readonly number[], weights: readonly number[], bias: number) =>
  sum(products(inputs, weights)) + bias;

/** `1 · 0.5 + 2 · (−1) + 3`, for a neuron's call. */
function workedOut([inputs, weights, bias]: Neuron): string {
  const term = (value: number) => (value < 0 ? `(${written(value)})` : written(value));
  const terms = inputs.map((input, i) => `${term(input)} · ${term(weights[i])}`);
  return [...terms, term(bias)].join(" + ").replaceAll("-", "−");
}

const english = {
  question: "Write `neuron`: the weighted sum of the inputs, plus the bias.",
  hints: [
    "Each input has its own weight: input 0 belongs to weight 0, and so on. Multiply each pair.",
    "Add up all products. The bias is added once, at the end.",
    "Start with `let sum = bias;`. Then `for (let i = 0; i < inputs.length; i++) sum += …;` with the product of input i and weight i. Then `return sum;`",
  ],
  correct:
    "That is all a neuron does before its activation function. In the finished network 118,016 such products make one answer.",
  biasForgotten: (got: string, bias: string) =>
    `${got} is the sum of the products. The bias, ${bias}, is not in it.`,
  biasEach: (count: number) =>
    `You added the bias ${count} times, once for each input. It belongs to the neuron, not to an input: add it once.`,
  biasTimes: () => "You multiplied by the bias. Add it.",
  biasSubtracted: () => "You subtracted the bias. Add it.",
  sumTimesSum: () =>
    "You added up the inputs, added up the weights, and multiplied the two sums. Each input must meet its own weight first.",
  added: () => "You added each weight to its input. A weight says how much an input counts: multiply.",
  activated: (name: string) =>
    `That is the weighted sum put into ${name}, an activation function. Here return the weighted sum itself.`,
  productsOnly: (got: string) => `${got} are the products. Add them up, and add the bias.`,
  average: () => "You divided by the number of inputs. A weighted sum is not an average.",
  firstOnly: () =>
    "Only the first input was used: a `return` inside the loop ends the function in the first round. Move it below the loop's closing brace.",
  nan: () =>
    "`NaN` means not a number. Perhaps the loop runs one step too far: the last index is `inputs.length - 1`. Or the sum has no start value.",
  ends: (example: string) => ` Here: ${example}.`,
};

const isNear = (a: unknown, b: number) => Math.abs((a as number) - b) < 1e-4 * Math.max(1, Math.abs(b));

/** The explanation, and the sum of the call in question written out. */
const withSum = (explain: (example: Try) => string) => (example: Try) =>
  explain(example) + english.ends(workedOut(example.args as unknown as Neuron));

/** What a neuron computes before its activation function. */
export const neuron = new FunctionExercise<Neuron, number>({
  name: "neuron",
  stub: `function neuron(inputs: number[], weights: number[], bias: number): number {
  return todo();
}`,
  solution: `function neuron(inputs: number[], weights: number[], bias: number): number {
  let sum = bias;
  for (let i = 0; i < inputs.length; i++) sum += inputs[i] * weights[i];
  return sum;
}`,
  reference: neuronOf,
  examples: [
    [[1, 2, 3], [0.5, -1, 2], 0.25],
    [[0.4], [5], -1],
    [[0, 0], [3, 4], 2],
  ],
  random: (random) => {
    const count = random.integer(2, 6);
    return [random.numbers(count, 0, 1), random.numbers(count, -2, 2), random.numbers(1, -3, 3)[0]];
  },
  misconceptions: [
    { name: "nan", recognise: ({ got }) => hasNaN(got), say: withSum(english.nan) },
    {
      name: "bias-forgotten",
      wrong: (inputs, weights) => sum(products(inputs, weights)),
      say: withSum(({ args, got }) => english.biasForgotten(written(got), written(args[2]))),
    },
    {
      name: "bias-each",
      wrong: (inputs, weights, bias) => sum(products(inputs, weights)) + inputs.length * bias,
      say: withSum(({ args }) => english.biasEach((args[0] as number[]).length)),
    },
    {
      name: "bias-times",
      wrong: (inputs, weights, bias) => sum(products(inputs, weights)) * bias,
      say: withSum(english.biasTimes),
    },
    {
      name: "bias-subtracted",
      wrong: (inputs, weights, bias) => sum(products(inputs, weights)) - bias,
      say: withSum(english.biasSubtracted),
    },
    {
      name: "sum-times-sum",
      wrong: (inputs, weights, bias) => sum(inputs) * sum(weights) + bias,
      say: withSum(english.sumTimesSum),
    },
    {
      name: "added",
      wrong: (inputs, weights, bias) => sum(inputs) + sum(weights) + bias,
      say: withSum(english.added),
    },
    {
      name: "relu",
      wrong: (...args) => Math.max(0, neuronOf(...args)),
      say: withSum(() => english.activated("ReLU")),
    },
    {
      name: "sigmoid",
      wrong: (...args) => 1 / (1 + Math.exp(-neuronOf(...args))),
      say: withSum(() => english.activated("sigmoid")),
    },
    {
      name: "products-only",
      recognise: ({ args, got }) => Array.isArray(got) && got.length === (args[0] as number[]).length,
      say: withSum(({ got }) => english.productsOnly(written(got))),
    },
    {
      name: "average",
      recognise: ({ args, got }) => {
        const [inputs, weights, bias] = args as unknown as Neuron;
        const mean = sum(products(inputs, weights)) / inputs.length;
        return isNear(got, mean + bias) || isNear(got, neuronOf(inputs, weights, bias) / inputs.length);
      },
      say: withSum(english.average),
    },
    {
      name: "return-in-loop",
      recognise: ({ args, got }) => {
        const [[input], [weight], bias] = args as unknown as Neuron;
        return isNear(got, input * weight) || isNear(got, input * weight + bias);
      },
      say: withSum(english.firstOnly),
    },
  ],
  text: english,
});
