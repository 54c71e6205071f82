import type { NetworkTask } from "../../observing/network.js";
import { Random } from "../core/random.js";

/** Sizes of the toy images, all different, so that no mix-up can hide. */
export const toySizes = [4, 5, 3] as const;

/** As many labels as fit into one batch. */
const count = 24;

/** A task with 24 random images of 4 × 5 pixels, and labels from 0 to 2. The same for every run of a check. */
export function toyTask(name: string, ownNetwork: boolean): NetworkTask & { labels: number[] } {
  const random = new Random(name);
  return {
    sizes: toySizes,
    seed: seedOf(random),
    labels: random.integers(count, 0, toySizes[2] - 1),
    ownNetwork,
  };
}

/** A seed for whatever a student's class is given. */
export const seedOf = (random: Random) => random.integer(1, 1_000_000_000);

/** One row for each label: 1 in its column. */
export const rowsOf = (labels: readonly number[], columns: number): number[][] =>
  labels.map((label) => Array.from({ length: columns }, (_, column) => Number(column === label)));
