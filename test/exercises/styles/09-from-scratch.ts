import { tf } from "six-steps";
import type { Answers } from "./answers.js";

type Matrix = number[][];

export const fromScratch: Answers = {
  forward: [
    (x: Matrix, w1: Matrix, b1: number[], w2: Matrix, b2: number[]) =>
      tf.softmax(tf.sigmoid(tf.matMul(x, w1).add(b1)).matMul(tf.tensor2d(w2)).add(b2)),
    (x: Matrix, w1: Matrix, b1: number[], w2: Matrix, b2: number[]) => {
      const result = [];
      for (const row of x) {
        const h = [];
        for (let j = 0; j < b1.length; j++) {
          let z = b1[j];
          for (let i = 0; i < row.length; i++) z += row[i] * w1[i][j];
          h.push(1 / (1 + Math.exp(-z)));
        }
        const powers = [];
        for (let k = 0; k < b2.length; k++) {
          let z = b2[k];
          for (let j = 0; j < h.length; j++) z += h[j] * w2[j][k];
          powers.push(Math.exp(z));
        }
        const total = powers.reduce((sum, power) => sum + power);
        result.push(powers.map((power) => power / total));
      }
      return result;
    },
    (x: Matrix, w1: Matrix, b1: number[], w2: Matrix, b2: number[]) => {
      const times = (row: number[], w: Matrix, b: number[]) =>
        b.map((bias, j) => row.reduce((sum, value, i) => sum + value * w[i][j], bias));
      const softmax = (z: number[]) => {
        const powers = z.map((one) => Math.exp(one - Math.max(...z)));
        return Float32Array.from(powers, (power) => power / powers.reduce((a, b) => a + b));
      };
      return x.map((row) =>
        softmax(
          times(
            times(row, w1, b1).map((z) => 0.5 + 0.5 * Math.tanh(z / 2)),
            w2,
            b2,
          ),
        ),
      );
    },
  ],
  outputGradient: [
    (h: Matrix, p: Matrix, y: Matrix) =>
      tf.matMul(h, tf.sub(tf.tensor2d(p), tf.tensor2d(y)), true).div(h.length),
    (h: Matrix, p: Matrix, y: Matrix) => {
      const slopes = h[0].map(() => p[0].map(() => 0));
      for (let i = 0; i < h.length; i++)
        for (let j = 0; j < h[i].length; j++)
          for (let k = 0; k < p[i].length; k++) slopes[j][k] += (h[i][j] * (p[i][k] - y[i][k])) / h.length;
      return slopes;
    },
    (h: Matrix, p: Matrix, y: Matrix) => {
      const error = p.map((row, i) => row.map((one, k) => (one - y[i][k]) / p.length));
      const column = (table: Matrix, at: number) => table.map((row) => row[at]);
      const dot = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * b[i], 0);
      return h[0].map((_, j) => Float64Array.from(p[0], (_, k) => dot(column(h, j), column(error, k))));
    },
  ],
  biasGradient: [
    (error: Matrix) => tf.mean(error, 0),
    (error: Matrix) => {
      const slopes = new Float32Array(error[0].length);
      for (const row of error) for (let k = 0; k < row.length; k++) slopes[k] += row[k] / error.length;
      return slopes;
    },
    (error: Matrix) =>
      error.reduce((sums, row) => sums.map((sum, k) => sum + row[k])).map((sum) => sum / error.length),
  ],
  hiddenError: [
    (error: Matrix, w2: Matrix, h: Matrix) => {
      const values = tf.tensor2d(h);
      return tf.matMul(error, w2, false, true).mul(values.mul(tf.sub(1, values)));
    },
    (error: Matrix, w2: Matrix, h: Matrix) => {
      const result: Matrix = [];
      for (let i = 0; i < error.length; i++) {
        result.push([]);
        for (let j = 0; j < w2.length; j++) {
          let back = 0;
          for (let k = 0; k < w2[j].length; k++) back += w2[j][k] * error[i][k];
          result[i][j] = back * (h[i][j] - h[i][j] ** 2);
        }
      }
      return result;
    },
    (error: Matrix, w2: Matrix, h: Matrix) =>
      error.map((row, i) =>
        w2.map((weights, j) => h[i][j] * (1 - h[i][j]) * row.reduce((sum, e, k) => sum + e * weights[k], 0)),
      ),
  ],
};
