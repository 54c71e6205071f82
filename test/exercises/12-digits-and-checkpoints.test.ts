import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises, tf } from "six-steps";
import {
  countOf,
  type Layer,
  noBiases,
  type Slips,
} from "six-steps/internal/exercises/12-digits-and-checkpoints/networkPlan.js";
import { lesson as digitNetwork } from "six-steps/internal/exercises/12-digits-and-checkpoints/networks.js";
import { accepts, options, recognises } from "./recognises.js";

const ask = exercises.digits;

/** The network that a plan means, as TensorFlow.js builds it. */
function built(inputShape: number[], plan: readonly Layer[]): tf.Sequential {
  const { conv2d, maxPooling2d, flatten, dropout, dense } = tf.layers;
  const layers = plan.map((one, i) => {
    const first = i === 0 ? { inputShape } : {};
    if (one.layer === "conv2d") return conv2d({ ...first, filters: one.filters, kernelSize: one.kernelSize });
    if (one.layer === "maxPooling2d") return maxPooling2d({ ...first, poolSize: one.poolSize });
    if (one.layer === "flatten") return flatten(first);
    if (one.layer === "dropout") return dropout({ rate: one.rate });
    return dense({ units: one.units });
  });
  return tf.sequential({ layers });
}

test("Flatten-512-512-10 has as many parameters as TensorFlow.js counts", () => {
  const plan: Layer[] = [
    { layer: "flatten" },
    ...[512, 512, 10].map((units): Layer => ({ layer: "dense", units })),
  ];
  const counted = built([28, 28, 1], plan).countParams();
  assert.equal(counted, 669_706);
  accepts(ask.mlpParameters, [counted]);
  recognises(ask.mlpParameters, [
    [668_672, "biases-forgotten", /^668672 is the weights alone/],
    [668_675, "one-bias", /one bias per layer/],
    [669_696, "output-biases-forgotten", /^669696 is 10 too few/],
    [267_786, "first-missing", /784 · 512/],
    [1_818, "nodes", /multiply/],
    [407_050, "one-hidden-layer", /There are two/],
    [664_576, "output-missing", /512 · 10 weights/],
    [670_490, "input-biases", /pixels biases too/],
    [282_634, "one-side", /28 · 28 = 784/],
    [784 * 512 + 512 + 410 * 512 + 512 + 410 * 10 + 10, "dropout-removes", /all the weights are there/],
  ]);
  assert.equal(ask.mlpParameters.judge(669_707).kind, "incorrect");
});

test("the second convolution has 18,496 parameters; each known wrong count has its own message", () => {
  const counted = built([28, 28, 1], digitNetwork).layers[2].countParams();
  accepts(ask.convParameters, [counted]);
  recognises(ask.convParameters, [
    [18_432, "biases-forgotten", /^18432 is the weights alone/],
    [640, "channels-forgotten", /32 channels come in/],
    [576, "channels-forgotten", /32 channels come in/],
    [18_464, "bias-per-channel", /32 biases/],
    [18_433, "one-bias", /one bias for the layer/],
    [20_480, "bias-per-kernel", /64 · 32 kernels a bias/],
    [320, "first-layer", /first convolution/],
    [289, "one-filter", /one filter/],
    [6_208, "one-side", /nine weights/],
    [352, "weights-of-one-filter", /weights of one/],
    [36_928, "own-channels", /32 come in/],
    [18_496 * 121, "every-place", /same weights everywhere/],
  ]);
  assert.equal(ask.convParameters.judge(18_497).kind, "incorrect");
});

test("a convolution's count passes as a formula, counted one by one, and as TensorFlow.js's", () => {
  accepts(ask.countConvParameters, [
    (k: number, c: number, f: number) => k * k * c * f + f,
    (k: number, c: number, f: number) => {
      let count = 0;
      for (let filter = 0; filter < f; filter++) count += k * k * c + 1;
      return count;
    },
    (kernelSize: number, c: number, filters: number) =>
      built([kernelSize, kernelSize, c], [{ layer: "conv2d", filters, kernelSize }]).countParams(),
  ]);
});

test("each known wrong count of a convolution has its own message", () => {
  type Count = (k: number, c: number, f: number) => number;
  const wrong: [Count, string, RegExp][] = [
    [(k, c, f) => k * k * c * f, "biases-forgotten", /gives 18432: the weights alone. 64 biases/],
    [(k, _, f) => k * k * f + f, "channels-forgotten", /gives 640: .* every one of the 32 input channels/],
    [(k, c, f) => k * c * f + f, "not-square", /a kernel with 3 weights/],
    [(k, c, f) => (k * k + 1) * c * f, "bias-per-kernel", /a bias for each kernel/],
    [(k, c, f) => k * k * c * f + c, "bias-per-channel", /a bias for each input channel/],
    [(k, c, f) => k * k * c * f + 1, "one-bias", /Each of the 64 filters has its own/],
    [(k, c) => k * k * c + 1, "one-filter", /one filter/],
    [(k, c, f) => k * k * c + f, "weights-of-one-filter", /weights of one/],
  ];
  recognises(ask.countConvParameters, wrong);
  const known = new Map([
    [32, 18_496],
    [1, 320],
    [3, 1216],
  ]);
  assert.equal(ask.countConvParameters.judge((_: number, c: number) => known.get(c)).kind, "incorrect");
});

