import { tf } from "six-steps";
import { assertClose, byEngine, byStock, type Numbers } from "./engineRuns.js";
import { RandomNumbers } from "./randomNumbers.js";

/** Does the same on stock TensorFlow.js and on the engine with 1 and with 2 threads, and fails where the results differ. */
export async function assertSame(scenario: () => Promise<Numbers>, tolerance?: number): Promise<void> {
  const expected = await byStock(scenario);
  for (const threads of [1, 2]) assertClose(await byEngine(scenario, threads), expected, tolerance);
}

/** Gives a model weights that are the same at each call, with biases that are not 0. */
export function seeded<M extends tf.LayersModel>(model: M, seed = 1): M {
  const random = new RandomNumbers(seed);
  tf.tidy(() => {
    const weights = model.getWeights().map(({ shape, size }) => {
      const scale = shape.length === 1 ? 0.3 : Math.sqrt(3 / (size / (shape.at(-1) as number)));
      return tf.tensor(random.floats(size, scale), shape);
    });
    model.setWeights(weights);
  });
  return model;
}

/** A small MLP for vectors of 6, with 3 classes. */
export function classifier(optimizer: tf.Optimizer = tf.train.sgd(0.1)): tf.Sequential {
  const layers = [
    tf.layers.dense({ inputShape: [6], units: 11, activation: "tanh" }),
    tf.layers.dense({ units: 3, activation: "softmax" }),
  ];
  const model = seeded(tf.sequential({ layers }));
  model.compile({ optimizer, loss: "categoricalCrossentropy", metrics: ["accuracy"] });
  return model;
}

/** Examples of this shape, and 3 classes, one-hot. */
export function examples(count = 22, shape: number[] = [6], seed = 2): { x: tf.Tensor; y: tf.Tensor2D } {
  const random = new RandomNumbers(seed);
  const size = shape.reduce((a, b) => a * b, 1);
  const x = tf.tensor(random.floats(count * size), [count, ...shape]);
  const labels = Array.from({ length: count }, () => random.whole(0, 2));
  return { x, y: tf.tensor2d(labels.map((label) => [0, 1, 2].map((k) => Number(k === label)))) };
}

/** Trains in the order of the data, with an uneven last batch. */
export async function fit(
  model: tf.LayersModel,
  args: tf.ModelFitArgs = {},
  { x, y } = examples(),
): Promise<tf.History> {
  return model.fit(x, y, { batchSize: 8, epochs: 2, shuffle: false, verbose: 0, ...args });
}

/** The curves that `fit` has drawn. */
export function curvesOf({ history }: tf.History): Record<string, number[]> {
  return history as Record<string, number[]>;
}
