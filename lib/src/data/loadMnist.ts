import { mnist } from "./dataset.js";
import { type ImageDataset, type LoadOptions, loadIdxDataset } from "./loadIdxDataset.js";

/**
 * Loads MNIST as tensors: handwritten digits, white on black, the label being the digit. From the cache in `data/`,
 * with the SHA-256 of each file checked; what is missing or damaged is fetched first. Called again, it returns the
 * same tensors, unless you have disposed of them.
 *
 * @throws ValueError if a count is not a whole number from 1 to what there is; NoSourceError if a file is missing
 * and no source has it.
 */
export async function loadMnist(options: LoadOptions = {}): Promise<ImageDataset> {
  return loadIdxDataset(mnist(), options);
}
