import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./cutIntoBatches.en.js";

const text = inLanguage("exercises/09b-from-scratch-trained/cutIntoBatches", en);

type Args = [order: number[], batchSize: number];

const starts = (count: number, step: number) =>
  Array.from({ length: Math.ceil(count / step) }, (_, i) => i * step);
const cut = (order: readonly number[], size: number): number[][] =>
  starts(order.length, size).map((start) => order.slice(start, start + size));

export const cutIntoBatches = new FunctionExercise<Args, number[][], typeof en>({
  solution: `function cutIntoBatches(order: number[], batchSize: number): number[][] {
  const batches: number[][] = [];
  for (let start = 0; start < order.length; start += batchSize) {
    batches.push(order.slice(start, start + batchSize));
  }
  return batches;
}`,
  reference: cut,
  examples: [
    [[4, 0, 3, 1, 2], 2],
    [[5, 2, 0, 1, 3, 4], 3],
    [[1, 0, 2], 8],
    [[0], 1],
  ],
  random: (random) => {
    const count = random.integer(4, 12);
    const order = Array.from({ length: count }, (_, i) => ({ i, at: random.uniform() }))
      .sort((a, b) => a.at - b.at)
      .map(({ i }) => i);
    return [order, random.integer(1, count)];
  },
  tolerance: 0,
  misconceptions: {
    lastBatchLost: (order, size) => cut(order, size).filter((batch) => batch.length === size),
    // `start <= order.length`, or always floor(n / size) + 1 batches: right where a remainder is left
    emptyBatch: [
      (order, size) => [...cut(order, size), []],
      (order, size) =>
        Array.from({ length: Math.floor(order.length / size) + 1 }, (_, i) =>
          order.slice(i * size, (i + 1) * size),
        ),
    ],
    sizeForCount: (order, size) => cut(order, Math.ceil(order.length / size)),
    ownOrder: (order, size) =>
      cut(
        order.map((_, i) => i),
        size,
      ),
    endForLength: (order, size) => starts(order.length, size).map((start) => order.slice(start, size)),
    sliding: [
      (order, size) => order.map((_, i) => order.slice(i, i + size)),
      (order, size) => Array.from({ length: order.length - size + 1 }, (_, i) => order.slice(i, i + size)),
    ],
    dealt: (order, size) =>
      starts(order.length, size).map((_, batch, all) => order.filter((_, i) => i % all.length === batch)),
    reversed: (order, size) => cut(order, size).reverse(),
    oneList: (order) => order,
  },
  text,
});
