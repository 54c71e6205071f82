import { type ClipOptions, clipGradients, tf } from "six-steps";
import { buildModel } from "./modelConfig.js";
import { type LossCase, lossCases, randomMetrics, targetsFor } from "./randomLoss.js";
import { randomModel } from "./randomModel.js";
import { RandomNumbers } from "./randomNumbers.js";

/** A model, data and how to train it, all following from one seed. */
export interface RandomTask {
  model: tf.LayersModel;
  inputs: tf.Tensor[];
  targets: tf.Tensor[];
  batchSize: number;
  /** What each example counts of the loss, if it is not 1. */
  exampleWeights: Pick<tf.ModelFitArgs, "sampleWeight" | "classWeight">;
  /** Puts the weights where they were and forgets what the optimiser has learnt. */
  restart(): void;
  description: string;
}

/**
 * Epsilon is 1e-3: with the usual 1e-7 an optimiser divides by a gradient's own size, so that where the gradient is nothing
 * but rounding the step is too, and no two float32 programs agree.
 */
const optimizers: Record<string, (factor: number) => tf.Optimizer> = {
  sgd: (factor) => tf.train.sgd(0.05 * factor),
  momentum: (factor) => tf.train.momentum(0.02 * factor, 0.9),
  nesterov: (factor) => tf.train.momentum(0.02 * factor, 0.9, true),
  rmsprop: () => tf.train.rmsprop(0.005, 0.9, 0, 1e-3),
  rmspropMomentum: () => tf.train.rmsprop(0.005, 0.9, 0.5, 1e-3),
  adam: () => tf.train.adam(0.005, 0.9, 0.999, 1e-3),
  adagrad: () => tf.train.adagrad(0.01, 0.1),
  adagradFromLittle: () => tf.train.adagrad(0.003, 1e-3),
  adamax: () => tf.train.adamax(0.005, 0.9, 0.99, 1e-3),
  adamaxDecaying: () => tf.train.adamax(0.01, 0.8, 0.99, 1e-3, 0.1),
  adadelta: () => tf.train.adadelta(0.3, 0.9, 1e-3),
  centeredRmsprop: () => tf.train.rmsprop(0.003, 0.9, 0, 1e-3, true),
  centeredRmspropMomentum: () => tf.train.rmsprop(0.002, 0.9, 0.5, 1e-3, true),
};

/** TensorFlow.js cannot weigh examples where the loss is a mean already, as those of tf.losses are. */
function randomExampleWeights(
  random: RandomNumbers,
  model: tf.LayersModel,
  outputs: readonly RandomOutput[],
  examples: number,
): RandomTask["exampleWeights"] {
  const weights: RandomTask["exampleWeights"] = {};
  if (outputs.some(({ loss }) => typeof loss.compiled !== "string")) return weights;
  const weight = () => random.pick([0, 0.5, 1, 2.5]);
  if (random.chance(0.4)) weights.sampleWeight = tf.tensor1d(Float32Array.from({ length: examples }, weight));
  const [{ loss, units }] = outputs;
  const hasClasses = /classNumber|oneHot|distribution/.test(loss.targets);
  const isOneRow = outputs.length === 1 && model.outputs[0].shape.length === 2;
  if (isOneRow && hasClasses && random.chance(0.5))
    weights.classWeight = Object.fromEntries(Array.from({ length: units }, (_, label) => [label, weight()]));
  return weights;
}

/** Often nothing is clipped, and sometimes some gradients are and others are not. */
function randomClipping(random: RandomNumbers): ClipOptions | undefined {
  if (!random.chance(0.3)) return undefined;
  const limit = random.pick([0.01, 0.1, 1]);
  return random.pick([{ clipValue: limit / 10 }, { clipNorm: limit }, { globalClipNorm: limit }]);
}

export function randomTask(seed: number): RandomTask {
  const random = new RandomNumbers(seed);
  const branches = random.chance(0.5);
  const outputs = Array.from({ length: branches && random.chance(0.3) ? 2 : 1 }, () => randomOutput(random));
  const config = randomModel(random, outputs, branches);
  const model = buildModel(config);
  const optimizer = random.pick(Object.keys(optimizers));
  const clipping = randomClipping(random);
  const examples = random.whole(1, 23);
  const batchSize = random.whole(1, Math.min(9, examples));
  const weights = model.getWeights().map(({ shape, size }, i) => {
    if (/variance|gamma/.test(model.weights[i].name))
      return tf.tensor(
        random.floats(size, 0.4).map((value) => value + 1),
        shape,
      );
    const scale = shape.length === 1 ? 0.3 : 1.5 / Math.sqrt(size / (shape.at(-1) as number) + 1);
    // none near 0, where an L1 penalty changes its sign, and rounding decides
    const values = random.floats(size, 0.8 * scale).map((value) => value + 0.2 * scale * Math.sign(value));
    return tf.tensor(values, shape);
  });
  const exampleWeights = randomExampleWeights(random, model, outputs, examples);
  const factor = Math.min(...outputs.map(({ loss }) => loss.factor ?? 1));
  return {
    model,
    inputs: config.inputShapes.map((shape) => {
      const size = shape.reduce((a, b) => a * b, 1);
      return tf.tensor(random.floats(examples * size), [examples, ...shape]);
    }),
    targets: outputs.map(({ loss, units }, i) => {
      const places = model.outputs[i].shape.slice(1, -1) as number[];
      const targets = targetsFor(loss, random, examples * places.reduce((a, b) => a * b, 1), units);
      const size = loss.targets === "classNumber" ? 1 : units;
      return places.length === 0 ? targets : tf.reshape(targets, [examples, ...places, size]);
    }),
    batchSize,
    exampleWeights,
    restart() {
      if (model instanceof tf.Sequential) model.build(); // its output has a name only then
      // setWeights would apply constraints, with TensorFlow.js's kernels
      model.weights.forEach((weight, i) => {
        (weight.read() as tf.Variable).assign(weights[i]);
      });
      const made = optimizers[optimizer](factor);
      model.compile({
        optimizer: clipping ? clipGradients(made, clipping) : made,
        loss: outputs.map(({ loss }) => loss.compiled) as tf.ModelCompileArgs["loss"],
        metrics: Object.fromEntries(
          outputs.map(({ metrics }, i) => [model.outputNames[i], metrics]),
        ) as never,
      });
    },
    description: `seed ${seed}: ${JSON.stringify({ ...config, outputs, optimizer, clipping, examples, batchSize, weighted: Object.keys(exampleWeights) }, shownFunctions)}`,
  };
}

interface RandomOutput {
  name: string;
  loss: LossCase;
  metrics: unknown[];
  units: number;
  activation: string;
}

function randomOutput(random: RandomNumbers): RandomOutput {
  const units = random.whole(1, 12);
  const names = Object.keys(lossCases).filter((name) => units > 1 || !lossCases[name].several);
  const name = random.pick(names);
  const loss = lossCases[name];
  const activation = units === 1 && name === "binary" ? "sigmoid" : random.pick(loss.activations);
  return { name, loss, metrics: randomMetrics(loss, random, units), units, activation };
}

function shownFunctions(_key: string, value: unknown): unknown {
  return typeof value === "function" ? value.name : value;
}
