import type { Sequential } from "@tensorflow/tfjs";
import { tf } from "../../training/tf.js";
import { fromBase64 } from "./fromBase64.js";
import { weights } from "./weights.js";

/**
 * A network that was trained on the 60,000 training images of Fashion-MNIST: 784 pixels, a hidden layer of 32 ReLU neurons,
 * ten probabilities. `test/models/readyNetwork.test.ts` says how good it is.
 *
 * @returns a model for images of shape `[count, 28, 28]`, with pixels from 0 to 1; it can be trained further
 */
export function readyNetwork(): Sequential {
  const model = tf.sequential();
  model.add(tf.layers.flatten({ inputShape: [28, 28] }));
  model.add(tf.layers.dense({ units: 32, activation: "relu" }));
  model.add(tf.layers.dense({ units: 10, activation: "softmax" }));
  model.setWeights(
    model.getWeights().map(({ shape }, i) => {
      const { largest, base64 } = weights[i];
      const shares = Float32Array.from(fromBase64(base64), (share) => (share / 127) * largest);
      return tf.tensor(shares, shape);
    }),
  );
  return model;
}
