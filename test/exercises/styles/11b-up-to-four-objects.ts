import { tf } from "six-steps";
import type { Answers } from "./answers.js";

export const manyLabels: Answers = {
  multiHot: [
    (objects: number[], n: number) =>
      Array.from({ length: n }, (_, label) => (objects.includes(label) ? 1 : 0)),
    (objects: number[], n: number) => {
      const row = new Uint8Array(n);
      for (const label of objects) row[label] = 1;
      return row;
    },
    (objects: number[], n: number) =>
      objects.length === 0 ? tf.zeros([n]) : tf.oneHot(tf.tensor1d(objects, "int32"), n).max(0),
    (objects: number[], n: number) => {
      const row = [];
      for (let label = 0; label < n; label++) row.push(Number(objects.some((one) => one === label)));
      return row;
    },
  ],
  labelLoss: [
    (truth: number[], q: number[]) =>
      tf.metrics.binaryCrossentropy(tf.tensor2d([truth]), tf.tensor2d([q])).squeeze(),
    (truth: number[], q: number[]) => {
      let sum = 0;
      for (let i = 0; i < q.length; i++)
        sum -= truth[i] * Math.log(q[i]) + (1 - truth[i]) * Math.log(1 - q[i]);
      return sum / q.length;
    },
    (truth: number[], q: number[]) =>
      truth.map((yes, i) => Math.log(yes ? q[i] : 1 - q[i])).reduce((a, b) => a + b) / -truth.length,
  ],
  allRight: [
    (truth: number[][], decided: number[][]) =>
      truth.filter((row, i) => String(row) === String(decided[i])).length / truth.length,
    (truth: number[][], decided: number[][]) => tf.equal(truth, decided).all(1).cast("float32").mean(),
    (truth: number[][], decided: number[][]) => {
      let right = 0;
      for (let i = 0; i < truth.length; i++) {
        let isRight = true;
        for (let j = 0; j < truth[i].length; j++) if (truth[i][j] !== decided[i][j]) isRight = false;
        if (isRight) right++;
      }
      return right / truth.length;
    },
  ],
  f1: [
    (truth: number[], decided: number[]) => {
      let [tp, fp, fn] = [0, 0, 0];
      for (let i = 0; i < truth.length; i++) {
        if (truth[i] === 1 && decided[i] === 1) tp++;
        if (truth[i] === 0 && decided[i] === 1) fp++;
        if (truth[i] === 1 && decided[i] === 0) fn++;
      }
      return tp + fp + fn === 0 ? 0 : (2 * tp) / (2 * tp + fp + fn);
    },
    (truth: number[], decided: number[]) => {
      const tp = truth.reduce((sum, yes, i) => sum + yes * decided[i], 0);
      const precision = tp / (decided.reduce((a, b) => a + b, 0) || 1);
      const recall = tp / (truth.reduce((a, b) => a + b, 0) || 1);
      return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    },
    (truth: number[], decided: number[]) => {
      const [t, d] = [tf.tensor1d(truth), tf.tensor1d(decided)];
      return t.mul(d).sum().mul(2).div(t.add(d).sum().maximum(1));
    },
  ],
};
