import assert from "node:assert/strict";
import { test } from "node:test";
import { setSeed, tf } from "six-steps";
import { byEngine } from "./engineRuns.js";

/**
 * A model that shows its dropout's masks: x W1 + b1 = 1 everywhere, then dropout, then a sum with weights of 1. With the
 * squared error, the step moves each weight of the sum by what came forward through its place, and each bias by what went
 * back through the same place; both times the same factor, which follows from the loss.
 */
function showing(
  size: number,
  rate: number,
  between: { before?: tf.layers.Layer; after?: tf.layers.Layer[] } = {},
) {
  const layers = [
    tf.layers.dense({ inputShape: [1], units: size }),
    ...(between.before ? [between.before] : []),
    tf.layers.dropout({ rate }),
    ...(between.after ?? []),
    tf.layers.dense({ units: 1, useBias: false }),
  ];
  const model = tf.sequential({ layers });
  const [sum] = model.layers.slice(-1);
  model.layers[0].setWeights([tf.zeros([1, size]), tf.ones([size])]);
  sum.setWeights([tf.ones([size, 1])]);
  model.compile({ optimizer: tf.train.sgd(1), loss: "meanSquaredError" });
  /** One step on examples whose target is 0. Returns both masks, summed over the examples and weighted by their outputs. */
  const step = async (examples = 1) => {
    const { history } = await model.fit(tf.zeros([examples, 1]), tf.zeros([examples, 1]), {
      batchSize: examples,
      verbose: 0,
    });
    const moved = (layer: tf.layers.Layer, i: number) =>
      [...layer.getWeights()[i].dataSync()].map((value) => 1 - value);
    return { loss: history.loss[0] as number, forward: moved(sum, 0), backward: moved(model.layers[0], 1) };
  };
  return step;
}

/** Whether a share of `count` places is as near to its probability as chance leaves it in all but one of a million cases. */
function isLikely(share: number, probability: number, count: number): boolean {
  return Math.abs(share - probability) < 5 * Math.sqrt((probability * (1 - probability)) / count);
}

const close = (a: number, b: number) => Math.abs(a - b) <= 1e-5 * Math.max(1, Math.abs(b));

for (const rate of [0.1, 0.5, 0.8]) {
  test(`a dropout of ${rate} drops that share, scales the rest by 1 / ${+(1 - rate).toFixed(1)}, and backward by the same mask`, async () => {
    setSeed(11);
    const size = 4001;
    const { loss, forward, backward } = await byEngine(() => showing(size, rate)());
    setSeed(undefined);
    const kept = forward.filter((moved) => moved !== 0).length;
    assert.ok(isLikely(kept / size, 1 - rate, size), `${kept} of ${size}`);
    // the output adds up thousands of roundings
    const output = Math.sqrt(loss);
    assert.ok(Math.abs((output * (1 - rate)) / kept - 1) < 1e-4, `${output} from ${kept} places`);
    // d(y²)/dw = 2 y m
    const step = (2 * output) / (1 - rate);
    for (const moved of forward) assert.ok(moved === 0 || close(moved, step), `${moved} is not ${step}`);
    assert.deepEqual(
      backward.map((moved) => moved !== 0),
      forward.map((moved) => moved !== 0),
    );
    backward.forEach((moved, i) => {
      assert.ok(close(moved, forward[i]));
    });
  });
}

for (const [what, between] of [
  [
    "images before dense",
    { before: tf.layers.reshape({ targetShape: [6, 7, 5] }), after: [tf.layers.flatten()] },
  ],
  [
    "images before a convolution with a margin",
    {
      before: tf.layers.reshape({ targetShape: [14, 15, 1] }),
      after: [
        tf.layers.conv2d({
          filters: 1,
          kernelSize: 3,
          padding: "same",
          trainable: false,
          useBias: false,
          // the pixel itself
          weights: [tf.tensor4d([0, 0, 0, 0, 1, 0, 0, 0, 0], [3, 3, 1, 1])],
        }),
        tf.layers.flatten(),
      ],
    },
  ],
] as const) {
  test(`dropout on ${what} has the same mask backward`, async () => {
    const { forward, backward } = await byEngine(() => showing(210, 0.5, between as never)(), 2);
    const dropped = forward.filter((moved) => moved === 0).length;
    assert.ok(isLikely(dropped / 210, 0.5, 210), `${dropped} of 210`);
    backward.forEach((moved, i) => {
      assert.ok(close(moved, forward[i]), `${i}: ${moved} and ${forward[i]}`);
    });
  });
}

test("each example, each step and each layer has a mask of its own", async () => {
  const size = 1000;
  const one = showing(size, 0.5);
  const first = await byEngine(() => one(1));
  const second = await byEngine(() => one(1));
  const before = first.forward.map((moved) => moved !== 0);
  const after = second.forward.map((moved, i) => moved !== first.forward[i]);
  const both = before.filter((kept, i) => kept === after[i]).length;
  assert.ok(isLikely(both / size, 0.5, size), `two steps agree in ${both} of ${size} places`);

  // two examples: a place is dropped in both with a probability of a quarter, not of a half
  const pair = await byEngine(() => showing(size, 0.5)(2), 2);
  const inBoth = pair.forward.filter((moved) => moved === 0).length;
  assert.ok(isLikely(inBoth / size, 0.25, size), `two examples drop the same ${inBoth} of ${size} places`);

  // and so through two layers: a place comes through with a quarter
  const twice = await byEngine(() => showing(size, 0.5, { after: [tf.layers.dropout({ rate: 0.5 })] })(1));
  const through = twice.forward.filter((moved) => moved !== 0).length;
  assert.ok(isLikely(through / size, 0.25, size), `${through} of ${size} places come through two layers`);
});
