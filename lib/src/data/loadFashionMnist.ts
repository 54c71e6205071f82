import { fashionMnist } from "./dataset.js";
import { type ImageDataset, type LoadOptions, loadIdxDataset } from "./loadIdxDataset.js";

/**
 * Loads Fashion-MNIST as tensors, from the cache in `data/`, and checks the SHA-256 of each file; what is missing
 * or damaged is fetched first. `classNames[label]` says what each label means. Called again, it returns the same
 * tensors, unless you have disposed of them.
 *
 * @throws ValueError if a count is not a whole number from 1 to what there is; NoSourceError if a file is missing
 * and no source has it.
 */
export async function loadFashionMnist(options: LoadOptions = {}): Promise<ImageDataset> {
  return loadIdxDataset(fashionMnist(), options);
}
