import { stratifiedSplit, tf } from "six-steps";
import type { Answers } from "./answers.js";

export const fromScratchTraining: Answers = {
  cutIntoBatches: [
    (order: number[], size: number) =>
      Array.from({ length: Math.ceil(order.length / size) }, (_, i) => order.slice(i * size, (i + 1) * size)),
    (order: number[], size: number) => {
      const left = [...order];
      const batches = [];
      while (left.length > 0) batches.push(left.splice(0, size));
      return batches;
    },
    (order: number[], size: number) => {
      const batches: number[][] = [];
      order.forEach((index, i) => {
        if (i % size === 0) batches.push([]);
        batches[batches.length - 1].push(index);
      });
      return batches;
    },
    (order: number[], size: number) => {
      const all = Uint32Array.from(order);
      const batches = [];
      for (let start = 0; start < all.length; start += size) batches.push(all.subarray(start, start + size));
      return batches;
    },
  ],
  penaltyGradient: [
    (weights: number[], _: number, l1: number, l2: number) => {
      const slopes = [];
      for (const w of weights) slopes.push((w > 0 ? l1 : w < 0 ? -l1 : 0) + l2 * w);
      slopes.push(0);
      return slopes;
    },
    (weights: number[], _: number, l1: number, l2: number) => {
      const w = tf.tensor1d(weights);
      return tf.concat([w.sign().mul(l1).add(w.mul(l2)), tf.zeros([1])]);
    },
    (weights: number[], bias: number, l1: number, l2: number) =>
      Float64Array.from([...weights, bias], (w, i) =>
        i === weights.length ? 0 : l2 * w + (w === 0 ? 0 : (l1 * w) / Math.abs(w)),
      ),
  ],
  splitByClass: [
    (labels: number[], share: number) => stratifiedSplit(labels, { validationShare: share }),
    (labels: number[], share: number) => {
      const left = new Map<number, number>();
      for (const label of labels) left.set(label, (left.get(label) ?? 0) + 1);
      for (const [label, count] of left) left.set(label, Math.round(share * count));
      const [train, validation]: number[][] = [[], []];
      labels.forEach((label, place) => {
        const held = left.get(label) ?? 0;
        (held > 0 ? validation : train).push(place);
        left.set(label, held - 1);
      });
      return { train, validation };
    },
    (labels: number[], share: number) => {
      const validation = [...new Set(labels)].flatMap((label) => {
        const places = labels.flatMap((one, i) => (one === label ? [i] : []));
        return places.slice(places.length - Math.round(share * places.length));
      });
      const train = labels.flatMap((_, i) => (validation.includes(i) ? [] : [i]));
      return { validation: Int32Array.from(validation), train: tf.tensor1d(train) };
    },
  ],
};
