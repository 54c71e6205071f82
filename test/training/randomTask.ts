import { tf } from "six-steps";
import { buildModel, type ModelConfig, randomModel } from "./randomModel.js";
import { RandomNumbers } from "./randomNumbers.js";

/** A model, data and how to train it, all following from one seed. */
export interface RandomTask {
  model: tf.LayersModel;
  inputs: tf.Tensor;
  targets: tf.Tensor;
  batchSize: number;
  /** Puts the weights where they were and forgets what the optimiser has learnt. */
  restart(): void;
  description: string;
}

type LossName = "categorical" | "sparse" | "binary" | "squared" | "softmaxLogits" | "sigmoidLogits";

/** What `compile` is given for each loss, and which activations may stand before it. */
const losses: Record<LossName, { compiled: tf.ModelCompileArgs["loss"]; activations: string[] }> = {
  categorical: { compiled: "categoricalCrossentropy", activations: ["softmax", "softmax", "sigmoid"] },
  sparse: {
    compiled: "sparseCategoricalCrossentropy" as never,
    activations: ["softmax", "softmax", "sigmoid"],
  },
  binary: { compiled: "binaryCrossentropy", activations: ["sigmoid", "sigmoid", "softmax"] },
  squared: { compiled: "meanSquaredError", activations: ["linear", "tanh", "sigmoid", "softmax", "relu"] },
  softmaxLogits: { compiled: tf.losses.softmaxCrossEntropy as never, activations: ["linear"] },
  sigmoidLogits: { compiled: tf.losses.sigmoidCrossEntropy as never, activations: ["linear"] },
};

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
};

export function randomTask(seed: number): RandomTask {
  const random = new RandomNumbers(seed);
  const outputs = random.whole(1, 12);
  const names = Object.keys(losses) as LossName[];
  const loss = random.pick(outputs > 1 ? names : (["binary", "squared", "sigmoidLogits"] as const));
  const activation = outputs === 1 && loss === "binary" ? "sigmoid" : random.pick(losses[loss].activations);
  const config: ModelConfig = randomModel(random, outputs, activation);
  const model = buildModel(config);
  const optimizer = random.pick(Object.keys(optimizers));
  const examples = random.whole(1, 23);
  const batchSize = random.whole(1, Math.min(9, examples));
  const size = config.inputShape.reduce((a, b) => a * b, 1);
  const weights = model.getWeights().map(({ shape, size }) => {
    const scale = shape.length === 1 ? 0.3 : 1.5 / Math.sqrt(size / (shape.at(-1) as number) + 1);
    return tf.tensor(random.floats(size, scale), shape);
  });
  const isBinary = outputs === 1 || loss === "binary" || loss === "sigmoidLogits";
  return {
    model,
    inputs: tf.tensor(random.floats(examples * size), [examples, ...config.inputShape]),
    targets: targetsFor(loss, random, examples, outputs),
    batchSize,
    restart() {
      model.setWeights(weights);
      const compiled = losses[loss].compiled;
      // a squared error of hundreds of features explodes at the others' rates, and then every rounding does
      const factor = loss === "squared" ? 0.03 : 1;
      model.compile({
        optimizer: optimizers[optimizer](factor),
        loss: compiled,
        metrics: [isBinary ? "binaryAccuracy" : "accuracy"],
      });
    },
    description: `seed ${seed}: ${JSON.stringify({ ...config, loss, optimizer, examples, batchSize })}`,
  };
}

function targetsFor(loss: LossName, random: RandomNumbers, examples: number, outputs: number): tf.Tensor {
  const classes = () => Float32Array.from({ length: examples }, () => random.whole(0, outputs - 1));
  const each = (value: () => number) =>
    tf.tensor(Float32Array.from({ length: examples * outputs }, value), [examples, outputs]);
  switch (loss) {
    case "sparse":
      return tf.tensor(classes(), random.chance(0.5) ? [examples, 1] : [examples]);
    case "squared":
      return each(() => random.next());
    case "binary":
    case "sigmoidLogits":
      return each(() => random.whole(0, 1));
    default: {
      if (random.chance(0.8)) return tf.cast(tf.oneHot(tf.tensor1d(classes(), "int32"), outputs), "float32");
      const soft = each(() => random.next() + 0.05);
      return tf.div(soft, tf.sum(soft, 1, true));
    }
  }
}
