import assert from "node:assert/strict";
import { test } from "node:test";
import { tf } from "six-steps";
import { assertClose, byStock, weightsOf } from "./engineRuns.js";
import { curvesOf, examples, fit, seeded } from "./engineScenario.js";
import { warningsOf } from "./warnings.js";

type Layer = tf.layers.Layer;
type Inside = Layer & Record<string, unknown>;
type Class = new (args: object) => Layer;
const { dense } = tf.layers;
const classOf = (layer: Layer) => layer.constructor as Class;
const Dense = classOf(dense({ units: 1 }));
const first = { inputShape: [6], units: 5, activation: "tanh" as const };
const onlyTensor = (inputs: unknown) => [inputs].flat()[0] as tf.Tensor;

/** Doubles what the class that it extends computes, and says nothing of it. */
function doubling(Base: Class): Class {
  return class Doubling extends Base {
    override call(inputs: tf.Tensor, kwargs: object) {
      return tf.mul(super.call(inputs, kwargs as never) as tf.Tensor, 2);
    }
  };
}

function changed(layer: Layer, change: (layer: Inside) => void): Layer {
  change(layer as Inside);
  return layer;
}

/** Layers that a Dense stands before. */
const layers: Record<string, () => Layer> = {
  "a subclass of Dense": () => new (doubling(Dense))({ units: 4 }),
  "a subclass that names itself as the class that it extends": () => {
    const Own = doubling(Dense);
    Own.prototype.getClassName = () => "Dense";
    return new Own({ units: 4 });
  },
  "a subclass of ReLU": () => new (doubling(classOf(tf.layers.reLU())))({}),
  "a subclass of Activation": () => doubleLayer(),
  "a call of an instance's own": () =>
    changed(dense({ units: 4 }), (layer) => {
      const { call } = layer;
      layer.call = (inputs, kwargs) => tf.mul(call.call(layer, inputs, kwargs) as tf.Tensor, 2);
    }),
  "an apply of an instance's own": () =>
    changed(dense({ units: 4 }), (layer) => {
      const { apply } = layer;
      layer.apply = (inputs, kwargs) => {
        const output = apply.call(layer, inputs, kwargs);
        return output instanceof tf.Tensor ? tf.mul(output, 2) : output;
      };
    }),
  "a layer of one's own under a name of TensorFlow.js's": () => {
    class Mine extends tf.layers.Layer {
      static className = "ReLU";
      override call(inputs: tf.Tensor | tf.Tensor[]) {
        return tf.mul(onlyTensor(inputs), 2);
      }
    }
    return new Mine({});
  },
  "an activation of one's own": () =>
    changed(dense({ units: 4, activation: "relu" }), (layer) => {
      const relu = layer.activation as { apply(x: tf.Tensor): tf.Tensor };
      const { apply } = relu;
      relu.apply = (x) => tf.mul(apply.call(relu, x), 2);
    }),
  "a regulariser of one's own": () =>
    changed(dense({ units: 4, kernelRegularizer: "l1l2" }), (layer) => {
      (layer.kernelRegularizer as { apply(x: tf.Tensor): tf.Tensor }).apply = (x) => tf.sum(tf.abs(x));
    }),
  "a model as a layer, with a call of its own": () => {
    const inner = tf.sequential({ layers: [dense({ inputShape: [5], units: 4 })] });
    const { call } = inner;
    inner.call = (inputs, kwargs) => tf.mul(onlyTensor(call.call(inner, inputs, kwargs)), 2);
    return inner;
  },
};

/** By all tests until now: a reason is told once. */
let told = "";

for (const [what, make] of Object.entries(layers)) {
  test(`What a student has changed is trained as it is changed, and told: ${what}`, async () => {
    const scenario = async () => {
      const model = tf.sequential({
        layers: [dense(first), make(), dense({ units: 3, activation: "softmax" })],
      });
      seeded(model).compile({ optimizer: tf.train.sgd(0.1), loss: "categoricalCrossentropy" });
      const { loss } = curvesOf(await fit(model));
      const outputs = (model.predict(examples(70).x) as tf.Tensor).dataSync();
      return { loss, outputs, ...weightsOf(model) };
    };
    let here = {};
    const warnings = await warningsOf(async () => {
      here = await scenario();
    });
    told += warnings.join("\n");
    assert.match(
      told,
      /(?:runs|trains) on stock TensorFlow\.js.* does not have an? (layer|call|apply|Rel|L1)/i,
    );
    assertClose(here, await byStock(scenario), 1e-6);
  });
}

