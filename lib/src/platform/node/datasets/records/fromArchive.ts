import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { fetchText } from "../../../../data/fetchText.js";
import type { RecordSet } from "../../../../data/load/loadRecords.js";
import { DataFileError } from "../../../../errors/dataFileError.js";
import { MissingDataFileError } from "../../../../errors/missingDataFileError.js";
import { TransferProgress } from "../download/transferProgress.js";
import type { Source } from "../sources/source.js";
import { unpackTarball } from "../sources/tarball.js";
import { takeFrom } from "../takeFrom.js";
import { verifyArchive } from "../verify/archiveFile.js";
import { readRecords } from "../verify/recordFile.js";
import { findWhole, unpackedFolder } from "./recordSet.js";
import { noteFault, type Search } from "./search.js";
import { UnfinishedSet } from "./unfinishedSet.js";

/** From the archive that somebody has put into the cache, or a process that was stopped before it had unpacked it. */
export async function archiveInCache(search: Search): Promise<RecordSet | undefined> {
  const { dataset, folder, attempts } = search;
  const [archive] = dataset.files;
  const path = join(folder, archive.name);
  try {
    await verifyArchive(path, archive);
  } catch (error) {
    if (!(error instanceof MissingDataFileError)) return noteFault(search, error);
    attempts.push({ source: fetchText.source.cache(folder), reason: error.found });
    return undefined;
  }
  return unpack(search, path);
}

/** From the first source that has the archive. It is thrown away once it is unpacked. */
export async function fromArchive(
  search: Search,
  sources: readonly Source[],
): Promise<RecordSet | undefined> {
  const { dataset, folder, attempts, output } = search;
  for (const source of sources) {
    if (source.slow) output.write(`${fetchText.progress.fetching(dataset.title, source.name)}\n`);
    const taken = await takeFrom(source, dataset, folder, dataset.files, attempts);
    if (taken.size === 0) continue;
    const path = join(folder, dataset.files[0].name);
    const set = await unpack(search, path);
    await rm(path, { force: true });
    return set;
  }
  return undefined;
}

async function unpack(search: Search, path: string): Promise<RecordSet | undefined> {
  const { dataset, cache, folder, attempts, output } = search;
  const [archive] = dataset.files;
  const unpacked = unpackedFolder(cache, dataset);
  const unfinished = new UnfinishedSet(`${unpacked}.part`);
  await unfinished.discard(); // a process that was stopped left it
  await unfinished.make();
  const members = archive.batches.map(({ name }) => `${archive.folder}/${name}`);
  const placeOf = (name: string) =>
    members.includes(name) ? join(unfinished.folder, basename(name)) : undefined;
  const progress = new TransferProgress(fetchText.progress.unpacking(archive.name), output);
  try {
    await unpackTarball(path, placeOf, (bytes) => progress.update(bytes, undefined));
    for (const batch of archive.batches) {
      unfinished.note(batch.name, await readRecords(join(unfinished.folder, batch.name), batch));
    }
  } catch (error) {
    await unfinished.discard();
    if (!(error instanceof DataFileError)) throw error;
    attempts.push({ source: path, reason: error.message });
    return undefined;
  } finally {
    progress.clear();
  }
  await unfinished.finish(unpacked);
  output.write(`${fetchText.progress.complete(dataset.title, folder)}\n`);
  return findWhole(cache, dataset);
}
