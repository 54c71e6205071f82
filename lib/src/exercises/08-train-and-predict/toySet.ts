import { tf } from "../../training/tf.js";

/** Sizes of the toy images, all different, so that no mix-up can hide. */
export const toySizes = [4, 5, 3] as const;

/** 24 random images of 4 × 5 pixels, each a little brighter in the row of its label 0, 1 or 2. */
export function toySet(): { images: tf.Tensor3D; labels: tf.Tensor1D } {
  const [height, width, numLabels] = toySizes;
  return tf.tidy(() => {
    const labels = tf.range(0, 24, 1, "int32").mod(tf.scalar(numLabels, "int32")) as tf.Tensor1D;
    const noise = tf.randomUniform([24, height, width], 0, 0.6, "float32", 3);
    const bright = tf.oneHot(labels, height).toFloat().mul(0.4).expandDims(2);
    return { images: noise.add(bright) as tf.Tensor3D, labels };
  });
}
