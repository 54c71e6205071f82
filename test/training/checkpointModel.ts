import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { tf } from "six-steps";

/** A small classifier, the same at each call, and the plain backend, on which arithmetic repeats bit for bit. */
export function smallModel(optimizer: string | tf.Optimizer = "adam", units = 8): tf.Sequential {
  tf.setBackend("cpu");
  const glorot = (seed: number) => tf.initializers.glorotUniform({ seed });
  const model = tf.sequential({
    layers: [
      tf.layers.dense({ inputShape: [4], units, activation: "relu", kernelInitializer: glorot(1) }),
      tf.layers.dense({ units: 3, activation: "softmax", kernelInitializer: glorot(2) }),
    ],
  });
  model.compile({ loss: "categoricalCrossentropy", optimizer, metrics: ["accuracy"] });
  return model;
}

/** 30 examples, the same at each call. */
export function smallData(): { images: tf.Tensor; labels: tf.Tensor } {
  const images = tf.randomUniform([30, 4], 0, 1, "float32", 3);
  return { images, labels: tf.oneHot(tf.randomUniform([30], 0, 3, "int32", 4), 3) };
}

/** Trains in the order of the data, with an uneven last batch. */
export function fit(model: tf.LayersModel, args: tf.ModelFitArgs): Promise<tf.History> {
  const { images, labels } = smallData();
  return model.fit(images, labels, { batchSize: 8, shuffle: false, verbose: 0, ...args });
}

/** Every weight of a model, bit for bit. */
export function bitsOf(model: tf.LayersModel): string[] {
  return model.getWeights().map((weight) => {
    const values = weight.dataSync();
    return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString("hex");
  });
}

/** A folder that is gone after the test. */
export async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "six-steps-checkpoint-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
