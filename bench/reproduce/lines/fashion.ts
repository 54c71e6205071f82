import { loadFashionMnist, tf } from "six-steps";
import type { Run } from "../lines.js";

/** The pictures of a line: in a quick run a few of them. */
export const fashion = ({ quick }: Run) => loadFashionMnist(quick ? { trainCount: 600, testCount: 200 } : {});

/**
 * Pixels from 0 to 1, in the shape that a network wants. The bytes are given up: both at once would be 376 MB.
 *
 * @param shape of one image; default as it is
 */
export function scaled(images: tf.Tensor, shape: number[] = images.shape.slice(1)) {
  const floats = images.toFloat();
  images.dispose();
  const result = tf.tidy(() => floats.div(255).reshape([-1, ...shape]));
  floats.dispose();
  return result;
}
