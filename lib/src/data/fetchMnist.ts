import { mnist } from "./dataset.js";
import { type FetchOptions, fetchDataset } from "./fetchDataset.js";

/**
 * Makes sure that the four files of MNIST are in the cache and hold what they should: what is missing or damaged is
 * fetched. Reports its progress on stderr, and nothing when there is nothing to do.
 *
 * @returns the folder that holds the files.
 * @throws NoSourceError if no source has them; DataFolderError if they cannot be written.
 */
export function fetchMnist(options: FetchOptions = {}): Promise<string> {
  return fetchDataset(mnist(), options);
}
