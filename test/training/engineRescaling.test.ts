import assert from "node:assert/strict";
import { test } from "node:test";
import { tf } from "six-steps";
import { byEngine, stateOf } from "./engineRuns.js";
import { assertSame, curvesOf, examples, fit, seeded } from "./engineScenario.js";
import { RandomNumbers } from "./randomNumbers.js";

/** A network for pictures that rescales them itself. */
function network(rescaling: { scale: number; offset?: number }): tf.Sequential {
  const layers = [
    tf.layers.rescaling({ inputShape: [8, 8, 3], ...rescaling }),
    tf.layers.conv2d({ filters: 5, kernelSize: 2, padding: "same", activation: "relu" }),
    tf.layers.maxPooling2d({ poolSize: 2 }),
    tf.layers.flatten(),
    tf.layers.dense({ units: 3, activation: "softmax" }),
  ];
  const model = seeded(tf.sequential({ layers }));
  model.compile({ optimizer: tf.train.adam(0.01), loss: "categoricalCrossentropy", metrics: ["accuracy"] });
  return model;
}

function pictures(count: number): { x: tf.Tensor; y: tf.Tensor2D } {
  const random = new RandomNumbers(5);
  const pixels = Int32Array.from({ length: count * 192 }, () => random.whole(0, 255));
  return { x: tf.tensor(pixels, [count, 8, 8, 3], "int32"), y: examples(count).y };
}

async function everyWay(model: tf.LayersModel, data: { x: tf.Tensor; y: tf.Tensor2D }) {
  const history = await fit(model, { validationSplit: 0.2 }, data);
  const [loss] = (await model.trainOnBatch(data.x, data.y)) as unknown as number[];
  const evaluated = (model.evaluate(data.x, data.y) as tf.Scalar[]).map((value) => value.dataSync()[0]);
  const predictions = (model.predict(data.x) as tf.Tensor).dataSync();
  return { ...curvesOf(history), loss: [loss], evaluated, predictions, ...(await stateOf(model)) };
}

test("whole pixels that the first layer divides by 255 train, evaluate and predict as on stock TensorFlow.js", () =>
  assertSame(() => everyWay(network({ scale: 1 / 255 }), pictures(70))));

test("a Rescaling with an offset, and one of numbers that are no pixels, do too", async () => {
  await assertSame(() => everyWay(network({ scale: 1 / 127.5, offset: -1 }), pictures(70)));
  await assertSame(() => everyWay(network({ scale: 3, offset: 0.25 }), examples(70, [8, 8, 3])));
});

test("a network that rescales learns what one learns that is given rescaled pictures", () =>
  byEngine(async () => {
    const { x, y } = pictures(30);
    const inside = network({ scale: 1 / 255 });
    const outside = network({ scale: 1 });
    const curves = [
      curvesOf(await fit(inside, {}, { x, y })),
      curvesOf(await fit(outside, {}, { x: x.mul(1 / 255), y })),
    ];
    assert.deepEqual(curves[0], curves[1]);
    assert.deepEqual(await stateOf(inside), await stateOf(outside));
  }));