test("A callHook is called for every batch", async () => {
  const layer = dense(first);
  let calls = 0;
  layer.setCallHook(() => {
    calls++;
  });
  const model = tf.sequential({ layers: [layer, dense({ units: 3, activation: "softmax" })] });
  model.compile({ optimizer: "sgd", loss: "categoricalCrossentropy" });
  await fit(model);
  assert.equal(calls, 6);
});

test("A class whose call somebody has replaced is trained with that", async () => {
  const { prototype } = Dense;
  const { call } = prototype;
  prototype.call = function (inputs: tf.Tensor, kwargs: object) {
    return tf.mul(call.call(this, inputs, kwargs as never) as tf.Tensor, 2);
  };
  try {
    const model = seeded(tf.sequential({ layers: [dense({ inputShape: [6], units: 3 })] }));
    const [many, few] = [70, 5].map((count) =>
      (model.predict(examples(count).x) as tf.Tensor).slice(0, 5).dataSync(),
    );
    assertClose({ many }, { many: few }, 1e-6);
  } finally {
    prototype.call = call;
  }
});

/** Keras's way to train a GAN. */
async function gan(ownLayer: boolean) {
  const layers = ownLayer ? [doubleLayer()] : [];
  const discriminator = seeded(
    tf.sequential({
      layers: [
        dense({ inputShape: [4], units: 5, activation: "relu" }),
        ...layers,
        dense({ units: 1, activation: "sigmoid" }),
      ],
    }),
    1,
  );
  const generator = seeded(tf.sequential({ layers: [dense({ inputShape: [6], units: 4 })] }), 2);
  discriminator.compile({ optimizer: tf.train.sgd(0.1), loss: "binaryCrossentropy" });
  discriminator.trainable = false;
  const input = tf.input({ shape: [6] });
  const both = tf.model({
    inputs: input,
    outputs: discriminator.apply(generator.apply(input)) as tf.SymbolicTensor,
  });
  both.compile({ optimizer: tf.train.sgd(0.1), loss: "binaryCrossentropy" });
  const { x } = examples();
  const losses: number[] = [];
  for (let step = 0; step < 4; step++) {
    const before = [discriminator, generator].map((model) =>
      Object.values(weightsOf(model)).map(String).join(),
    );
    losses.push(
      (await discriminator.trainOnBatch(generator.predict(x) as tf.Tensor, tf.zeros([22, 1]))) as number,
    );
    const between = [discriminator, generator].map((model) =>
      Object.values(weightsOf(model)).map(String).join(),
    );
    assert.deepEqual([between[0] === before[0], between[1] === before[1]], [false, true]);
    losses.push((await both.trainOnBatch(x, tf.ones([22, 1]))) as number);
    const after = [discriminator, generator].map((model) =>
      Object.values(weightsOf(model)).map(String).join(),
    );
    assert.deepEqual([after[0] === between[0], after[1] === between[1]], [true, false]);
  }
  await discriminator.fit(generator.predict(x) as tf.Tensor, tf.zeros([22, 1]), {
    verbose: 0,
    shuffle: false,
  });
  return { losses, ...weightsOf(discriminator) };
}

const doubleLayer = () =>
  new (doubling(classOf(tf.layers.activation({ activation: "relu" }))))({ activation: "linear" });

for (const ownLayer of [false, true]) {
  test(`A GAN as Keras trains it, a discriminator that is frozen after it was compiled, learns ${ownLayer ? "by TensorFlow.js" : "on the engine"}`, async () => {
    process.env.SIX_STEPS_ENGINE = "off";
    const expected = await gan(ownLayer);
    delete process.env.SIX_STEPS_ENGINE;
    assertClose(await gan(ownLayer), expected);
  });
}
