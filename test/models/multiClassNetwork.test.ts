import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import {
  type EpochLogs,
  MultiClassNetwork,
  type MultiClassNetworkOptions,
  numericalGradient,
  setSeed,
  tf,
  toCategorical,
} from "six-steps";
import { TrainingRunsError } from "six-steps/internal/errors/errors.js";
import { readableForward, readableGradients } from "./readableNetwork.js";

/** Sizes that leave remainders of the eights that sums are computed in; with and without penalties. */
const cases: MultiClassNetworkOptions[] = [
  { inputs: 1, units: 1, classes: 2 },
  { inputs: 7, units: 5, classes: 3 },
  { inputs: 16, units: 8, classes: 10, l1: 0.01 },
  { inputs: 11, units: 9, classes: 4, l2: 0.1 },
  { inputs: 20, units: 17, classes: 5, l1: 0.02, l2: 0.05, initializer: "standardNormal" },
];
const names = ["w1", "b1", "w2", "b2"] as const;

/** A network with biases too, examples of which half the numbers are 0, and labels. */
function random(options: MultiClassNetworkOptions, count: number) {
  setSeed(options.inputs * 100 + count);
  const network = new MultiClassNetwork(options);
  const { b1, b2 } = network.parameters;
  for (const biases of [b1, b2]) for (const i of biases.keys()) biases[i] = Math.random() - 0.5;
  const draw = () => Math.max(0, 2 * Math.random() - 1);
  const x = Array.from({ length: count }, () => Float32Array.from({ length: options.inputs }, draw));
  const labels = Array.from({ length: count }, () => Math.floor(Math.random() * options.classes));
  setSeed(undefined);
  return { network, x, labels, y: toCategorical(labels, options.classes) };
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  assert.equal(a.length, b.length);
  return Array.from(a).reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0);
}

for (const options of cases) {
  const { inputs, units, classes, l1 = 0, l2 = 0 } = options;
  describe(`a network ${inputs}-${units}-${classes} with l1 ${l1} and l2 ${l2}`, () => {
    for (const count of [1, 9]) {
      test(`its gradients of ${count} examples are the numerical ones, within 1e-8`, () => {
        const { network, x, y } = random(options, count);
        const gradient = network.gradients(x, y);
        for (const name of names) {
          const measured = numericalGradient(() => network.loss(x, y), network.parameters[name]);
          assert.ok(largestDifference(gradient[name], measured) < 1e-8, name);
        }
      });

      test(`its activations and gradients of ${count} examples are those of readable loops, to the last bit`, () => {
        const { network, x, y } = random({ ...options, l1: 0, l2: 0 }, count);
        assert.deepEqual(network.forward(x), readableForward(network, x));
        assert.deepEqual(network.gradients(x, y), readableGradients(network, x, y));
      });

      test(`its loss and gradients of ${count} examples are TensorFlow.js's, within 1e-5`, () => {
        const { network, x, labels, y } = random(options, count);
        const { w1, b1, w2, b2 } = network.parameters;
        const variables = [
          tf.variable(tf.tensor2d(Float32Array.from(w1), [inputs, units]), true, `${inputs}.${count}.w1`),
          tf.variable(tf.tensor1d(Float32Array.from(b1)), true, `${inputs}.${count}.b1`),
          tf.variable(tf.tensor2d(Float32Array.from(w2), [units, classes]), true, `${inputs}.${count}.w2`),
          tf.variable(tf.tensor1d(Float32Array.from(b2)), true, `${inputs}.${count}.b2`),
        ] as const;
        const [W1, B1, W2, B2] = variables;
        const images = tf.tensor2d(
          x.flatMap((row) => Array.from(row)),
          [count, inputs],
        );
        const { value, grads } = tf.variableGrads(() => {
          const z = images.matMul(W1).add(B1).sigmoid().matMul(W2).add(B2);
          const oneHot = tf.oneHot(tf.tensor1d(labels, "int32"), classes);
          const penalty = [W1, W2].map((w) =>
            w
              .abs()
              .sum()
              .mul(l1)
              .add(
                w
                  .square()
                  .sum()
                  .mul(l2 / 2),
              ),
          );
          return tf.losses.softmaxCrossEntropy(oneHot, z).add(penalty[0]).add(penalty[1]).asScalar();
        }, [...variables]);
        assert.ok(
          Math.abs(value.dataSync()[0] - network.loss(x, y)) < 1e-5 * Math.max(1, network.loss(x, y)),
        );
        const gradient = network.gradients(x, y);
        names.forEach((name, i) => {
          assert.ok(largestDifference(gradient[name], grads[variables[i].name].dataSync()) < 1e-5, name);
        });
        tf.dispose([...variables, images, value, grads]);
      });
    }
  });
}

