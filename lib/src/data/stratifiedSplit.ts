import { ValueError } from "../errors/errors.js";
import { type IndexLabels, readLabels } from "../input/readLabels.js";
import { seededRandom } from "../random/seededRandom.js";
import { shuffleOrder } from "../training/fit/order.js";
import { dataText } from "./dataText.js";

export interface StratifiedSplitOptions {
  /** The share of each class that is held back for validation, between 0 and 1. Default 0.2. */
  validationShare?: number;
  /** The same seed gives the same split, whatever was drawn before. Default 42. */
  seed?: number;
}

/** As many as a label's 32 bits can tell apart. */
const mostClasses = 2 ** 31;

/** Indices of examples: each one stands in exactly one of the two lists. */
export interface Split {
  /** In random order. */
  train: Uint32Array;
  /** In random order. */
  validation: Uint32Array;
}

/**
 * Divides the examples into a training and a validation set in which every class has the same share: of 60,000 labels of
 * Fashion-MNIST, 48,000 and 12,000, with 4,800 and 1,200 of each class.
 *
 * It returns indices and copies nothing. It has a seed of its own because a split that changes from run to run lets a
 * network be validated on examples that it was trained on.
 *
 * @param labels whole numbers from 0 on, shape `[count]`
 * @throws ShapeError if the labels are not one row or there is none; ValueError if a label is not a whole number from 0 on,
 * the share is not between 0 and 1, the seed is not a whole number, or a class is too small to be in both sets
 */
export function stratifiedSplit(labels: IndexLabels, options: StratifiedSplitOptions = {}): Split {
  const { validationShare = 0.2, seed = 42 } = options;
  if (!(validationShare > 0 && validationShare < 1)) {
    throw new ValueError("validationShare", dataText.validationShare, validationShare);
  }
  const random = seededRandom(seed);
  const train: number[] = [];
  const validation: number[] = [];
  for (const [label, indices] of indicesPerClass(readLabels("label", labels, mostClasses))) {
    const held = Math.round(indices.length * validationShare);
    if (held === 0 || held === indices.length) {
      const { examplesOfClass, dividable } = dataText;
      throw new ValueError(examplesOfClass(label), dividable(validationShare), indices.length);
    }
    const order = Uint32Array.from(indices);
    shuffleOrder(order, random);
    order.forEach((index, i) => {
      (i < held ? validation : train).push(index);
    });
  }
  return { train: shuffled(train, random), validation: shuffled(validation, random) };
}

/** The classes in ascending order, each with the places where its label stands. */
function indicesPerClass(labels: Int32Array): [label: number, indices: number[]][] {
  const places = new Map<number, number[]>();
  labels.forEach((label, i) => {
    const known = places.get(label);
    if (known) known.push(i);
    else places.set(label, [i]);
  });
  return [...places].sort(([a], [b]) => a - b);
}

/** Without this, one class would follow the other. */
function shuffled(indices: number[], random: () => number): Uint32Array {
  const order = Uint32Array.from(indices);
  shuffleOrder(order, random);
  return order;
}
