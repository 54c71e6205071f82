import type { tf } from "../training/tf.js";
import type { Sizes, StudentClassifier } from "./classifier.js";
import { givenNetwork, giveWeights } from "./given.js";
import type { Leftovers } from "./leftovers.js";

export interface NetworkTask {
  sizes: Sizes;
  seed: number;
  /** Whether the class builds its network itself. Otherwise it is given a small one. */
  ownNetwork: boolean;
}

/**
 * The network that an object of the student's class is to use, with weights that both sides know.
 *
 * @param left notes the network, to free it
 */
export async function networkFor(
  classifier: StudentClassifier,
  { sizes, seed, ownNetwork }: NetworkTask,
  left: Leftovers,
): Promise<tf.Sequential> {
  if (!ownNetwork) {
    const model = left.of(() => givenNetwork(sizes, seed));
    classifier.model = model;
    return model;
  }
  await left.of(() => classifier.buildModel());
  giveWeights(classifier.model, seed);
  return classifier.model;
}
