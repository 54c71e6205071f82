import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

type Args = [order: number[], batchSize: number];

const english = {
  question:
    "Write `cutIntoBatches`: it cuts the list `order` into pieces of `batchSize` that follow each other; the last one may be shorter.",
  hints: [
    "The first batch begins at place 0, the next one at `batchSize`, then at `2 * batchSize`, and so on until the end of the list.",
    "`order.slice(start, start + batchSize)` is one batch. Beyond the end of the list, `slice` simply stops.",
    "for (let start = 0; start < order.length; start += batchSize) batches.push(order.slice(start, start + batchSize));",
  ],
  correct:
    "Each index stands in exactly one batch, so an epoch shows each image once. The library's `miniBatches(count, batchSize)` shuffles first, then does this.",
  lost: ({ args, got }: Try) => {
    const [order] = args as Args;
    const kept = (got as number[][]).flat().length;
    return `${kept} of ${order.length} indices are in your batches. What fills no whole batch makes one more, shorter one.`;
  },
  count: ({ args, got }: Try) =>
    `You make batches of ${(got as number[][])[0].length}. ${args[1]} is how many indices a batch has, not how many batches there are.`,
  positions: ({ args }: Try) =>
    `Your batches hold 0, 1, 2, … in their own order. Cut the list that comes in: its first entry is ${written((args[0] as number[])[0])}, because the images were shuffled.`,
  dealt: () =>
    "You deal the indices out like cards. That would train as well, but here each batch is a piece of the list, one behind the other.",
  sliding: ({ args }: Try) =>
    `The start moves on by 1 each time, so batches overlap. The next batch begins ${written(args[1])} places later.`,
  empty: () =>
    "There is an empty batch at the end, and the mean over no image is 0/0. Stop when the start is no longer below `order.length`.",
  slice: () =>
    "Only the first batch is right. The second number in `slice(from, to)` is where to end, not how many: `slice(start, start + batchSize)`.",
  flat: ({ args }: Try) => `That is one list. Return a list of lists, each of ${written(args[1])} indices.`,
  reversed: () => "The batches come in reverse order: begin at the front of the list.",
};

const starts = (count: number, step: number) =>
  Array.from({ length: Math.ceil(count / step) }, (_, i) => i * step);
const cut = (order: readonly number[], size: number): number[][] =>
  starts(order.length, size).map((start) => order.slice(start, start + size));

export const cutIntoBatches = new FunctionExercise<Args, number[][]>({
  name: "cutIntoBatches",
  stub: `function cutIntoBatches(order: number[], batchSize: number): number[][] {
  return todo();
}`,
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
  ],
  random: (random) => {
    const count = random.integer(4, 12);
    const order = Array.from({ length: count }, (_, i) => ({ i, at: random.uniform() }))
      .sort((a, b) => a.at - b.at)
      .map(({ i }) => i);
    return [order, random.integer(1, count)];
  },
  tolerance: 0,
  misconceptions: [
    {
      name: "last-batch-lost",
      wrong: (order, size) => cut(order, size).filter((batch) => batch.length === size),
      say: english.lost,
    },
    { name: "empty-batch", wrong: (order, size) => [...cut(order, size), []], say: english.empty },
    {
      name: "empty-batch",
      // `start <= order.length`, or always floor(n / size) + 1 batches: right where a remainder is left
      wrong: (order, size) =>
        Array.from({ length: Math.floor(order.length / size) + 1 }, (_, i) =>
          order.slice(i * size, (i + 1) * size),
        ),
      say: english.empty,
    },
    {
      name: "size-for-count",
      wrong: (order, size) => cut(order, Math.ceil(order.length / size)),
      say: english.count,
    },
    {
      name: "own-order",
      wrong: (order, size) =>
        cut(
          order.map((_, i) => i),
          size,
        ),
      say: english.positions,
    },
    {
      name: "end-for-length",
      wrong: (order, size) => starts(order.length, size).map((start) => order.slice(start, size)),
      say: english.slice,
    },
    {
      name: "sliding",
      wrong: (order, size) => order.map((_, i) => order.slice(i, i + size)),
      say: english.sliding,
    },
    {
      name: "sliding",
      wrong: (order, size) =>
        Array.from({ length: order.length - size + 1 }, (_, i) => order.slice(i, i + size)),
      say: english.sliding,
    },
    {
      name: "dealt",
      wrong: (order, size) =>
        starts(order.length, size).map((_, batch, all) => order.filter((_, i) => i % all.length === batch)),
      say: english.dealt,
    },
    { name: "reversed", wrong: (order, size) => cut(order, size).reverse(), say: english.reversed },
    { name: "one-list", wrong: (order) => order, say: english.flat },
  ],
  text: english,
});
