import { ImageClassifierMLP } from "../../models/imageClassifierMlp.js";
import { givenNetwork, giveWeights } from "../../observing/given.js";
import type { NetworkTask } from "../../observing/network.js";
import type { tf } from "../../training/tf.js";

/** The network that a student's class works with in a task, made anew beside the judge. */
export function twinOf({ sizes, seed, ownNetwork }: NetworkTask): tf.Sequential {
  if (!ownNetwork) return givenNetwork(sizes, seed);
  const library = new ImageClassifierMLP(...sizes);
  library.buildModel();
  giveWeights(library.model, seed);
  return library.model;
}
