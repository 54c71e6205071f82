import { inLanguage } from "../../text/language.js";
import { hasNaN } from "../core/answer.js";
import { sum } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./neuron.en.js";

const text = inLanguage("exercises/02-structure/neuron", en);

type Neuron = [inputs: number[], weights: number[], bias: number];

const products = (inputs: readonly number[], weights: readonly number[]) =>
  inputs.map((input, i) => input * weights[i]);
const neuronOf = (inputs: readonly number[], weights: readonly number[], bias: number) =>
  sum(products(inputs, weights)) + bias;

/** What a neuron computes before its activation function. */
export const neuron = new FunctionExercise<Neuron, number, typeof en>({
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
  misconceptions: {
    entriesAsIndices: (inputs, weights, bias) =>
      bias + sum(inputs.map((input) => inputs[input] * weights[input])),
    firstTwo: [
      ([x0, x1], [w0, w1], bias) => x0 * w0 + x1 * w1 + bias,
      (inputs, weights, bias) => sum(products(inputs, weights).slice(0, 2)) + bias,
    ],
    nan: { recognise: ({ got }) => hasNaN(got) },
    biasForgotten: (inputs, weights) => sum(products(inputs, weights)),
    biasEach: (inputs, weights, bias) => sum(products(inputs, weights)) + inputs.length * bias,
    biasTimes: (inputs, weights, bias) => sum(products(inputs, weights)) * bias,
    biasSubtracted: (inputs, weights, bias) => sum(products(inputs, weights)) - bias,
    sumTimesSum: (inputs, weights, bias) => sum(inputs) * sum(weights) + bias,
    added: (inputs, weights, bias) => sum(inputs) + sum(weights) + bias,
    relu: (...args) => Math.max(0, neuronOf(...args)),
    sigmoid: (...args) => 1 / (1 + Math.exp(-neuronOf(...args))),
    productsOnly: [products, (inputs, weights, bias) => products(inputs, weights).map((one) => one + bias)],
    average: [
      (inputs, weights, bias) => sum(products(inputs, weights)) / inputs.length + bias,
      (inputs, weights, bias) => neuronOf(inputs, weights, bias) / inputs.length,
    ],
    returnInLoop: [([input], [weight]) => input * weight, ([input], [weight], bias) => input * weight + bias],
    lastOnly: [
      (inputs, weights) => products(inputs, weights).at(-1),
      (inputs, weights, bias) => bias + (products(inputs, weights).at(-1) as number),
    ],
  },
  text,
});
