import { tf } from "six-steps";
import type { Answers } from "./answers.js";

export const denseOrConvolution: Answers = {
  distinctLabels: [
    (labels: number[]) => labels.filter((label, i) => labels.indexOf(label) === i).sort((a, b) => a - b),
    (labels: number[]) => {
      const found: number[] = [];
      for (let label = 0; label <= Math.max(...labels); label++)
        if (labels.includes(label)) found.push(label);
      return found;
    },
    (labels: number[]) => Int32Array.from(new Set(labels)).sort(),
    (labels: number[]) =>
      Object.keys(Object.fromEntries(labels.map((label) => [label, true])))
        .map(Number)
        .sort((a, b) => a - b),
  ],
  sparseLoss: [
    (p: number[], label: number) => Math.log(1 / p[label]),
    (p: number[], label: number) =>
      -p.reduce((sum, one, k) => sum + (k === label ? 1 : 0) * Math.log(one), 0),
    (p: number[], label: number) => tf.tensor1d(p).log().neg().slice([label], [1]).squeeze(),
    (p: number[], label: number) =>
      tf.metrics.categoricalCrossentropy(tf.oneHot([label], p.length), tf.tensor2d([p])).squeeze(),
  ],
};
