import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises, tf } from "six-steps";
import { accepts, options, recognises, type Wrong } from "./recognises.js";

const ask = exercises.structure;
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const times = (x: number[], w: number[]) => x.map((value, i) => value * w[i]);
const right = (x: number[], w: number[], b: number) => sum(times(x, w)) + b;
type Neuron = typeof right;

test("of the six steps one is right and each other has its message", () => {
  accepts(ask.whichStep, ["objective function"]);
  choices(ask.whichStep, "objective function", [
    ["structure", "structure", /how the neurons are connected/],
    ["input layer", "input-layer", /no answer yet/],
    ["output layer", "output-layer", /one step later/],
    ["hidden layers", "hidden-layers", /do not judge/],
    ["optimizer", "optimizer", /defined earlier/],
  ]);
});

test("neuron passes as a loop, a reduce, with typed arrays and as a tensor, and each wrong one is told", () => {
  const wrong = (answer: (...args: Parameters<Neuron>) => unknown) => answer;
  accepts(ask.neuron, [
    right,
    wrong((x, w, b) => {
      let z = b;
      for (const i in x) z += x[i] * w[i];
      return z;
    }),
    wrong((x, w, b) => Float64Array.from(times(x, w)).reduce((z, value) => z + value, b)),
    wrong((x, w, b) => tf.dot(tf.tensor1d(x), tf.tensor1d(w)).add(b)),
    wrong((x, w, b) => tf.tensor1d(x).mul(w).sum().add(b).arraySync()),
  ]);
  recognises(ask.neuron, [
    [wrong((x, w) => sum(times(x, w))), "bias-forgotten", /4\.5 is the sum of the products. The bias, 0\.25/],
    [wrong((x, w, b) => sum(times(x, w).map((v) => v + b))), "bias-each", /3 times, once for each input/],
    [wrong((x, w, b) => sum(times(x, w)) * b), "bias-times", /multiplied by the bias/],
    [wrong((x, w, b) => sum(times(x, w)) - b), "bias-subtracted", /subtracted the bias/],
    [wrong((x, w, b) => sum(x) * sum(w) + b), "sum-times-sum", /multiplied the two sums/],
    [wrong((x, w, b) => sum(x.map((v, i) => v + w[i])) + b), "added", /added each weight/],
    [wrong((x, w, b) => Math.max(0, right(x, w, b))), "relu", /after ReLU/],
    [wrong((x, w, b) => 1 / (1 + Math.exp(-right(x, w, b)))), "sigmoid", /after sigmoid/],
    [wrong((x, w) => times(x, w)), "products-only", /the products: \[0\.5, -2, 6\]/],
    [wrong((x, w, b) => sum(times(x, w)) / x.length + b), "average", /not an average/],
    [wrong((x, w, b) => right(x, w, b) / x.length), "average", /not an average/],
    [wrong((x, w, b) => x[0] * w[0] + b), "return-in-loop", /Only the first input/],
    [wrong((x, w) => times(x, w).at(-1)), "last-only", /Only the last input/],
    [wrong((x, w, b) => x[0] * w[0] + x[1] * w[1] + b), "first-two", /Only the first two inputs/],
    [
      wrong((x, w, b) => {
        let z = b;
        for (const i of x) z += x[i] * w[i];
        return z;
      }),
      "entries-as-indices",
      /not their indices/,
    ],
    [
      wrong((x, w, b) => {
        let z = b;
        for (let i = 0; i <= x.length; i++) z += x[i] * w[i];
        return z;
      }),
      "nan",
      /one step too far/,
    ],
  ]);
  assert.equal(ask.neuron.judge(() => 4.75).kind, "incorrect", "hard-coded");
});

test("the message about a wrong sum writes the call out", () => {
  const outcome = ask.neuron.judge((x: number[], w: number[]) => sum(times(x, w)));
  assert.match(
    outcome.kind === "incorrect" ? outcome.message : "",
    /1 · 0\.5 \+ 2 · \(−1\) \+ 3 · 2 \+ 0\.25\.$/,
  );
});

test("the numbers in the messages are those of the lecture's network", () => {
  const network = tf.sequential({
    layers: [
      tf.layers.flatten({ inputShape: [28, 28] }),
      tf.layers.dense({ units: 128 }),
      tf.layers.dense({ units: 128 }),
      tf.layers.dense({ units: 10 }),
    ],
  });
  const weights = network.layers.map((layer) => layer.getWeights()[0]?.size ?? 0);
  assert.ok(ask.neuron.text.correct.includes(sum(weights).toLocaleString("en-US")));
  assert.ok(
    ask.numbersOfNeuron.text.correct.includes(network.layers[1].countParams().toLocaleString("en-US")),
  );
  network.dispose();
});

test("a neuron of the first layer learns 785 numbers, and each usual slip is told", () => {
  accepts(ask.numbersOfNeuron, [785, 28 * 28 + 1]);
  recognises(ask.numbersOfNeuron, [
    [784, "bias-forgotten", /784 is the number of weights/],
    [28, "one-row", /28 would be for one row/],
    [29, "one-row", /29 would be for one row/],
    [2, "one-input", /784 inputs/],
    [1568, "bias-each", /one bias/],
    [100480, "layer", /100480 counts a whole layer/],
    [129, "later-layer", /sees pixels/],
  ]);
});

test("an MLP learns as well from shuffled pictures, and each other guess has its message", () => {
  accepts(ask.shuffled, ["equally well"]);
  choices(ask.shuffled, "equally well", [
    ["worse", "worse", /never knew which pixels are neighbours/],
    ["not at all", "not-at-all", /could be undone/],
    ["better", "better", /Nothing was added/],
  ]);
});

test("a 3×3 window learns 10 numbers, and each usual slip is told", () => {
  const window = tf.sequential({
    layers: [tf.layers.conv2d({ inputShape: [28, 28, 1], filters: 1, kernelSize: 3 })],
  });
  accepts(ask.windowNumbers, [10, window.countParams()]);
  window.dispose();
  recognises(ask.windowNumbers, [
    [9, "bias-forgotten", /9 is the number of weights/],
    [785, "whole-picture", /785 belongs to a neuron that sees the whole image/],
    [26 * 26 * 9, "per-place", /shares them/],
    [28 * 28 * 10, "per-place", /shares them/],
    [26 * 26, "places", /number of places/],
    [3, "one-side", /3 rows of 3/],
  ]);
});

test("of the reasons for an MLP one is right and each other has its message", () => {
  accepts(ask.whyMlp, ["simple and enough"]);
  choices(ask.whyMlp, "simple and enough", [
    ["always more accurate", "more-accurate", /other way round/],
    ["CNNs need colour", "needs-colour", /on grey images/],
    ["uses the neighbours", "neighbours", /shuffled images/],
  ]);
});

/** Each wrong option has its message, and there is no other option. */
function choices(exercise: Parameters<typeof recognises>[0], rightOption: string, wrongs: readonly Wrong[]) {
  recognises(exercise, wrongs);
  assert.deepEqual(
    options(exercise).sort(),
    [rightOption, ...wrongs.map(([option]) => option as string)].sort(),
  );
}
