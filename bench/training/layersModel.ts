import { tf } from "six-steps";
import type { Layer, Task } from "./tasks.js";

/** The task's network as a student writes it, with softmax at its end. */
export function buildModel(task: Task): tf.LayersModel {
  const input = tf.input({ shape: task.input });
  const last = task.layers[task.layers.length - 1];
  const outputs = appliedTo(input, task.layers, last);
  return tf.model({ inputs: input, outputs });
}

function appliedTo(x: tf.SymbolicTensor, layers: Layer[], last: Layer): tf.SymbolicTensor {
  return layers.reduce((y, layer) => {
    if (layer.kind !== "residual") return layerOf(layer, layer === last).apply(y) as tf.SymbolicTensor;
    const sum = tf.layers.add().apply([y, appliedTo(y, layer.layers, last)]);
    return tf.layers.reLU().apply(sum) as tf.SymbolicTensor;
  }, x);
}

function layerOf(layer: Exclude<Layer, { kind: "residual" }>, isLast: boolean): tf.layers.Layer {
  switch (layer.kind) {
    case "dense":
      return tf.layers.dense({ units: layer.units, activation: isLast ? "softmax" : "relu" });
    case "conv": {
      const { filters, size: kernelSize, padding, activation = "relu" } = layer;
      return tf.layers.conv2d({ filters, kernelSize, padding, activation });
    }
    case "pool":
      return tf.layers.maxPooling2d({ poolSize: layer.size });
    case "batchNorm":
      return tf.layers.batchNormalization();
    case "leakyRelu":
      return tf.layers.leakyReLU({ alpha: 0.1 });
    case "relu":
      return tf.layers.reLU();
    case "flatten":
      return tf.layers.flatten();
    case "dropout":
      return tf.layers.dropout({ rate: layer.rate });
  }
}

/** The share of the test pictures that it names rightly. */
export function accuracyOn(model: tf.LayersModel, images: tf.Tensor, labels: tf.Tensor): number {
  return tf.tidy(() => {
    const scores = model.predict(images, { batchSize: 256 }) as tf.Tensor;
    return scores.argMax(1).equal(labels).mean().dataSync()[0];
  });
}

/** What this process runs on. */
export const versionOf = (backend: string) =>
  `TensorFlow.js ${tf.version.tfjs}, backend ${backend}, Node ${process.versions.node}`;

/** Processor time that this process has used, on all cores, in seconds. */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
