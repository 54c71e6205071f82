import { tf } from "../training/tf.js";
import type { ClassifierClass } from "./classifier.js";
import { type GivenSet, givenSet, giveWeights, weightsByLayer, withBright } from "./given.js";
import { Leftovers } from "./leftovers.js";

export interface BuildModelTask extends GivenSet {
  /** What the network should say of each image, for its loss. */
  truth: readonly (readonly number[])[];
  /** How many times it is trained on all images. */
  steps: number;
}

export interface BuildModelSeen {
  /** What `this.model` is, where it is not a model. */
  noModel?: { got: unknown };
  layers: number;
  input: (number | null)[];
  output: (number | null)[];
  weights: number[][];
  /** Whether all weights of a layer begin with one and the same value, so that its nodes learn alike. */
  startsAlike: boolean;
  parameters: number;
  /** What `compile` was told; `null` where it was not called. */
  compiled: null | { optimizer: string; settings: unknown; loss: unknown; metrics: number };
  /** What the network computes from the images and from bright ones; `null` where it cannot. */
  probabilities: number[][] | null;
  /** The loss, then the metrics. */
  evaluated: number[] | null;
  /** The loss of each step of training. */
  losses: number[] | null;
}

/** Builds the student's network and lets it compute and learn. */
export async function observeBuildModel(
  Class: ClassifierClass,
  task: BuildModelTask,
): Promise<Partial<BuildModelSeen>> {
  const left = new Leftovers();
  let model: unknown;
  try {
    const made = left.of(() => new Class(...task.sizes));
    await left.of(() => made.buildModel());
    model = made.model;
    if (!(model instanceof tf.LayersModel)) return { noModel: { got: model } };
    return await seenOf(model as tf.Sequential, task);
  } finally {
    left.free(model);
  }
}

async function seenOf(model: tf.Sequential, task: BuildModelTask): Promise<Partial<BuildModelSeen>> {
  if (model.layers.length === 0 || !model.inputs) return { layers: model.layers.length };
  return {
    layers: model.layers.length,
    input: model.inputs[0].shape.slice(1),
    output: model.outputs[0].shape,
    weights: weightsByLayer(model).map(({ shape }) => shape),
    startsAlike: tf.tidy(() => weightsByLayer(model).some(isOneValue)),
    parameters: model.countParams(),
    compiled: compiledAs(model),
    ...(await numbersOf(model, task)),
  };
}

function compiledAs(model: tf.Sequential): BuildModelSeen["compiled"] {
  if (!model.optimizer) return null;
  const { optimizer, loss, metricsNames } = model as typeof model & { metricsNames: string[] };
  return {
    optimizer: optimizer.getClassName(),
    settings: optimizer.getConfig(),
    loss: [loss].flat()[0],
    metrics: metricsNames.length - 1,
  };
}

/** Of the weights between two layers; biases all begin at 0. */
function isOneValue(weights: tf.Tensor): boolean {
  return weights.rank > 1 && weights.size > 1 && weights.max().dataSync()[0] === weights.min().dataSync()[0];
}

type Numbers = Pick<BuildModelSeen, "probabilities" | "evaluated" | "losses">;

async function numbersOf(model: tf.Sequential, task: BuildModelTask): Promise<Numbers> {
  const { seed, truth, steps } = task;
  const { images, labels } = givenSet(task);
  const wanted = tf.tensor2d(truth as number[][]);
  try {
    return {
      probabilities: await ifItCan(() => {
        giveWeights(model, seed);
        return tf.tidy(() => (model.predict(withBright(images)) as tf.Tensor2D).arraySync());
      }),
      evaluated: await ifItCan(() =>
        tf.tidy(() => [model.evaluate(images, wanted)].flat().map((one) => one.dataSync()[0])),
      ),
      losses: await ifItCan(() => train(model, images, wanted, steps)),
    };
  } finally {
    tf.dispose([images, labels, wanted]);
  }
}

async function train(model: tf.Sequential, images: tf.Tensor, wanted: tf.Tensor, steps: number) {
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    losses.push([await model.trainOnBatch(images, wanted)].flat()[0]);
  }
  return losses;
}

/** A network that was built wrongly may not be able to do all of this. Then its shapes and settings say why. */
async function ifItCan<Value>(code: () => Value | Promise<Value>): Promise<Value | null> {
  try {
    return await code();
  } catch {
    return null;
  }
}
