import type { tf } from "../training/tf.js";
import type { Sizes, StudentClassifier } from "./classifier.js";
import { givenNetwork, giveWeights } from "./given.js";

export interface NetworkTask {
  sizes: Sizes;
  seed: number;
  /** Whether the class builds its network itself. Otherwise it is given a small one. */
  ownNetwork: boolean;
}

/** The network that an object of the student's class is to use, with weights that both sides know. */
export async function networkFor(
  classifier: StudentClassifier,
  { sizes, seed, ownNetwork }: NetworkTask,
): Promise<tf.Sequential> {
  if (!ownNetwork) {
    classifier.model = givenNetwork(sizes, seed);
    return classifier.model;
  }
  await classifier.buildModel();
  giveWeights(classifier.model, seed);
  return classifier.model;
}
