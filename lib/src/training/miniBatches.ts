import { checkWhole } from "../input/checkNumber.js";
import { shuffleOrder } from "./fit/order.js";

/**
 * Deals the indices 0 to `count` - 1 out to batches, in a fresh random order. Each index stands in exactly one batch; if
 * `batchSize` does not divide `count`, the last batch is shorter.
 *
 * The order is drawn from Math.random, which `setSeed` makes repeatable.
 *
 * @param count how many examples there are
 * @param batchSize how many of them share a step
 * @returns `Math.ceil(count / batchSize)` lists of indices
 * @throws ValueError if a number is not a whole one above 0
 */
export function miniBatches(count: number, batchSize: number): Uint32Array[] {
  checkWhole("count", count, 1);
  checkWhole("batchSize", batchSize, 1);
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  shuffleOrder(order);
  return Array.from({ length: Math.ceil(count / batchSize) }, (_, batch) =>
    order.subarray(batch * batchSize, (batch + 1) * batchSize),
  );
}
