import assert from "node:assert/strict";
import { test } from "node:test";
import { tf } from "six-steps";
import { bitsOf } from "./checkpointModel.js";
import { byStock } from "./engineRuns.js";
import { fit, seeded } from "./engineScenario.js";

const { dense } = tf.layers;
const first = (options = {}) => dense({ inputShape: [6], units: 5, ...options });
const softmax = () => dense({ units: 3, activation: "softmax" });
const chain = (...layers: tf.layers.Layer[]) => tf.sequential({ layers });

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

function branching(): tf.LayersModel {
  const input = tf.input({ shape: [6] });
  const [a, b] = [first(), first()].map((layer) => layer.apply(input) as tf.SymbolicTensor);
  const output = softmax().apply(tf.layers.add().apply([a, b])) as tf.SymbolicTensor;
  return tf.model({ inputs: input, outputs: output });
}

function repeating(): tf.LayersModel {
  const input = tf.input({ shape: [6] });
  const layer = dense({ units: 6 });
  const output = softmax().apply(layer.apply(layer.apply(input))) as tf.SymbolicTensor;
  return tf.model({ inputs: input, outputs: output });
}

const cases: Record<string, Case> = {
  "a layer": {
    names: /layer BatchNormalization/,
    layers: () => [first(), tf.layers.batchNormalization(), softmax()],
  },
  "a Rescaling behind another layer": {
    names: /layer Rescaling/,
    layers: () => [first(), tf.layers.rescaling({ scale: 2 }), softmax()],
  },
  "an activation": { names: /activation elu/, layers: () => [first({ activation: "elu" }), softmax()] },
  "a constraint": {
    names: /option kernelConstraint/,
    layers: () => [first({ kernelConstraint: tf.constraints.maxNorm({ maxValue: 1 }) }), softmax()],
  },
  "an option of a dropout": {
    names: /option seed/,
    layers: () => [first(), tf.layers.dropout({ rate: 0.3, seed: 4 }), softmax()],
  },
  "a loss of TensorFlow.js": { names: /loss meanAbsoluteError/, compile: { loss: "meanAbsoluteError" } },
  "a loss of one's own": {
    names: /loss halved/,
    compile: {
      loss: function halved(t: tf.Tensor, p: tf.Tensor) {
        return tf.mean(tf.mul(tf.square(tf.sub(t, p)), 0.5), -1);
      } as never,
    },
  },
  "a metric": {
    names: /metric meanAbsoluteError/,
    compile: { metrics: [tf.metrics.meanAbsoluteError as never] },
  },
  "an optimiser": { names: /optimizer Adagrad/, makeOptimizer: () => tf.train.adagrad(0.1) },
  "an option of an optimiser": {
    names: /RMSProp with centered/,
    makeOptimizer: () => tf.train.rmsprop(0.01, 0.9, 0, 1e-3, true),
  },
  "an argument of fit": { names: /argument classWeight/, args: { classWeight: { 0: 1, 1: 2, 2: 0.5 } } },
  "a model that branches": { names: /several inputs/, model: branching },
  "a layer used twice": { names: /used twice/, model: repeating },
};

/** What is written to the console as a warning of this library while `action` runs. */
async function warningsOf(action: () => Promise<void>): Promise<string[]> {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (text: unknown) => void warnings.push(String(text));
  try {
    await action();
  } finally {
    console.warn = warn;
  }
  return warnings.filter((text) => text.startsWith("six-steps"));
}

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
