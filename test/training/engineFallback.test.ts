import assert from "node:assert/strict";
import { test } from "node:test";
import { tf } from "six-steps";
import { shown } from "six-steps/internal/training/model/readLayer.js";
import { bitsOf } from "./checkpointModel.js";
import { byStock } from "./engineRuns.js";
import { fit, seeded } from "./engineScenario.js";
import { warningsOf } from "./warnings.js";

const { dense } = tf.layers;
const first = (options = {}) => dense({ inputShape: [6], units: 5, ...options });
const softmax = () => dense({ units: 3, activation: "softmax" });
const chain = (...layers: tf.layers.Layer[]) => tf.sequential({ layers });

const Constraint = Object.getPrototypeOf(tf.constraints.nonNeg().constructor) as new () => object;

class Halving extends Constraint {
  getClassName() {
    return "Halving";
  }

  getConfig() {
    return {};
  }

  apply(weight: tf.Tensor): tf.Tensor {
    return tf.div(weight, 2);
  }
}

class Mine extends tf.SGDOptimizer {
  override getClassName() {
    return "Mine";
  }
}

interface Case {
  /** What the message must name. */
  names: RegExp;
  layers?: () => tf.layers.Layer[];
  model?: () => tf.LayersModel;
  compile?: Partial<tf.ModelCompileArgs>;
  /** An optimiser belongs to one model. */
  makeOptimizer?: () => tf.Optimizer;
  args?: tf.ModelFitArgs;
}

/** A vector for the whole image, spread over its places: TensorFlow.js repeats it. */
function spreading(): tf.LayersModel {
  const input = tf.input({ shape: [6] });
  const image = tf.layers.reshape({ targetShape: [1, 2, 3] }).apply(input) as tf.SymbolicTensor;
  const pixel = tf.layers
    .reshape({ targetShape: [1, 1, 3] })
    .apply(first({ units: 3 }).apply(input)) as tf.SymbolicTensor;
  const all = tf.layers.flatten().apply(tf.layers.multiply().apply([image, pixel])) as tf.SymbolicTensor;
  return tf.model({ inputs: input, outputs: softmax().apply(all) as tf.SymbolicTensor });
}

const cases: Record<string, Case> = {
  "a layer": {
    names: /layer SimpleRNN/,
    layers: () => [
      first(),
      tf.layers.reshape({ targetShape: [5, 1] }),
      tf.layers.simpleRNN({ units: 4 }),
      softmax(),
    ],
  },
  "a Rescaling behind another layer": {
    names: /layer Rescaling/,
    layers: () => [first(), tf.layers.rescaling({ scale: 2 }), softmax()],
  },
  "an option of a normalization": {
    names: /option gammaConstraint/,
    layers: () => [
      first(),
      tf.layers.batchNormalization({ gammaConstraint: tf.constraints.nonNeg() }),
      softmax(),
    ],
  },
  "an activation": {
    names: /activation logSoftmax/,
    layers: () => [first({ activation: "logSoftmax" }), softmax()],
  },
  "a constraint of one's own": {
    names: /constraint Halving/,
    layers: () => [first({ kernelConstraint: new Halving() as never }), softmax()],
  },
  "an option of a dropout": {
    names: /option seed/,
    layers: () => [first(), tf.layers.dropout({ rate: 0.3, seed: 4 }), softmax()],
  },
  "a loss of one's own": {
    names: /loss halved/,
    compile: {
      loss: function halved(t: tf.Tensor, p: tf.Tensor) {
        return tf.mean(tf.mul(tf.square(tf.sub(t, p)), 0.5), -1);
      } as never,
    },
  },
  "a metric": {
    names: /metric r2Score/,
    compile: { metrics: [tf.metrics.r2Score as never] },
  },
  "an optimiser of one's own": { names: /optimizer Mine/, makeOptimizer: () => new Mine(0.1) },
  "a merging of different shapes": {
    names: /merging of the shapes \[1, 2, 3\] and \[1, 1, 3\]/,
    model: spreading,
  },
};

for (const [what, { names, layers, model: build, compile, makeOptimizer, args }] of Object.entries(cases)) {
  test(`${what} that the engine does not have: stock trains, to the bit, and the name is told once a model`, async () => {
    const train = async () => {
      const model = seeded(build?.() ?? chain(...(layers?.() ?? [first(), softmax()])));
      const optimizer = makeOptimizer?.() ?? "sgd";
      const config = { loss: "categoricalCrossentropy", metrics: ["accuracy"], ...compile, optimizer };
      model.compile(config as tf.ModelCompileArgs);
      const histories = [await fit(model, args), await fit(model, args)].map(({ history }) => history);
      return [...bitsOf(model), JSON.stringify(histories)];
    };
    const expected = await byStock(train);
    process.env.SIX_STEPS_ENGINE = "on";
    const warnings = await warningsOf(async () => {
      assert.deepEqual(await train(), expected);
    });
    assert.equal(warnings.length, 1, warnings.join("\n"));
    assert.match(warnings[0], names);
  });
}

test("a size that a model leaves open is shown as ?", () => {
  assert.equal(shown([null, null, 28, 1]), "[?, 28, 1]");
});

test("one reason is told once, however its layers and models are called, and training names what it costs", async () => {
  process.env.SIX_STEPS_ENGINE = "on";
  const warnings = await warningsOf(async () => {
    for (let i = 0; i < 3; i++) {
      const layers = [
        first({ name: `first_${i}` }),
        tf.layers.gaussianNoise({ stddev: 0, name: `noise_${i}` }),
        softmax(),
      ];
      const model = chain(...layers);
      model.compile({ optimizer: "sgd", loss: "categoricalCrossentropy" });
      await fit(model, { epochs: 1 });
    }
  });
  assert.equal(warnings.length, 1, warnings.join("\n"));
  assert.match(
    warnings[0],
    /trains on stock TensorFlow\.js, which (takes \d+ to \d+ times as long|is slower)/,
  );
  assert.match(warnings[0], /GaussianNoise \(noise_0\)/);
});