/** Whether the biggest of the inputs' thirds is the first, second or third: easy to learn. */
function thirds(count: number) {
  setSeed(5);
  const labels = Array.from({ length: count }, (_, i) => i % 3);
  const x = labels.map((label) =>
    Float32Array.from(
      { length: 12 },
      (_, i) => (Math.floor(i / 4) === label ? 1 : 0) * (1 - Math.random() / 3),
    ),
  );
  return { x, y: toCategorical(labels, 3), labels };
}

const small = { inputs: 12, units: 6, classes: 3, batchSize: 16, learningRate: 0.5 };

test("training learns an easy set, and the losses of each epoch are kept", async () => {
  const { x, y, labels } = thirds(100);
  const network = new MultiClassNetwork(small);
  const told: EpochLogs[] = [];
  const batches: number[] = [];
  await network.fit(x, y, {
    epochs: 30,
    validationData: [x, y],
    callbacks: {
      onBatchEnd: (batch) => void batches.push(batch),
      onEpochEnd: (_, logs) => void told.push({ ...logs }),
    },
  });
  assert.equal(network.score(x, y), 1);
  assert.deepEqual([...network.predict(x)], labels);
  assert.deepEqual(
    network.losses,
    told.map(({ loss }) => loss),
  );
  assert.deepEqual(
    network.valLosses,
    told.map(({ val_loss }) => val_loss),
  );
  assert.ok(network.losses[29] < network.losses[0] / 2);
  assert.equal(network.valLosses[29], network.loss(x, y));
  assert.equal(batches.length, 30 * 7);
  for (const row of network.probabilities(x)) {
    assert.ok(Math.abs(row.reduce((sum, p) => sum + p, 0) - 1) < 1e-12);
  }
  await network.fit(x, y);
  assert.equal(network.losses.length, 31, "a second fit goes on");
});

test("the loss of an epoch is the mean over its examples, also with a shorter last batch", async () => {
  const { x, y } = thirds(20);
  const network = new MultiClassNetwork({ ...small, learningRate: 0, l2: 0.1 });
  await network.fit(x, y);
  assert.ok(Math.abs(network.losses[0] - network.loss(x, y)) < 1e-12);
});

test("a step subtracts learning rate times gradient from every parameter", () => {
  const { network, x, y } = random({ inputs: 4, units: 3, classes: 3, learningRate: 0.2, l2: 0.1 }, 5);
  const gradient = network.gradients(x, y);
  const before = names.map((name) => network.parameters[name].slice());
  network.trainOnBatch(x, y);
  names.forEach((name, i) => {
    const want = before[i].map((value, at) => value - 0.2 * gradient[name][at]);
    assert.deepEqual([...network.parameters[name]], [...want], name);
  });
});

test("the same seed gives the same weights, in every session", async () => {
  const trained = async () => {
    const { x, y } = thirds(50);
    setSeed(7);
    const network = new MultiClassNetwork(small);
    await network.fit(x, y, { epochs: 3 });
    setSeed(undefined);
    return network.parameters;
  };
  const [first, second] = [await trained(), await trained()];
  assert.deepEqual(first, second);
  // To 10 digits: exp may differ in the last one from one version of V8 to the next.
  const digits = names.flatMap((name) => Array.from(first[name], (value) => value.toPrecision(10))).join();
  assert.equal(createHash("sha256").update(digits).digest("hex").slice(0, 16), "990452786517ef8e");
});