test("Flatten hands over what TensorFlow.js says, and each known wrong number has its own message", () => {
  const flattened = built([28, 28, 1], digitNetwork).layers[4].outputShape[1];
  accepts(ask.flattenedValues, [flattened]);
  recognises(ask.flattenedValues, [
    [3136, "same-padding", /7 · 7 · 64/],
    [2304, "rounded-up", /11 \/ 2 up/],
    [1936, "fraction", /rounds down/],
    [25, "one-channel", /all 64/],
    [51_200, "both-channels", /used up the 32/],
    [36_864, "no-pooling", /both poolings/],
    [50_176, "no-pooling", /both poolings/],
    [7744, "one-pooling", /last pooling/],
    [800, "first-channels", /second has 64/],
    [784, "pixels", /after the convolutions/],
  ]);
});

test("a count of a whole network passes as a loop and as TensorFlow.js's own", () => {
  const byTensorFlow = (input: number[], layers: Layer[]) => built(input, layers).countParams();
  accepts(ask.countNetwork, [byTensorFlow, (i: [number, number, number], l: Layer[]) => countOf(i, l)]);
  assert.equal(byTensorFlow([28, 28, 1], digitNetwork), 121_930);
});

test("the example in the lesson's text is counted right", () => {
  const plan: Layer[] = [
    { layer: "conv2d", filters: 2, kernelSize: 3 },
    { layer: "flatten" },
    { layer: "dense", units: 3 },
  ];
  assert.equal(countOf([5, 5, 1], plan), 20 + 57);
});

