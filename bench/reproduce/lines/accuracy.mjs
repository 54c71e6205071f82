// @ts-check
import { tf } from "six-steps";

/**
 * The share of images whose most probable class is their label.
 *
 * @param {tf.LayersModel} model
 * @param {tf.Tensor} images
 * @param {tf.Tensor} labels
 */
export function accuracy(model, images, labels) {
  return tf.tidy(() => {
    const probabilities = /** @type {tf.Tensor} */ (model.predict(images, { batchSize: 256 }));
    return probabilities.argMax(1).equal(labels).mean().dataSync()[0];
  });
}
