// @ts-check
import { loadFashionMnist, tf } from "six-steps";

/**
 * The pictures of a line: in a quick run a few of them.
 *
 * @param {import("../lines.mjs").Run} run
 */
export const fashion = ({ quick }) => loadFashionMnist(quick ? { trainCount: 600, testCount: 200 } : {});

/**
 * Pixels from 0 to 1, in the shape that a network wants. The bytes are given up: both at once would be 376 MB.
 *
 * @param {tf.Tensor} images
 * @param {number[]} [shape] of one image; default as it is
 */
export function scaled(images, shape = images.shape.slice(1)) {
  const floats = images.toFloat();
  images.dispose();
  const result = tf.tidy(() => floats.div(255).reshape([-1, ...shape]));
  floats.dispose();
  return result;
}
