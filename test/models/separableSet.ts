import { tf } from "six-steps";

/** Images of 4 by 4 pixels whose bright row says their class, 0 to 3: an easy set to learn. */
export function separableSet(count: number): { images: tf.Tensor3D; labels: tf.Tensor1D } {
  const labels = Int32Array.from({ length: count }, (_, i) => i % 4);
  const pixels = Float32Array.from({ length: count * 16 }, (_, i) => {
    const [image, row] = [Math.floor(i / 16), Math.floor(i / 4) % 4];
    const noise = ((i * 7919) % 101) / 500; // 0 to 0.2
    return labels[image] === row ? 1 - noise : noise;
  });
  return { images: tf.tensor3d(pixels, [count, 4, 4]), labels: tf.tensor1d(labels, "int32") };
}
