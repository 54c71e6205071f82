import { tf } from "six-steps";
import type { Answers } from "./answers.js";

export const checkpoints: Answers = {
  bestEpoch: [
    (accuracies: number[]) => {
      let best = 0;
      for (let i = 1; i < accuracies.length; i++) if (accuracies[i] > accuracies[best]) best = i;
      return best + 1;
    },
    (accuracies: number[]) => tf.argMax(accuracies).add(1),
    (accuracies: number[]) =>
      accuracies.reduce((best, one, i) => (one > accuracies[best - 1] ? i + 1 : best), 1),
    (accuracies: number[]) => 1 + accuracies.findIndex((one) => accuracies.every((other) => other <= one)),
  ],
  honestAccuracy: [
    (validation: number[], test: number[]) => {
      let best = 0;
      validation.forEach((accuracy, i) => {
        if (accuracy > validation[best]) best = i;
      });
      return test[best];
    },
    (validation: number[], test: number[]) => test[tf.argMax(validation).dataSync()[0]],
    (validation: number[], test: number[]) =>
      validation.map((accuracy, i) => [accuracy, test[i]]).sort(([a], [b]) => b - a)[0][1],
  ],
  hardest: [
    (probabilities: number[], count: number) =>
      probabilities
        .map((p, i) => ({ p, i }))
        .sort((a, b) => a.p - b.p)
        .slice(0, count)
        .map(({ i }) => i),
    (probabilities: number[], count: number) =>
      [...probabilities.keys()]
        .sort((a, b) => probabilities[b] - probabilities[a])
        .reverse() // of two that are equally hard, the later one first
        .slice(0, count),
    (probabilities: number[], count: number) => tf.topk(tf.neg(probabilities), count).indices,
    (probabilities: number[], count: number) => {
      const left = [...probabilities];
      const found = [];
      while (found.length < count) {
        const place = left.indexOf(Math.min(...left));
        found.push(place);
        left[place] = Number.POSITIVE_INFINITY;
      }
      return found;
    },
    (probabilities: number[], count: number) => {
      const losses = probabilities.map((p) => -Math.log(p));
      return Int32Array.from(losses.keys())
        .sort((a, b) => losses[b] - losses[a])
        .subarray(0, count);
    },
  ],
};
