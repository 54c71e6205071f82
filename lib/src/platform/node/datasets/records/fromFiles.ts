import { fetchText } from "../../../../data/fetchText.js";
import type { RecordSet } from "../../../../data/load/loadRecords.js";
import type { Source } from "../sources/source.js";
import { sourceKey, takeFrom } from "../takeFrom.js";
import { findWhole, unpackedFolder } from "./recordSet.js";
import type { Search } from "./search.js";
import { UnfinishedSet } from "./unfinishedSet.js";

/** From the first source that has all the files unpacked. */
export async function fromFiles(search: Search, sources: readonly Source[]): Promise<RecordSet | undefined> {
  const { dataset, cache, output } = search;
  const folder = unpackedFolder(cache, dataset);
  for (const source of sources) {
    const unfinished = new UnfinishedSet(`${folder}.${sourceKey(source)}.part`);
    await unfinished.make();
    if (await takeAll(search, source, unfinished)) {
      await unfinished.finish(folder);
      output.write(`${fetchText.progress.checkedInPart(dataset.title, source.name)}\n`);
      return findWhole(cache, dataset);
    }
    if (!source.slow) await unfinished.discard(); // what is near need not be resumed
  }
  return undefined;
}

/** One file after the other: without the first, the others are not asked for. */
async function takeAll({ dataset, attempts }: Search, source: Source, unfinished: UnfinishedSet) {
  const { batches } = dataset.files[0];
  for (const batch of batches) {
    const taken = await takeFrom(source, dataset, unfinished.folder, [batch], attempts);
    const bytes = taken.get(batch);
    if (bytes === undefined) return false;
    unfinished.note(batch.name, bytes);
  }
  return true;
}
