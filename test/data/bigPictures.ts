import { tf } from "six-steps";

/** Sizes of toy pictures, all different, so that no mix-up can hide. */
export const [height, width, classCount] = [3, 4, 5];

/** Pictures whose pixels are all different and above 0: pixel p of picture i is 100 · i + p + 1. */
export function numberedPictures(count: number): { images: tf.Tensor3D; labels: tf.Tensor1D } {
  const pixels = Array.from({ length: count * height * width }, (_, k) => {
    const size = height * width;
    return 100 * Math.floor(k / size) + (k % size) + 1;
  });
  return {
    images: tf.tensor3d(pixels, [count, height, width]),
    labels: tf.tensor1d(
      Array.from({ length: count }, (_, i) => (3 * i) % classCount),
      "int32",
    ),
  };
}

/** The picture in each quadrant of a canvas, by its number, or `undefined` where all is 0; throws if it is anything else. */
export function picturesOn(canvas: number[][][]): (number | undefined)[] {
  return [0, 1, 2, 3].map((quadrant) => {
    const [top, left] = [quadrant < 2 ? 0 : height, quadrant % 2 === 0 ? 0 : width];
    const rows = canvas.slice(top, top + height).map((row) => row.slice(left, left + width).flat());
    const pixels = rows.flat();
    if (pixels.length !== height * width) throw new Error(`quadrant ${quadrant} has ${pixels.length} pixels`);
    if (pixels.every((pixel) => pixel === 0)) return undefined;
    const picture = Math.floor((pixels[0] - 1) / 100);
    pixels.forEach((pixel, p) => {
      if (pixel !== 100 * picture + p + 1) throw new Error(`pixel ${p} of quadrant ${quadrant} is ${pixel}`);
    });
    return picture;
  });
}
