import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ArchiveFile, CountedRecords, Dataset, Records } from "six-steps/internal/data/dataset.js";
import type { RecordSet } from "six-steps/internal/data/load/loadRecords.js";
import { recordBytes } from "six-steps/internal/data/load/records.js";
import { dataFolder, datasetFolder } from "six-steps/internal/platform/node/datasets/dataFolder.js";
import { fetchRecordSet } from "six-steps/internal/platform/node/datasets/records/fetchRecordSet.js";
import {
  findSample,
  findWhole,
  readSetFile,
} from "six-steps/internal/platform/node/datasets/records/recordSet.js";
import { sha256 } from "six-steps/internal/platform/node/sha256.js";
import type { EditionFile } from "../edition.js";

/** So many records come in a file of their own, for a lesson that only looks at some. */
const firstRecords = 1000;

/**
 * What a site has of a data set that comes as an archive: its files unpacked, or those of a sample, each with a smaller one of
 * its first records.
 *
 * @returns nothing where the project has none of it
 * @throws DataFileError if a file is damaged
 */
export async function recordFiles(
  dataset: Dataset<ArchiveFile>,
): Promise<{ records: Records; files: EditionFile[] } | undefined> {
  const set = await setOf(dataset);
  if (!set) return undefined;
  const { folder, isSample } = set;
  const files: EditionFile[] = [];
  const add = async (file: CountedRecords): Promise<CountedRecords> => {
    const { name, records } = file;
    const bytes = await readSetFile(folder, file);
    const path = `data/${dataset.id}`;
    files.push({ path: `${path}/${name}`, copyOf: join(folder, name) });
    const whole = { name, records, sha256: sha256(bytes) };
    if (records <= firstRecords) return whole;
    const head = Uint8Array.from(bytes.subarray(0, firstRecords * recordBytes)); // a Buffer's slice would keep all of it
    const beginning = { name: `first-${firstRecords}-${name}`, records: firstRecords, sha256: sha256(head) };
    files.push({ path: `${path}/${beginning.name}`, bytes: head });
    return { ...whole, beginning };
  };
  const addAll = async (all: readonly CountedRecords[]) => {
    const added: CountedRecords[] = [];
    for (const file of all) added.push(await add(file)); // one after the other: each has 30 MB
    return added;
  };
  const [trainFiles, testFiles] = [await addAll(set.trainFiles), await addAll(set.testFiles)];
  return { records: { isSample, trainFiles, testFiles }, files };
}

/** The whole, unpacked first where its archive is there; else a sample. */
async function setOf(dataset: Dataset<ArchiveFile>): Promise<RecordSet | undefined> {
  const whole = await findWhole(dataFolder(), dataset);
  if (whole) return whole;
  const [archive] = dataset.files;
  return existsSync(join(datasetFolder(dataset.id), archive.name))
    ? fetchRecordSet(dataset)
    : findSample(dataFolder(), dataset);
}