test("each known wrong count of a network has its own message", () => {
  const slip = (slips: Slips) => (input: [number, number, number], layers: Layer[]) =>
    countOf(input, layers, slips);
  recognises(ask.countNetwork, [
    [slip(noBiases), "biases-forgotten", /the weights alone/],
    [
      slip({ biases: (nodes, _, __, layer) => (layer === "dense" ? 0 : nodes) }),
      "dense-biases-forgotten",
      /biases of the dense layers/,
    ],
    [
      slip({ biases: (nodes, _, __, layer) => (layer === "conv2d" ? 0 : nodes) }),
      "conv-biases-forgotten",
      /one per filter/,
    ],
    [slip({ counted: (_, layer) => layer === "conv2d" }), "dense-left-out", /dense layers are missing/],
    [slip({ counted: (_, layer) => layer === "dense" }), "conv-left-out", /convolutions are missing/],
    [slip({ halves: true }), "pool-size-ignored", /its own poolSize/],
    [slip({ flattened: (height, _, channels) => height * channels }), "flatten-one-side", /one side/],
    [slip({ flattened: () => 0 }), "flatten-forgotten", /no inputs/],
    [slip({ lastOnly: true }), "last-layer-only", /added to the total/],
    [slip({ kernelDepth: () => 1 }), "channels-ignored", /every channel that comes in/],
    [slip({ kernelWeights: (side) => side }), "kernel-not-square", /rows and columns/],
    [slip({ widthKept: true }), "one-side-only", /both height and width/],
    [slip({ samePadding: true }), "same-padding", /count 173 instead of 77\b.*keep the image's size/],
    [slip({ shrinksByKernel: true }), "shrinks-by-kernel", /28 − 3 \+ 1 places/],
    [slip({ poolings: 0 }), "pooling-ignored", /passes through the poolings/],
    [slip({ poolingRounds: Math.ceil }), "pooling-rounds-up", /round up/],
    [slip({ poolingRounds: (side) => side }), "pooling-not-rounded", /became a fraction/],
    [slip({ kernelDepth: (_, own) => own }), "channels-of-picture", /count 104,074 instead of 121,930/],
    [slip({ poolingRounds: Math.round }), "pooling-rounds", /nearest whole number/],
    [slip({ poolsOnly: "height" }), "pools-one-side", /one side alone/],
    [slip({ shrinksBy2: true }), "shrinks-by-2", /right for a kernel of 3/],
    [slip({ channelsKept: true }), "channels-kept", /count 50 instead of 77\b.*one channel for each filter/],
    [slip({ countedAfter: "conv2d" }), "channels-too-early", /count first: a filter/],
    [slip({ countedAfter: "dense" }), "values-too-early", /count first: a node/],
    [slip({ denseOnFlatten: true }), "dense-on-flatten", /connected to Flatten/],
    [
      slip({ flattened: (height, width) => height * width }),
      "flatten-loses-channels",
      /height · width · channels/,
    ],
    [slip({ dropoutRemoves: true }), "dropout-removes", /every weight is needed/],
  ]);
  const known = new Map([
    [3, 77],
    [9, 121_930],
  ]);
  assert.equal(ask.countNetwork.judge((_: unknown, l: Layer[]) => known.get(l.length)).kind, "incorrect");
  assert.equal(ask.countNetwork.judge(() => 0).kind, "incorrect");
});

test("dropout passes in a loop, as a map and with tensors", () => {
  accepts(ask.dropout, [
    (values: number[], kept: boolean[], rate: number) =>
      values.map((value, i) => (kept[i] ? value / (1 - rate) : 0)),
    (values: number[], kept: boolean[], rate: number) =>
      tf
        .tensor1d(values)
        .mul(tf.tensor1d(kept.map(Number)))
        .div(1 - rate),
  ]);
});

test("each known wrong dropout has its own message", () => {
  type Dropout = (values: number[], kept: boolean[], rate: number) => number[];
  const each =
    (change: (value: number, kept: boolean, rate: number) => number): Dropout =>
    (values, kept, rate) =>
      values.map((value, i) => change(value, kept[i], rate));
  recognises(ask.dropout, [
    [each((v, kept) => (kept ? v : 0)), "not-scaled", /gives \[3, 0, 4, 0\].*divide by 1 − rate/],
    [each((v, kept, rate) => (kept ? v * (1 - rate) : 0)), "multiplied", /make up for the dropped/],
    [each((v, kept, rate) => (kept ? v / rate : 0)), "divided-by-rate", /1 − 0.25/],
    [each((v, kept, rate) => (kept ? 0 : v / (1 - rate))), "inverted", /true for a value that stays/],
    [
      (v: number[], kept: boolean[], rate: number) => v.filter((_, i) => kept[i]).map((x) => x / (1 - rate)),
      "removed",
      /2 entries instead of 4/,
    ],
    [each((v, _, rate) => v / (1 - rate)), "nothing-dropped", /Nothing was dropped/],
    [each((v, kept, rate) => (kept ? v / (1 - rate) : v)), "nothing-dropped", /Nothing was dropped/],
    [
      (v: number[], kept: boolean[], rate: number) => v.map((value, i) => kept[i] && value / (1 - rate)),
      "booleans",
      /not `false`/,
    ],
    [each((v, kept) => (kept ? 2 * v : 0)), "doubled", /here 1 − 0.25/],
    [each((v, kept, rate) => (kept ? v / 1 - rate : 0)), "brackets", /Without brackets/],
    [
      (v: number[], kept: boolean[]) =>
        v.map((value, i) => (kept[i] ? (value * kept.length) / kept.filter(Boolean).length : 0)),
      "share-of-this-list",
      /on average/,
    ],
    [
      (v: number[], _: boolean[], rate: number) =>
        v.map((value, i) => (i % 3 === 1 ? value / (1 - rate) : 0)),
      "other-ones",
      /by `kept` alone/,
    ],
    [each(() => 0), "all-dropped", /Everything was dropped/],
  ]);
  assert.equal(ask.dropout.judge((values: number[]) => values.map(() => 0)).kind, "incorrect");
});

test("TensorFlow.js's Dropout does in training what the exercise asks for, and in prediction nothing", () => {
  const values = Array.from({ length: 200 }, (_, i) => i + 1);
  for (const rate of [0.25, 0.5, 0.75]) {
    const layer = tf.layers.dropout({ rate });
    const x = tf.tensor2d([values]);
    const trained = Array.from((layer.apply(x, { training: true }) as tf.Tensor).dataSync());
    const kept = trained.map((value) => value !== 0);
    assert.ok(kept.includes(true) && kept.includes(false));
    accepts(ask.dropout, [
      (some: number[], keep: boolean[], share: number) => some.map((v, i) => (keep[i] ? v / (1 - share) : 0)),
    ]);
    trained.forEach((value, i) => {
      assert.ok(Math.abs(value - (kept[i] ? values[i] / (1 - rate) : 0)) < 1e-3, `${value} at ${i}`);
    });
    assert.deepEqual(Array.from((layer.apply(x) as tf.Tensor).dataSync()), values);
  }
});

test("in prediction Dropout does nothing; each other choice says why not", () => {
  accepts(ask.dropoutInPrediction, ["nothing"]);
  recognises(ask.dropoutInPrediction, [
    ["dropsHalf", "drops-half", /a different answer each time/],
    ["halvesAll", "halves-all", /make up for it twice/],
    ["doublesAll", "doubles-all", /none is missing/],
  ]);
  assert.deepEqual(options(ask.dropoutInPrediction).sort(), [
    "doublesAll",
    "dropsHalf",
    "halvesAll",
    "nothing",
  ]);
});
