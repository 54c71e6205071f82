import { tf } from "six-steps";
import type { Answers } from "./answers.js";

export const trainAndPredict: Answers = {
  mostProbable: [
    (rows: number[][]) => tf.tensor2d(rows).argMax(1),
    (rows: number[][]) => Int32Array.from(rows, (row) => row.indexOf(Math.max(...row))),
    (rows: number[][]) => {
      const labels = [];
      for (const row of rows) {
        let best = 0;
        for (let i = 1; i < row.length; i++) if (row[i] > row[best]) best = i;
        labels.push(best);
      }
      return labels;
    },
    (rows: number[][]) => rows.map((row) => row.reduce((best, p, i) => (p > row[best] ? i : best), 0)),
  ],
  accuracy: [
    (predicted: number[], labels: number[]) => tf.equal(predicted, labels).mean(),
    (predicted: number[], labels: number[]) => {
      let hits = 0;
      for (let i = 0; i < labels.length; i++) if (predicted[i] === labels[i]) hits++;
      return hits / predicted.length;
    },
    (predicted: number[], labels: number[]) =>
      labels.reduce((sum, label, i) => sum + Number(label === predicted[i]), 0) / labels.length,
    (predicted: number[], labels: number[]) =>
      1 - predicted.filter((one, i) => one !== labels[i]).length / labels.length,
  ],
};
