import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises, tf, todo } from "six-steps";
import { foldFault } from "six-steps/internal/exercises/hiddenLayers/foldFault.js";
import type { Outcome } from "six-steps/internal/exercises/outcome.js";

const ask = exercises.hiddenLayers;

/** Asserts that `outcome` names the misconception and says `phrase`. */
function recognised(outcome: Outcome, misconception: string, phrase: RegExp): void {
  assert.equal(outcome.kind, "incorrect", misconception);
  if (outcome.kind !== "incorrect") return;
  assert.equal(outcome.misconception, misconception);
  assert.match(outcome.message, phrase);
}

/** The names of all misconceptions of an exercise: each must be tried. */
function named(tries: readonly (readonly [string, ...unknown[]])[], bank: readonly { name: string }[]): void {
  assert.deepEqual([...new Set(tries.map(([name]) => name))].sort(), bank.map(({ name }) => name).sort());
}

test("every stub counts as not attempted", async () => {
  for (const exercise of Object.values(ask)) {
    const stub = exercise.stub.startsWith("function") ? () => todo() : undefined;
    assert.deepEqual(await exercise.judge(stub), { kind: "notAttempted" }, exercise.name);
  }
});

test("every exercise has three hints or more, none of them empty", () => {
  for (const { name, text } of Object.values(ask)) {
    assert.ok(text.hints.length >= 3, name);
    assert.ok(
      text.hints.every((hint) => hint.trim().length > 10),
      name,
    );
  }
});

