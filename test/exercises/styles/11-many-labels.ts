import { tf } from "six-steps";
import type { Answers } from "./answers.js";

type Picture = number[][];

export const oneOfFour: Answers = {
  brightestAndDimmest: [
    (images: number[][]) => {
      const sums = tf.tensor2d(images).sum(1);
      return [sums.argMax().arraySync(), sums.argMin().arraySync()];
    },
    (images: number[][]) => {
      const sums = tf.mean(images, 1);
      return tf.stack([sums.argMax(), sums.argMin()]);
    },
    (images: number[][]) => {
      const sum = (i: number) => images[i].reduce((total, pixel) => total + pixel, 0);
      let [brightest, dimmest] = [0, 0];
      for (let i = 1; i < images.length; i++) {
        if (sum(i) > sum(brightest)) brightest = i;
        if (sum(i) < sum(dimmest)) dimmest = i;
      }
      return [brightest, dimmest];
    },
    (images: number[][]) => {
      const order = images
        .map((pixels, i) => ({ i, sum: pixels.reduce((total, pixel) => total + pixel) }))
        .sort((a, b) => b.sum - a.sum);
      return [order[0].i, order.at(-1)?.i];
    },
  ],
  minMax: [
    (values: number[]) => {
      const sorted = [...values].sort((a, b) => a - b);
      const [min, max] = [sorted[0], sorted[sorted.length - 1]];
      return values.map((v) => (max > min ? (v - min) / (max - min) : 0));
    },
    (values: number[]) => {
      const all = tf.tensor1d(values);
      return all.sub(all.min()).div(all.max().sub(all.min()).maximum(1e-9));
    },
    (values: number[]) => {
      let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (const v of values) {
        if (v < min) min = v;
        if (v > max) max = v;
      }
      return Float32Array.from(values, (v) => (v - min) / (max - min || 1));
    },
  ],
  placeOf: [
    (row: number, column: number, quadrant: number) => [
      row + (quadrant > 1 ? 28 : 0),
      column + (quadrant === 1 || quadrant === 3 ? 28 : 0),
    ],
    (row: number, column: number, quadrant: number) => {
      if (quadrant === 0) return [row, column];
      if (quadrant === 1) return [row, column + 28];
      if (quadrant === 2) return [row + 28, column];
      return [row + 28, column + 28];
    },
    (row: number, column: number, quadrant: number) =>
      tf.tensor1d([row, column]).add(tf.tensor1d([quadrant >> 1, quadrant & 1]).mul(28)),
  ],
  expandBatch: [
    (images: Picture[], quadrants: number[]) =>
      images.map((image, i) => {
        const side = image.length;
        const canvas = Array.from({ length: 2 * side }, () => new Array(2 * side).fill(0));
        const [down, right] = [side * (quadrants[i] >> 1), side * (quadrants[i] % 2)];
        for (let r = 0; r < side; r++)
          for (let c = 0; c < side; c++) canvas[r + down][c + right] = image[r][c];
        return canvas;
      }),
    (images: Picture[], quadrants: number[]) => {
      const canvases = [];
      for (let i = 0; i < images.length; i++) {
        const empty = images[i].map((row) => row.map(() => 0));
        const four = [0, 1, 2, 3].map((q) => (q === quadrants[i] ? images[i] : empty));
        const beside = (a: Picture, b: Picture) => a.map((row, r) => [...row, ...b[r]]);
        canvases.push([...beside(four[0], four[1]), ...beside(four[2], four[3])]);
      }
      return canvases;
    },
    (images: Picture[], quadrants: number[]) =>
      images.map((image, i) => {
        const side = image.length;
        const [down, right] = [quadrants[i] > 1 ? side : 0, quadrants[i] % 2 === 1 ? side : 0];
        return tf.tensor2d(image).pad([
          [down, side - down],
          [right, side - right],
        ]);
      }),
    (images: Picture[], quadrants: number[]) =>
      tf.stack(
        images.map((image, i) => {
          const side = image.length;
          const [down, right] = [quadrants[i] > 1 ? side : 0, quadrants[i] % 2 === 1 ? side : 0];
          return tf.tensor2d(image).pad([
            [down, side - down],
            [right, side - right],
          ]);
        }),
      ),
  ],
};