test("a loss that is not a number stops the training and says why", async () => {
  const { x, y } = thirds(40);
  const network = new MultiClassNetwork({ ...small, learningRate: 1e308 });
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (text: string) => void warnings.push(text);
  try {
    await network.fit(x, y, { epochs: 50 });
  } finally {
    console.warn = warn;
  }
  assert.ok(network.losses.length < 50);
  assert.match(warnings.join(), /learning rate that is too high \(it is 1e\+308\)/);
});

test("what does not fit is refused before training, by name and value", async () => {
  const { x, y } = thirds(6);
  const network = new MultiClassNetwork(small);
  const before = network.parameters.w1.slice();
  const refused: [unknown, unknown, object, RegExp][] = [
    [[], [], {}, /examples must have shape \[count, 12\], with at least one row/],
    [x, y.slice(1), {}, /labels must have shape \[6, 3\], one row per example, but has \[5, 3\]/],
    [x.map((row) => row.subarray(1)), y, {}, /Row 0 of the examples must have shape \[12\], but has \[11\]/],
    [x.map((row) => [...row]), y, {}, /Row 0 of the examples must be a Float32Array/],
    [
      [x[0], x[1].map(() => Number.NaN)],
      y.slice(0, 2),
      {},
      /Row 1, column 0 of the examples must be a finite/,
    ],
    [x, y.map((row) => row.map(() => 1)), {}, /The label at place 0 must be a one-hot row.*\[1,1,1\]/],
    [x, y, { epochs: 0 }, /epochs must be a whole number, 1 or more, but is 0/],
    [x, y, { validationData: [x, []] }, /labels must have shape/],
  ];
  for (const [images, labels, options, message] of refused) {
    await assert.rejects(network.fit(images as Float32Array[], labels as Float32Array[], options), {
      message,
    });
  }
  assert.deepEqual(network.parameters.w1, before);
  for (const [options, message] of [
    [{ ...small, units: 0 }, /units must be a whole number, 1 or more, but is 0/],
    [{ ...small, learningRate: -1 }, /learningRate must be a number, 0 or more, but is -1/],
    [
      { ...small, initializer: "zeros" },
      /initializer is "zeros", which is not one of glorotUniform, standardNormal/,
    ],
  ] as [MultiClassNetworkOptions, RegExp][]) {
    assert.throws(() => new MultiClassNetwork(options), { message });
  }
});

test("a second fit while one runs is refused, and the first goes on", async () => {
  const { x, y } = thirds(60);
  const network = new MultiClassNetwork(small);
  let second: Promise<void> | undefined;
  await network.fit(x, y, {
    epochs: 2,
    callbacks: {
      onEpochEnd: () => {
        second ??= assert.rejects(network.fit(x, y), TrainingRunsError);
        return second;
      },
    },
  });
  assert.equal(network.losses.length, 2);
});

test("the first weights are Glorot's or standard normal ones", () => {
  setSeed(3);
  const sizes = { inputs: 200, units: 100, classes: 10 };
  const glorot = new MultiClassNetwork(sizes).parameters.w1;
  const normal = new MultiClassNetwork({ ...sizes, initializer: "standardNormal" }).parameters.w1;
  setSeed(undefined);
  const limit = Math.sqrt(6 / 300);
  assert.ok(Math.max(...glorot) < limit && Math.max(...glorot) > 0.99 * limit);
  const mean = normal.reduce((sum, w) => sum + w, 0) / normal.length;
  const variance = normal.reduce((sum, w) => sum + (w - mean) ** 2, 0) / normal.length;
  assert.ok(Math.abs(mean) < 0.03 && Math.abs(variance - 1) < 0.05);
  assert.ok(normal.every(Number.isFinite));
});
