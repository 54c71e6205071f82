import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

export const en = {
  question:
    "Write `cutIntoBatches`: it cuts the list `order` into consecutive pieces of `batchSize`; the last one may be shorter.",
  hints: [
    "The first batch begins at index 0, the next one at `batchSize`, then at `2 * batchSize`, and so on until the end of the list.",
    "`order.slice(start, start + batchSize)` is one batch. Beyond the end of the list, `slice` simply stops.",
    "for (let start = 0; start < order.length; start += batchSize) batches.push(order.slice(start, start + batchSize));",
  ],
  correct:
    "Each index is in exactly one batch, so an epoch shows each image once. The library's `miniBatches(count, batchSize)` shuffles first, then does this.",
  lastBatchLost: ({ args, got }: Try) => {
    const [all, kept] = [args[0] as number[], (got as number[][]).flat()];
    return `${kept.length} of ${all.length} indices are in your batches. What fills no whole batch makes one more, shorter one.`;
  },
  sizeForCount: ({ args, got }: Try) =>
    `You make batches of ${(got as number[][])[0].length}. ${args[1]} is how many indices a batch has, not how many batches there are.`,
  ownOrder: ({ args }: Try) =>
    `Your batches hold 0, 1, 2, … in their own order. Cut the list that comes in: its first entry is ${written((args[0] as number[])[0])}, because the images were shuffled.`,
  dealt: () =>
    "You deal the indices out like cards. That would train as well, but here each batch is a piece of the list, one after the other.",
  sliding: ({ args }: Try) =>
    `The start moves on by 1 each time, so batches overlap. The next batch begins ${written(args[1])} entries later.`,
  emptyBatch: () =>
    "There is an empty batch at the end, and the mean over no image is 0/0. If your loop counts where batches start, stop when the start is no longer below `order.length`. If it collects indices one by one, push the last batch only if something is in it.",
  endForLength: () =>
    "Only the first batch is right. The second number in `slice(from, to)` is where to end, not how many: `slice(start, start + batchSize)`.",
  oneList: ({ args }: Try) =>
    `That is one list. Return a list of lists, each of ${written(args[1])} indices.`,
  reversed: () => "The batches come in reverse order: begin at the front of the list.",
};
