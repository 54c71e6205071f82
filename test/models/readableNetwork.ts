import type { MultiClassNetwork } from "six-steps";
import { softmaxInPlace } from "six-steps/internal/models/multiClass/softmaxOutput.js";

/** The products of `MultiClassNetwork` as the formulas say them, one sum after the other. */

/** h = sigmoid(x W1 + b1) and p = softmax(h W2 + b2), rows one after the other. */
export function readableForward({ units, classes, parameters }: MultiClassNetwork, x: Float32Array[]) {
  const { w1, b1, w2, b2 } = parameters;
  const hidden = x.map((pixels) => weightedSums(pixels, w1, b1).map((z) => 1 / (1 + Math.exp(-z))));
  const probabilities = hidden.map((h) => {
    const p = weightedSums(h, w2, b2);
    softmaxInPlace(p, 0, classes);
    return p;
  });
  return { hidden: joined(hidden, units), probabilities: joined(probabilities, classes) };
}

/** The gradients of the mean cross-entropy, without penalties. */
export function readableGradients(network: MultiClassNetwork, x: Float32Array[], y: Float32Array[]) {
  const { inputs, units, classes, parameters } = network;
  const { hidden, probabilities } = readableForward(network, x);
  const rows = [...x.keys()];
  const error = (row: number, k: number) => (probabilities[row * classes + k] - y[row][k]) / x.length;
  const hiddenError = (row: number, j: number) => {
    let sum = 0;
    for (let k = 0; k < classes; k++) sum += error(row, k) * parameters.w2[j * classes + k];
    const h = hidden[row * units + j];
    return sum * h * (1 - h);
  };
  const total = (of: (row: number) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  const eachOf = (count: number, of: (at: number) => number) =>
    Float64Array.from({ length: count }, (_, at) => of(at));
  return {
    w1: eachOf(inputs * units, (at) =>
      total((row) => x[row][Math.floor(at / units)] * hiddenError(row, at % units)),
    ),
    b1: eachOf(units, (j) => total((row) => hiddenError(row, j))),
    w2: eachOf(units * classes, (at) =>
      total((row) => hidden[row * units + Math.floor(at / classes)] * error(row, at % classes)),
    ),
    b2: eachOf(classes, (k) => total((row) => error(row, k))),
  };
}

/** For each node: its bias, and the values times the weights to it, in order. */
function weightedSums(values: ArrayLike<number>, weights: Float64Array, biases: Float64Array): Float64Array {
  return biases.map((bias, j) => {
    let sum = bias;
    for (let i = 0; i < values.length; i++) sum += values[i] * weights[i * biases.length + j];
    return sum;
  });
}

function joined(rows: Float64Array[], width: number): Float64Array {
  const all = new Float64Array(rows.length * width);
  rows.forEach((row, i) => {
    all.set(row, i * width);
  });
  return all;
}
