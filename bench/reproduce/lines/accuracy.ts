import { tf } from "six-steps";

/** The share of images whose most probable class is their label. */
export function accuracy(model: tf.LayersModel, images: tf.Tensor, labels: tf.Tensor) {
  return tf.tidy(() => {
    const probabilities = model.predict(images, { batchSize: 256 }) as tf.Tensor;
    return probabilities.argMax(1).equal(labels).mean().dataSync()[0];
  });
}
