import { tf } from "six-steps";
import type { Answers } from "./answers.js";

type Matrix = number[][];

const channel = (x: Matrix) => tf.tensor(x).expandDims(2) as tf.Tensor3D;

export const convolution: Answers = {
  convolve: [
    (x: Matrix, w: Matrix) =>
      tf
        .conv2d(channel(x), tf.tensor(w).reshape([w.length, w[0].length, 1, 1]) as tf.Tensor4D, 1, "valid")
        .squeeze([2]),
    (x: Matrix, w: Matrix) =>
      x
        .slice(w.length - 1)
        .map((_, i) =>
          x[0]
            .slice(w[0].length - 1)
            .map((_, j) =>
              w.flatMap((row, u) => row.map((one, v) => one * x[i + u][j + v])).reduce((a, b) => a + b),
            ),
        ),
    (x: Matrix, w: Matrix) => {
      const [rows, columns] = [x.length - w.length + 1, x[0].length - w[0].length + 1];
      const result = Array.from({ length: rows }, () => new Float32Array(columns));
      for (let u = 0; u < w.length; u++)
        for (let v = 0; v < w[u].length; v++)
          for (let i = 0; i < rows; i++)
            for (let j = 0; j < columns; j++) result[i][j] += x[i + u][j + v] * w[u][v];
      return result;
    },
  ],
  outputSize: [
    (n: number, k: number, p: number, s: number) => Math.ceil((n + 2 * p - k + 1) / s),
    (n: number, k: number, p: number, s: number) => {
      let places = 0;
      for (let start = -p; start + k <= n + p; start += s) places++;
      return places;
    },
    (n: number, k: number, p: number, s: number) => {
      const room = n + p + p - k;
      return (room - (room % s)) / s + 1;
    },
  ],
  convolutionParameters: [
    (side: number, channels: number, filters: number) => side ** 2 * channels * filters + filters,
    (side: number, channels: number, filters: number) => {
      let count = 0;
      for (let filter = 0; filter < filters; filter++) count += channels * side * side + 1;
      return count;
    },
    (side: number, channels: number, filters: number) =>
      tf
        .sequential({
          layers: [tf.layers.conv2d({ filters, kernelSize: side, inputShape: [9, 9, channels] })],
        })
        .countParams(),
  ],
  maxPool: [
    (x: Matrix) => tf.maxPool(channel(x), 2, 2, "valid").squeeze([2]),
    (x: Matrix) =>
      Array.from({ length: x.length / 2 }, (_, i) =>
        Array.from({ length: x[0].length / 2 }, (_, j) =>
          Math.max(...x[2 * i].slice(2 * j, 2 * j + 2), ...x[2 * i + 1].slice(2 * j, 2 * j + 2)),
        ),
      ),
    (x: Matrix) => {
      const result: Matrix = [];
      for (let i = 0; i < x.length; i++)
        for (let j = 0; j < x[i].length; j++) {
          const [row, column] = [i >> 1, j >> 1];
          result[row] ??= [];
          result[row][column] = Math.max(result[row][column] ?? Number.NEGATIVE_INFINITY, x[i][j]);
        }
      return result;
    },
  ],
};
