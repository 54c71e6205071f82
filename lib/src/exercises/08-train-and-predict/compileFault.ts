import { tf } from "../../training/tf.js";
import type { Outcome } from "../core/outcome.js";
import { written } from "../core/written.js";
import { wrong } from "./classifierClass.js";

const english = {
  notCompiled:
    "The layers are right, but the model is not compiled: it does not yet know its loss and its optimizer. Call `this.model.compile({ optimizer: …, loss: …, metrics: … })` after the last layer.",
  sgd: "The optimizer is plain gradient descent. Step 6 chose Adam, which adapts the step of each weight: `tf.train.adam(0.001)`.",
  optimizer: (name: string) => `The optimizer is ${name}; step 6 chose Adam: \`tf.train.adam(0.001)\`.`,
  learningRate: (got: string) =>
    `Adam's learning rate is ${got}; step 6 chose 0.001: \`tf.train.adam(0.001)\`.`,
  loss: {
    sparseCategoricalCrossentropy:
      "Sparse categorical cross-entropy wants index labels such as 9. That would be another way, but this class makes one-hot labels: `categoricalCrossentropy`.",
    binaryCrossentropy:
      "Binary cross-entropy asks ten separate yes-or-no questions of each image. Here one of ten classes is right: `categoricalCrossentropy`.",
    meanSquaredError:
      "The mean squared error hardly punishes a sure and wrong answer: 1 at most, where cross-entropy grows without limit. Step 4 chose `categoricalCrossentropy`.",
  } as Record<string, string>,
  otherLoss: (got: string) => `The loss is ${got}; step 4 chose \`categoricalCrossentropy\`.`,
  logitsLoss: (got: string, want: string) =>
    `The loss of a few random images is ${got}; it should be ${want}, the mean of −ln of the true class's probability. If your loss function takes logits, it applies softmax a second time: the network's softmax has done it already.`,
  noMetrics:
    'Nobody will see the accuracy while the network trains: pass `metrics: ["accuracy"]` to `compile` as well. The loss is for the optimizer, accuracy is for us.',
};

/** What is wrong with how a model with the right layers was compiled. */
export function compileFault(model: tf.Sequential): Outcome | undefined {
  if (!model.optimizer) return wrong("not-compiled", english.notCompiled);
  return optimizerFault(model.optimizer) ?? lossFault(model) ?? metricsFault(model);
}

function optimizerFault(optimizer: tf.Optimizer): Outcome | undefined {
  const name = optimizer.getClassName();
  if (name === "SGD") return wrong("sgd", english.sgd);
  if (name !== "Adam") return wrong("optimizer", english.optimizer(name));
  const { learningRate } = optimizer.getConfig() as { learningRate: number };
  return Math.abs(learningRate - 0.001) > 1e-9
    ? wrong("learning-rate", english.learningRate(written(learningRate)))
    : undefined;
}

function lossFault(model: tf.Sequential): Outcome | undefined {
  const name = [model.loss].flat()[0];
  if (typeof name === "string" && name !== "categoricalCrossentropy") {
    return wrong(`loss-${name}`, english.loss[name] ?? english.otherLoss(`\`${name}\``));
  }
  const [got, want] = lossesOf(model);
  return Math.abs(got - want) > 1e-3
    ? wrong("loss-differs", english.logitsLoss(written(got), written(want)))
    : undefined;
}

/** The loss of some random images as the model computes it, and as it should be. */
function lossesOf(model: tf.Sequential): number[] {
  return tf.tidy(() => {
    const labels = model.outputs[0].shape[1] as number;
    const size = model.inputs[0].shape.slice(1) as number[];
    const images = tf.randomUniform([12, ...size], 0, 1, "float32", 2);
    const truth = tf.oneHot(tf.range(0, 12, 1, "int32").mod(tf.scalar(labels, "int32")), labels).toFloat();
    const perImage = truth.mul((model.predict(images) as tf.Tensor).log()).sum(1);
    const loss = [model.evaluate(images, truth)].flat()[0];
    return [loss.dataSync()[0], -perImage.mean().dataSync()[0]];
  });
}

function metricsFault(model: tf.Sequential): Outcome | undefined {
  const names = (model as unknown as { metricsNames: string[] }).metricsNames;
  return names.length < 2 ? wrong("metrics-missing", english.noMetrics) : undefined;
}
