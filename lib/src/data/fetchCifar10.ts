import { join } from "node:path";
import { makeFolder } from "../platform/node/files.js";
import { Cifar10Fetch } from "./cifar10Fetch.js";
import { type Cifar10Set, findOfficial, findSample, verifySet } from "./cifar10Set.js";
import { DataFileError, folderError, NoSourceError } from "./dataErrors.js";
import { dataFolder } from "./dataFolder.js";
import { type ArchiveFile, cifar10, type Dataset } from "./dataset.js";
import type { FetchOptions } from "./fetchDataset.js";
import { withFolderLock } from "./folderLock.js";
import { mirrorSources, webSources } from "./sourceOrder.js";

/**
 * Makes sure that CIFAR-10 is in the cache, unpacked, and what it should be; what is missing or damaged is fetched, and
 * an archive's MD5 is checked before it is unpacked.
 *
 * Looks, in this order, at the archive in the cache; at the archive, or the six unpacked files, in the mirror that the
 * user names; at a sample there, which is `data_batch_1.bin` and `test_batch.bin` alone, or what was kept of one before; at the
 * mirrors on the web; at a sample of earlier. A sample is kept in a folder of its own, and as soon as the official data
 * is in the cache or in the mirror, that is taken instead.
 *
 * @returns the files.
 * @throws NoSourceError if no source has them; DataFolderError if they cannot be read or written; ValueError if the
 * mirror is no folder and no URL.
 */
export async function fetchCifar10(
  options: FetchOptions = {},
  dataset: Dataset<ArchiveFile> = cifar10(),
): Promise<Cifar10Set> {
  const {
    folder: cache = dataFolder(),
    mirror = process.env.SIX_STEPS_DATA_MIRROR ?? "",
    output = process.stderr,
    ...timings
  } = options;
  const official = await verified(findOfficial(cache, dataset), () => {});
  if (official) return official;
  const inMirror = (...folders: string[]) => mirrorSources(mirror, folders, output, timings);
  const whole = inMirror("cifar-10", "", "cifar-10/cifar-10-batches-bin", "cifar-10-batches-bin");
  const partial = inMirror("cifar-10-sample", "cifar-10", "", "cifar-10-batches-bin");
  const folder = join(cache, dataset.id);
  await makeFolder(folder).catch((error) => {
    throw folderError(folder, error);
  });
  const onWait = () => output.write(`${dataset.title} is being fetched by another process: waiting for it\n`);
  return withFolderLock(folder, onWait, async () => {
    const fetch = new Cifar10Fetch(dataset, cache, output);
    const found =
      (await verified(findOfficial(cache, dataset), fetch.failed)) ?? // another process may have held the lock until now
      (await fetch.fromArchiveInCache()) ??
      (await fetch.fromArchive(whole.slice(0, 2))) ??
      (await fetch.fromFiles(whole)) ??
      (mirror === "" ? undefined : await verified(findSample(cache), fetch.failed)) ??
      (await fetch.sampleFromFiles(partial)) ??
      (await fetch.fromArchive(webSources(dataset, output, timings))) ??
      (await verified(findSample(cache), fetch.failed));
    if (found) return found;
    throw new NoSourceError(dataset.title, folder, fetch.attempts, dataset.files);
  });
}

/** A set, if it is there and whole. */
async function verified(
  finding: Promise<Cifar10Set | undefined>,
  failed: (error: DataFileError) => void,
): Promise<Cifar10Set | undefined> {
  const set = await finding;
  try {
    if (set) await verifySet(set);
    return set;
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    failed(error);
    return undefined;
  }
}
