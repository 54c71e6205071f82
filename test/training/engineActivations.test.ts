import assert from "node:assert/strict";
import { test } from "node:test";
import { tf } from "six-steps";
import { byEngine } from "./engineRuns.js";
import {
  cappedRelu,
  leakyRelu,
  type ReferenceActivation,
  referenceActivations,
  thresholdedRelu,
} from "./referenceActivations.js";

interface Case {
  layer: () => tf.layers.Layer;
  reference: ReferenceActivation;
}

const cases: Record<string, Case> = {
  "LeakyReLU with a positive slope": {
    layer: () => tf.layers.leakyReLU({ alpha: 0.3 }),
    reference: leakyRelu(0.3),
  },
  "LeakyReLU with a negative slope": {
    layer: () => tf.layers.leakyReLU({ alpha: -0.4 }),
    reference: leakyRelu(-0.4),
  },
  "ELU, the layer": { layer: () => tf.layers.elu(), reference: referenceActivations.elu },
  "ReLU with a largest value": { layer: () => tf.layers.reLU({ maxValue: 2.5 }), reference: cappedRelu(2.5) },
  // stock TensorFlow.js cannot train this one
  ThresholdedReLU: {
    layer: () => tf.layers.thresholdedReLU({ theta: 1.2 }),
    reference: thresholdedRelu(1.2),
  },
  "ThresholdedReLU below 0": {
    layer: () => tf.layers.thresholdedReLU({ theta: -1.2 }),
    reference: thresholdedRelu(-1.2),
  },
};
for (const [name, reference] of Object.entries(referenceActivations)) {
  if (name === "linear") continue;
  cases[name] = { layer: () => tf.layers.activation({ activation: name as "relu" }), reference };
}

/** From -30 to 30, denser around 0, and none at a bend. */
const inputs = Float32Array.from({ length: 203 }, (_, i) => ((i - 101.4) / 52) ** 5 + (i - 101.4) / 57);

for (const [what, { layer, reference }] of Object.entries(cases)) {
  test(`${what} is what its definition says, to float32's last digits`, async () => {
    const model = tf.sequential();
    model.add(tf.layers.inputLayer({ inputShape: [1] }));
    model.add(layer());
    const x = tf.tensor2d(inputs, [inputs.length, 1]);
    const y = await byEngine(() => (model.predict(x) as tf.Tensor).dataSync());
    inputs.forEach((value, i) => {
      const exact = reference.value(value);
      const error = Math.abs(y[i] - exact);
      // gelu's formula for erf, which is stock's too, is 1.5e-7 off at most
      const formula = what === "gelu" ? 0.75e-7 * Math.abs(value) : 0;
      assert.ok(
        error <= 3e-7 * Math.max(0.3, Math.abs(exact)) + formula,
        `f(${value}) = ${y[i]}, not ${exact}`,
      );
    });
  });

  test(`a step along ${what} follows its derivative`, async () => {
    const count = inputs.length;
    const model = tf.sequential();
    model.add(tf.layers.dense({ inputShape: [1], units: count, useBias: false }));
    model.add(layer());
    model.setWeights([tf.tensor2d(inputs, [1, count])]);
    // with the targets 1 above the outputs dL/dy is -2 / count, so that each weight moves by its slope
    const targets = Float32Array.from(inputs, (value) => reference.value(value) + 1);
    model.compile({ optimizer: tf.train.sgd(count / 2), loss: "meanSquaredError" });
    await byEngine(() => model.fit(tf.ones([1, 1]), tf.tensor2d(targets, [1, count]), { verbose: 0 }));
    const moved = model.getWeights()[0].dataSync();
    inputs.forEach((value, i) => {
      const exact = value + reference.slope(value);
      // the loss rounds outputs and targets of up to 30, and the slope is a factor of what it makes of them
      const error = Math.abs(moved[i] - exact);
      assert.ok(
        error <= 4e-7 * (3 + Math.abs(value)),
        `f'(${value}): ${moved[i] - value}, not ${exact - value}`,
      );
    });
  });
}
