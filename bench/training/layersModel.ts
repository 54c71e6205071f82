import { tf } from "six-steps";
import type { Layer, Task } from "./tasks.js";

/** The task's network as a student writes it, with softmax at its end. */
export function buildModel(task: Task): tf.Sequential {
  return tf.sequential({ layers: task.layers.map((layer, index) => layerOf(task, layer, index)) });
}

function layerOf(task: Task, layer: Layer, index: number): tf.layers.Layer {
  const first = index === 0 ? { inputShape: task.input } : {};
  switch (layer.kind) {
    case "dense": {
      const activation = index === task.layers.length - 1 ? "softmax" : "relu";
      return tf.layers.dense({ units: layer.units, activation, ...first });
    }
    case "conv": {
      const { filters, size: kernelSize, padding, activation = "relu" } = layer;
      return tf.layers.conv2d({ filters, kernelSize, padding, activation, ...first });
    }
    case "pool":
      return tf.layers.maxPooling2d({ poolSize: layer.size });
    case "batchNorm":
      return tf.layers.batchNormalization();
    case "leakyRelu":
      return tf.layers.leakyReLU({ alpha: 0.1 });
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
