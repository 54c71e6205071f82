import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises, tf } from "six-steps";
import { foldFault } from "six-steps/internal/exercises/06-hidden-layers/foldFault.js";
import type { Outcome } from "six-steps/internal/exercises/core/outcome.js";
import { accepts, recognises } from "./recognises.js";

const ask = exercises.hiddenLayers;

/** Asserts that `outcome` names the misconception and says `phrase`. */
function recognised(outcome: Outcome, misconception: string, phrase: RegExp): void {
  assert.equal(outcome.kind, "incorrect", misconception);
  if (outcome.kind !== "incorrect") return;
  assert.equal(outcome.misconception, misconception);
  assert.match(outcome.message, phrase);
}

test("two linear layers of one node collapse into weight 6 and bias 2", () => {
  const layers = (x: number) => 3 * (2 * x + 1) - 1;
  const collapsed = [layers(1) - layers(0), layers(0)];
  assert.equal(ask.collapsed.judge(collapsed).kind, "correct");
  assert.equal(ask.collapsed.judge(tf.tensor1d(collapsed)).kind, "correct");
  recognises(ask.collapsed, [
    [[5, 0], "weights-added", /multiply/],
    [[6, -1], "first-bias-forgotten", /first layer's bias is still missing/],
    [[6, 0], "biases-added", /multiplied by the second layer's weight, 3/],
    [[6, 3], "second-bias-forgotten", /second layer's bias, −1, is still missing/],
    [[6, 4], "sign-lost", /subtracted/],
    [[2, 6], "swapped", /other order/],
  ]);
  assert.equal(ask.collapsed.judge(6).kind, "incorrect");
});

test("relu passes as a maximum, a condition, a product and a tensor", () => {
  const right = [
    (x: number) => Math.max(0, x),
    (x: number) => {
      if (x > 0) return x;
      return 0;
    },
    (x: number) => x * Number(x > 0),
    (x: number) => (x + Math.abs(x)) / 2,
    (x: number) => tf.relu(x),
  ];
  accepts(ask.relu, right);
});

test("each known wrong relu has its own message", () => {
  recognises(ask.relu, [
    [(x: number) => x, "identity", /everything pass, even -3/],
    [Math.abs, "absolute-value", /-3 became 3/],
    [(x: number) => Math.min(0, x), "negative-side", /for 0.5 it gives 0/],
    [(x: number) => Math.max(0, -x), "mirrored", /mirror image/],
    [(x: number) => (x > 0 ? 1 : 0), "step", /For 0.5 the result is 0.5, not 1/],
    [(x: number) => (x > 0 ? x : 0.01 * x), "leaky", /leaky ReLU/],
    [(x: number) => 1 / (1 + Math.exp(-x)), "sigmoid", /no exponential/],
    [(x: number) => Math.log(1 + Math.exp(x)), "softplus", /softplus/],
    [(x: number) => Math.min(1, Math.max(0, x)), "clipped", /no upper limit/],
    [(x: number) => Math.min(6, Math.max(0, x)), "clipped", /For 250 that gives 6/],
  ]);
  assert.equal(ask.relu.judge((x: number) => ({ 3: 3, 0.5: 0.5, 250: 250 })[x] ?? 0).kind, "incorrect");
});

test("the slope of ReLU passes as a condition, a number of a boolean and TensorFlow's gradient", () => {
  const right = [
    (x: number) => (x > 0 ? 1 : 0),
    (x: number) => Number(x > 0),
    (x: number) => Math.max(0, Math.sign(x)),
    (x: number) => tf.grad((t) => tf.relu(t))(tf.scalar(x)),
  ];
  accepts(ask.reluSlope, right);
});

test("each known wrong slope has its own message", () => {
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
  recognises(ask.reluSlope, [
    [(x: number) => Math.max(0, x), "value-not-slope", /height of the curve/],
    [() => 1, "always-1", /At -2 the curve is flat/],
    [(x: number) => (x < 0 ? 1 : 0), "sides-swapped", /swapped/],
    [(x: number) => (x >= 0 ? 1 : 0), "one-at-zero", /`x > 0`, not `x >= 0`/],
    [
      (x: number) => (Math.max(0, x + 1e-3) - Math.max(0, x - 1e-3)) / 2e-3,
      "half-at-zero",
      /0.5, the mean of both sides/,
    ],
    [(x: number) => Math.max(0, x) / x, "nan-at-zero", /0\/0/],
    [Math.sign, "absolute-value", /not falling/],
    [(x: number) => sigmoid(x) * (1 - sigmoid(x)), "sigmoid", /sigmoid's slope/],
  ]);
});

test("the first hidden layer has as many parameters as TensorFlow.js counts", () => {
  const layer = tf.layers.dense({ units: 128, inputShape: [784] });
  const parameters = tf.sequential({ layers: [layer] }).countParams();
  assert.equal(ask.hiddenParameters.judge(parameters).kind, "correct");
  recognises(ask.hiddenParameters, [
    [100_352, "biases-forgotten", /^100352 is the weights alone/],
    [100_353, "one-bias", /each of the 128 nodes has its own/],
    [101_136, "input-biases", /every pixel a bias/],
    [101_264, "both-biases", /every pixel a bias too/],
    [3_712, "one-side", /28 · 28 = 784/],
    [16_512, "second-layer", /second hidden layer/],
    [912, "added", /multiply/],
    [118_282, "whole-network", /whole network/],
  ]);
  assert.equal(ask.hiddenParameters.judge(100_481).kind, "incorrect");
});

test("a count of parameters passes as a loop and as a reduction, and agrees with TensorFlow.js", () => {
  const loop = (sizes: number[]) => {
    let total = 0;
    for (let i = 0; i + 1 < sizes.length; i++) total += sizes[i] * sizes[i + 1] + sizes[i + 1];
    return total;
  };
  const reduction = (sizes: number[]) =>
    sizes.reduce((total, size, i) => (i === 0 ? 0 : total + (sizes[i - 1] + 1) * size), 0);
  const model = (sizes: number[]) => {
    const layers = sizes.slice(1).map((units, i) => tf.layers.dense({ units, inputShape: [sizes[i]] }));
    return tf.sequential({ layers }).countParams();
  };
  for (const count of [loop, reduction, model])
    assert.equal(ask.countParameters.judge(count).kind, "correct");
  assert.equal(loop([784, 128, 128, 10]), 118_282);
});

test("each known wrong count of parameters has its own message", () => {
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const each = (sizes: number[], count: (inputs: number, nodes: number) => number) =>
    sum(sizes.slice(1).map((nodes, i) => count(sizes[i], nodes)));
  const right = (sizes: number[]) => each(sizes, (inputs, nodes) => inputs * nodes + nodes);
  recognises(ask.countParameters, [
    [
      (s: number[]) => each(s, (inputs, nodes) => inputs * nodes),
      "biases-forgotten",
      /gives 118016: the weights alone. 266 biases are missing/,
    ],
    [(s: number[]) => right(s) + s[0], "input-biases", /784 too many/],
    [(s: number[]) => each(s, (inputs, nodes) => inputs * nodes + 1), "one-bias", /one bias per layer/],
    [(s: number[]) => (s[0] + 1) * s[1], "first-layer-only", /gives 100480: the first pair/],
    [(s: number[]) => right(s.slice(0, -1)), "output-layer-missing", /1290 too few/],
    [sum, "nodes", /gives 1050: the number of nodes/],
    [(s: number[]) => sum(s.slice(1)), "nodes", /gives 266: the number of nodes/],
    [(s: number[]) => sum(s.map((size, i) => (size + 1) * s[i + 1])), "nan", /no `sizes\[i \+ 1\]`/],
    [(s: number[]) => s.reduce((product, size) => product * size, 1), "product", /multiply each pair/],
  ]);
  const known = new Map([
    [4, 118_282],
    [2, 9],
    [3, 43],
  ]);
  assert.equal(ask.countParameters.judge((s: number[]) => known.get(s.length)).kind, "incorrect");
});

const indices = (n: number) => [...Array(n).keys()];

test("k folds pass as dealt cards, as blocks, shuffled, as typed arrays", async () => {
  const dealt = (n: number, k: number) => indices(k).map((f) => indices(n).filter((i) => i % k === f));
  const blocks = (n: number, k: number) =>
    indices(k).map((f) => indices(n).slice(Math.floor((f * n) / k), Math.floor(((f + 1) * n) / k)));
  const shuffled = (n: number, k: number) => {
    const order = indices(n);
    tf.util.shuffle(order);
    return dealt(n, k).map((fold) => fold.map((i) => order[i]));
  };
  const typed = (n: number, k: number) => dealt(n, k).map((fold) => Int32Array.from(fold));
  for (const kFold of [dealt, blocks, shuffled, typed]) {
    assert.equal((await ask.kFold.judge(kFold)).kind, "correct", String(kFold));
  }
});

test("each known fault of folds has its own message", async () => {
  const dealt = (n: number, k: number) => indices(k).map((f) => indices(n).filter((i) => i % k === f));
  const chunks = (n: number, size: number) =>
    indices(Math.ceil(n / size)).map((f) => indices(n).slice(f * size, (f + 1) * size));
  const tries: [kFold: (n: number, k: number) => unknown, fault: string, phrase: RegExp][] = [
    [() => undefined, "no-return", /without a `return`/],
    [(n: number, k: number) => ({ n, k }), "not-a-list", /list of k lists/],
    [(n: number, k: number) => indices(n).map((i) => i % k), "one-list", /Return 3 lists/],
    [
      (n: number, k: number) => dealt(n, k).map((validate) => ({ train: [], validate })),
      "pairs",
      /training part need not/,
    ],
    [(n: number, k: number) => dealt(n, k).map((fold) => [fold, fold]), "pairs", /training part need not/],
    [chunks, "groups-of-k", /2 groups of up to 3.*make 3 folds/],
    [(n: number, k: number) => dealt(n, k + 1), "fold-count", /4 folds; there should be k = 3/],
    [
      (n: number, k: number) => dealt(n, k).map((fold) => fold.map((i) => i / 2)),
      "not-an-index",
      /contains 1.5/,
    ],
    [
      (n: number, k: number) => dealt(n, k).map((fold) => fold.map((i) => i + 1)),
      "counted-from-1",
      /index 6 does not/,
    ],
    [(n: number, k: number) => dealt(n + 2, k), "out-of-range", /Index 6 does not exist/],
    [
      (n: number, k: number) => indices(k).map((f) => indices(n).filter((i) => i % k !== f)),
      "training-parts",
      /have about 4 indices each .* about 2 each/,
    ],
    [
      (n: number, k: number) => {
        const folds: number[][] = new Array(k).fill([]);
        for (const i of indices(n)) folds[i % k].push(i);
        return folds;
      },
      "same-list",
      /All 3 folds are alike/,
    ],
    [
      (n: number, k: number) => indices(k).map(() => indices(Math.floor(n / k))),
      "overlap",
      /Index 0 is in folds 0 and 1/,
    ],
    [(n: number, k: number) => dealt(n, k).map(([i]) => [i, i]), "overlap", /Index 0 is in fold 0 twice/],
    [
      (n: number, k: number) => chunks(n, Math.floor(n / k)).slice(0, k),
      "left-out",
      /In no fold: \[6\]. 7 divided by 3 leaves a remainder/,
    ],
    [
      (_: number, k: number) => indices(k).map((i) => [i]),
      "left-out",
      /In no fold: \[3, 4, 5\]. Every index/,
    ],
    [
      (n: number, k: number) => {
        const size = Math.floor(n / k);
        return indices(k).map((f) => indices(n).slice(f * size, f === k - 1 ? n : (f + 1) * size));
      },
      "uneven",
      /have 2, 2, 4 indices/,
    ],
  ];
  for (const [wrong, name, phrase] of tries) recognised(await ask.kFold.judge(wrong), name, phrase);
  const hardCoded = (await ask.kFold.judge(() => [
    [0, 1],
    [2, 3],
    [4, 5],
  ])) as Outcome;
  recognised(hardCoded, "left-out", /7 divided by 3/);
  assert.equal((await ask.kFold.judge([[0], [1]])).kind, "incorrect");
});

test("an error in a fold function shows what it was called with", async () => {
  const outcome = await ask.kFold.judge(() => {
    throw new RangeError("no");
  });
  assert.equal(outcome.kind, "error");
  assert.deepEqual(outcome.kind === "error" && outcome.args, [6, 3]);
});

test("no folds at all are too few folds", () => {
  assert.deepEqual(foldFault([], 6, 3), { name: "fold-count", count: 0 });
  assert.equal(foldFault([[0, undefined]], 2, 1)?.name, "not-an-index");
});

test("five designs and three folds make fifteen networks", () => {
  assert.equal(ask.modelsToTrain.judge(15).kind, "correct");
  recognises(ask.modelsToTrain, [
    [18, "no-layer-twice", /counts "no hidden layer" twice/],
    [5, "folds-forgotten", /number of designs/],
    [6, "layers-times-nodes", /layers times nodes/],
    [12, "design-missing", /4 designs times 3 folds, or 6 designs times 2/],
    [4, "folds-and-design-forgotten", /One without is a design, too/],
    [10, "training-folds", /3 networks per design/],
    [8, "added", /multiply/],
    [3, "one-design", /one design/],
  ]);
});

test("the verdict on two rows is that they do not tell, and each other one says why not", () => {
  assert.equal(ask.verdict.judge("cannotTell").kind, "correct");
  recognises(ask.verdict, [
    ["twoLayers", "higher-mean", /between 0.815 and 0.840/],
    ["oneLayer", "cheaper-is-better", /cheaper/],
    ["askTheTestSet", "test-set", /once, at the very end/],
  ]);
});

test("the numbers quoted in the verdict follow from the folds in the lesson", () => {
  const rows = { one: [0.812, 0.843, 0.829], two: [0.815, 0.838, 0.84] };
  const mean = (row: number[]) => row.reduce((sum, value) => sum + value, 0) / row.length;
  const spread = (row: number[]) => Math.max(...row) - Math.min(...row);
  const quoted = [
    mean(rows.one),
    mean(rows.two),
    mean(rows.two) - mean(rows.one),
    spread(rows.one),
    spread(rows.two),
  ];
  assert.deepEqual(
    quoted.map((value) => value.toFixed(3)),
    ["0.828", "0.831", "0.003", "0.031", "0.025"],
  );
});
