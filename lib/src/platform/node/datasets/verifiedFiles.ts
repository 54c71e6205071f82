import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Dataset, type IdxFile, unpackedNames } from "../../../data/dataset.js";
import { fetchText } from "../../../data/fetchText.js";
import { DataFileError } from "../../../errors/dataFileError.js";
import { MissingDataFileError } from "../../../errors/missingDataFileError.js";
import { type FailedAttempt, NoSourceError } from "../../../errors/noSourceError.js";
import { withDatasetLock } from "./datasetLock.js";
import { type FetchOptions, type FetchSettings, fetchSettings } from "./fetchOptions.js";
import { sourceOrder } from "./sources/sourceOrder.js";
import { describeStrangers } from "./strangers.js";
import { takeFrom } from "./takeFrom.js";
import { readVerified } from "./verify/idxFile.js";

/**
 * The payloads of files of a dataset, each with the right SHA-256. Looks into the cache; where it lacks some, waits until
 * no other process fetches them, looks again, and fetches those that are still missing from the first source that has
 * them. So a file that is there is read and hashed once. It gets its name only when it is whole; until then a damaged one
 * stays where it is.
 *
 * @param files which of the dataset's. Default: all.
 * @returns the payloads, in the order of `files`.
 * @throws NoSourceError if no source has them all; DataFolderError if they cannot be read or written; ValueError if
 * the mirror is neither a folder nor a URL.
 */
export async function verifiedFiles(
  dataset: Dataset<IdxFile>,
  files: readonly IdxFile[] = dataset.files,
  options: FetchOptions = {},
): Promise<Uint8Array[]> {
  const settings = fetchSettings(options);
  const place = join(settings.cache, dataset.id);
  const look = (file: IdxFile): Promise<Look> =>
    readVerified(join(place, file.name), file, dataset).catch(asFault);
  const found = await Promise.all(files.map(look));
  if (found.every(isRight)) return found;
  const sources = sourcesFor(dataset, place, settings); // before anything is made: they may be refused
  return withDatasetLock(dataset, settings, async () => {
    const again = await Promise.all(files.map((file, i) => (isRight(found[i]) ? found[i] : look(file))));
    return again.every(isRight) ? again : fetchMissing(dataset, files, again, sources, settings);
  });
}

type Look = Uint8Array | DataFileError;

function asFault(error: unknown): DataFileError {
  if (error instanceof DataFileError) return error;
  throw error;
}

function isRight(look: Look): look is Uint8Array {
  return !(look instanceof DataFileError);
}

function sourcesFor(dataset: Dataset<IdxFile>, place: string, settings: FetchSettings) {
  const isUnpacked = dataset.files.some((file) =>
    unpackedNames(file).some((name) => existsSync(join(place, name))),
  );
  return sourceOrder(dataset, isUnpacked ? place : undefined, settings);
}

async function fetchMissing(
  dataset: Dataset<IdxFile>,
  files: readonly IdxFile[],
  looks: readonly Look[],
  sources: ReturnType<typeof sourceOrder>,
  { cache, output }: FetchSettings,
): Promise<Uint8Array[]> {
  const { progress, source } = fetchText;
  const folder = join(cache, dataset.id);
  const attempts: FailedAttempt[] = [];
  const payloads = new Map<IdxFile, Uint8Array>();
  for (const [i, look] of looks.entries()) {
    if (isRight(look)) {
      payloads.set(files[i], look);
      continue;
    }
    attempts.push({ source: source.cache(folder), file: files[i].name, reason: look.found });
    if (look instanceof MissingDataFileError) continue;
    output.write(`${progress.fetchedAgain(look.file, look.found)}\n`);
  }
  const missing = () => files.filter((file) => !payloads.has(file));
  const strangers = await describeStrangers(folder, dataset.title);
  if (strangers !== undefined) {
    attempts.push({ source: folder, reason: strangers });
    output.write(`${folder}: ${strangers}\n`);
  }
  for (const place of sources) {
    if (missing().length === 0) break;
    if (place.slow) output.write(`${progress.fetching(dataset.title, place.name)}\n`);
    try {
      const taken = await takeFrom(place, dataset, folder, missing(), attempts);
      for (const [file, payload] of taken) payloads.set(file, payload);
    } finally {
      await place.close?.();
    }
  }
  if (missing().length > 0) {
    const wanted = missing().map((file) => ({
      name: file.name,
      unpacked: unpackedNames(file).join(source.or),
    }));
    throw new NoSourceError(dataset.title, folder, attempts, wanted);
  }
  output.write(`${progress.complete(dataset.title, folder)}\n`);
  return files.map((file) => payloads.get(file) as Uint8Array);
}