test("two linear layers of one node collapse into weight 6 and bias 2", () => {
  const layers = (x: number) => 3 * (2 * x + 1) - 1;
  const collapsed = [layers(1) - layers(0), layers(0)];
  assert.equal(ask.collapsed.judge(collapsed).kind, "correct");
  assert.equal(ask.collapsed.judge(tf.tensor1d(collapsed)).kind, "correct");
  const tries = [
    ["weights-added", [5, 0], /multiply/],
    ["first-bias-forgotten", [6, -1], /first layer's bias is still missing/],
    ["biases-added", [6, 0], /multiplied by the second layer's weight, 3/],
    ["second-bias-forgotten", [6, 3], /second layer's bias, −1, is still missing/],
    ["sign-lost", [6, 4], /subtracted/],
    ["swapped", [2, 6], /other order/],
  ] as const;
  named(tries, ask.collapsed.misconceptions);
  for (const [name, wrong, phrase] of tries) recognised(ask.collapsed.judge(wrong), name, phrase);
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
  for (const relu of right) assert.equal(ask.relu.judge(relu).kind, "correct", String(relu));
});

test("each known wrong relu has its own message", () => {
  const tries = [
    ["identity", (x: number) => x, /everything pass, also -3/],
    ["absolute-value", Math.abs, /-3 became 3/],
    ["negative-side", (x: number) => Math.min(0, x), /for 0.5 it gives 0/],
    ["mirrored", (x: number) => Math.max(0, -x), /mirror image/],
    ["step", (x: number) => (x > 0 ? 1 : 0), /For 0.5 the result is 0.5, not 1/],
    ["leaky", (x: number) => (x > 0 ? x : 0.01 * x), /leaky ReLU/],
    ["sigmoid", (x: number) => 1 / (1 + Math.exp(-x)), /no exponential/],
    ["softplus", (x: number) => Math.log(1 + Math.exp(x)), /softplus/],
    ["clipped", (x: number) => Math.min(1, Math.max(0, x)), /no upper limit/],
    ["clipped", (x: number) => Math.min(6, Math.max(0, x)), /For 250 that gives 6/],
  ] as const;
  named(tries, ask.relu.misconceptions);
  for (const [name, wrong, phrase] of tries) recognised(ask.relu.judge(wrong), name, phrase);
  assert.equal(ask.relu.judge((x: number) => ({ 3: 3, 0.5: 0.5, 250: 250 })[x] ?? 0).kind, "incorrect");
});

test("the slope of ReLU passes as a condition, a number of a boolean and TensorFlow's gradient", () => {
  const right = [
    (x: number) => (x > 0 ? 1 : 0),
    (x: number) => Number(x > 0),
    (x: number) => Math.max(0, Math.sign(x)),
    (x: number) => tf.grad((t) => tf.relu(t))(tf.scalar(x)),
  ];
  for (const slope of right) assert.equal(ask.reluSlope.judge(slope).kind, "correct", String(slope));
});

test("each known wrong slope has its own message", () => {
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
  const tries = [
    ["value-not-slope", (x: number) => Math.max(0, x), /height of the curve/],
    ["always-1", () => 1, /At -2 the curve is flat/],
    ["sides-swapped", (x: number) => (x < 0 ? 1 : 0), /swapped/],
    ["one-at-zero", (x: number) => (x >= 0 ? 1 : 0), /`x > 0`, not `x >= 0`/],
    [
      "half-at-zero",
      (x: number) => (Math.max(0, x + 1e-3) - Math.max(0, x - 1e-3)) / 2e-3,
      /0.5, the mean of both sides/,
    ],
    ["nan-at-zero", (x: number) => Math.max(0, x) / x, /0\/0/],
    ["absolute-value", Math.sign, /not falling/],
    ["sigmoid", (x: number) => sigmoid(x) * (1 - sigmoid(x)), /sigmoid's slope/],
  ] as const;
  named(tries, ask.reluSlope.misconceptions);
  for (const [name, wrong, phrase] of tries) recognised(ask.reluSlope.judge(wrong), name, phrase);
});

test("the first hidden layer has as many parameters as TensorFlow.js counts", () => {
  const layer = tf.layers.dense({ units: 128, inputShape: [784] });
  const parameters = tf.sequential({ layers: [layer] }).countParams();
  assert.equal(ask.hiddenParameters.judge(parameters).kind, "correct");
  const tries = [
    ["biases-forgotten", 100_352, /^100352 is the weights alone/],
    ["one-bias", 100_353, /each of the 128 nodes has its own/],
    ["input-biases", 101_136, /every pixel a bias/],
    ["both-biases", 101_264, /every pixel a bias too/],
    ["one-side", 3_712, /28 · 28 = 784/],
    ["second-layer", 16_512, /second hidden layer/],
    ["added", 912, /multiply/],
    ["whole-network", 118_282, /whole network/],
  ] as const;
  named(tries, ask.hiddenParameters.misconceptions);
  for (const [name, wrong, phrase] of tries) recognised(ask.hiddenParameters.judge(wrong), name, phrase);
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
  const tries = [
    [
      "biases-forgotten",
      (s: number[]) => each(s, (inputs, nodes) => inputs * nodes),
      /gives 118016: the weights alone. 266 biases are missing/,
    ],
    ["input-biases", (s: number[]) => right(s) + s[0], /784 too many/],
    ["one-bias", (s: number[]) => each(s, (inputs, nodes) => inputs * nodes + 1), /one bias a layer/],
    ["first-layer-only", (s: number[]) => (s[0] + 1) * s[1], /gives 100480: the first pair/],
    ["output-layer-missing", (s: number[]) => right(s.slice(0, -1)), /1290 too few/],
    ["nodes", sum, /gives 1050: the number of nodes/],
    ["nodes", (s: number[]) => sum(s.slice(1)), /gives 266: the number of nodes/],
    ["product", (s: number[]) => s.reduce((product, size) => product * size, 1), /multiply each pair/],
  ] as const;
  named(tries, ask.countParameters.misconceptions);
  for (const [name, wrong, phrase] of tries) recognised(ask.countParameters.judge(wrong), name, phrase);
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
  const tries = [
    ["no-return", () => undefined, /forget a `return`/],
    ["not-a-list", (n: number, k: number) => ({ n, k }), /list of k lists/],
    ["one-list", (n: number, k: number) => indices(n).map((i) => i % k), /Return 3 lists/],
    [
      "pairs",
      (n: number, k: number) => dealt(n, k).map((validate) => ({ train: [], validate })),
      /training part need not/,
    ],
    ["pairs", (n: number, k: number) => dealt(n, k).map((fold) => [fold, fold]), /training part need not/],
    ["groups-of-k", chunks, /2 groups of up to 3.*3 folds are wanted/],
    ["fold-count", (n: number, k: number) => dealt(n, k + 1), /4 folds; k = 3/],
    [
      "not-an-index",
      (n: number, k: number) => dealt(n, k).map((fold) => fold.map((i) => i / 2)),
      /contains 1.5/,
    ],
    [
      "counted-from-1",
      (n: number, k: number) => dealt(n, k).map((fold) => fold.map((i) => i + 1)),
      /index 6 does not/,
    ],
    ["out-of-range", (n: number, k: number) => dealt(n + 2, k), /Index 6 does not exist/],
    [
      "training-parts",
      (n: number, k: number) => indices(k).map((f) => indices(n).filter((i) => i % k !== f)),
      /have 4 indices or so .* about 2 each/,
    ],
    [
      "overlap",
      (n: number, k: number) => indices(k).map(() => indices(Math.floor(n / k))),
      /Index 0 is in folds 0 and 1/,
    ],
    ["overlap", (n: number, k: number) => dealt(n, k).map(([i]) => [i, i]), /Index 0 stands twice in fold 0/],
    [
      "left-out",
      (n: number, k: number) => chunks(n, Math.floor(n / k)).slice(0, k),
      /In no fold: \[6\]. 7 divided by 3 leaves a remainder/,
    ],
    [
      "left-out",
      (_: number, k: number) => indices(k).map((i) => [i]),
      /In no fold: \[3, 4, 5\]. Every index/,
    ],
    [
      "uneven",
      (n: number, k: number) => {
        const size = Math.floor(n / k);
        return indices(k).map((f) => indices(n).slice(f * size, f === k - 1 ? n : (f + 1) * size));
      },
      /have 2, 2, 4 indices/,
    ],
  ] as const;
  for (const [name, wrong, phrase] of tries) recognised(await ask.kFold.judge(wrong), name, phrase);
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
  const tries = [
    ["no-layer-twice", 18, /counts "no hidden layer" twice/],
    ["folds-forgotten", 5, /number of designs/],
    ["layers-times-nodes", 6, /layers times nodes/],
    ["training-folds", 10, /3 networks a design/],
    ["added", 8, /multiply/],
    ["one-design", 3, /one design/],
  ] as const;
  named(tries, ask.modelsToTrain.misconceptions);
  for (const [name, wrong, phrase] of tries) recognised(ask.modelsToTrain.judge(wrong), name, phrase);
});

test("the verdict on two rows is that they do not tell, and each other one says why not", () => {
  assert.equal(ask.verdict.judge("cannotTell").kind, "correct");
  const tries = [
    ["higher-mean", "twoLayers", /between 0.815 and 0.840/],
    ["cheaper-is-better", "oneLayer", /cheaper/],
    ["test-set", "askTheTestSet", /once, at the very end/],
  ] as const;
  named(tries, ask.verdict.misconceptions);
  for (const [name, wrong, phrase] of tries) recognised(ask.verdict.judge(wrong), name, phrase);
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
