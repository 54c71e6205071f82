import { createHash } from "node:crypto";
import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import { SixStepsError } from "../errors/errors.js";
import {
  DataFileError,
  DataFolderError,
  folderError,
  MissingDataFileError,
  NoSourceError,
  SourceUnavailableError,
} from "./dataErrors.js";
import { dataFolder } from "./dataFolder.js";
import type { Dataset, DatasetFile } from "./dataset.js";
import { debianDownload } from "./debianPackage.js";
import { type DownloadTimings, discardPart } from "./download.js";
import { withFolderLock } from "./folderLock.js";
import { folderSource } from "./folderSource.js";
import { mirrorSources } from "./mirror.js";
import type { Source } from "./source.js";
import type { ProgressOutput } from "./transferProgress.js";
import { readVerified } from "./verify.js";
import { webSource } from "./webSource.js";

export interface FetchOptions extends DownloadTimings {
  /** The cache; each dataset has a folder of its own in it. Default: `SIX_STEPS_DATA`, else `data/` in the project. */
  folder?: string;
  /** A folder or URL to try first. Default: `SIX_STEPS_DATA_MIRROR`. */
  mirror?: string;
  /** Where progress and notices go. Default `process.stderr`. */
  output?: ProgressOutput;
}

type Tried = { source: string; reason: string }[];

/**
 * Makes sure that the files of a dataset are in the cache, each with the right SHA-256. Tries in this order: the
 * cache; the mirror; the folder of the installed Debian package; the mirrors of sources.json; the Debian package
 * itself, downloaded but not installed.
 *
 * @returns the folder that holds the files.
 * @throws NoSourceError if no source has them all; DataFolderError if they cannot be written.
 */
export async function fetchDataset(dataset: Dataset, options: FetchOptions = {}): Promise<string> {
  const folder = join(options.folder ?? dataFolder(), dataset.id);
  const { output = process.stderr } = options;
  if ((await inspect(folder, dataset)).missing.length === 0) return folder;
  await mkdir(folder, { recursive: true }).catch((error) => {
    throw folderError(folder, error);
  });
  const onWait = () =>
    output.write(`Another process is fetching ${dataset.title}; waiting until it is done ...\n`);
  await withFolderLock(folder, onWait, async () => {
    const { missing, tried, notices } = await inspect(folder, dataset);
    for (const notice of notices) output.write(`${notice}\n`);
    await fetchMissing(dataset, folder, missing, tried, options, output);
  });
  return folder;
}

/** Which files the cache lacks, and what is wrong with those that it has. */
async function inspect(folder: string, dataset: Dataset) {
  const tried: Tried = [];
  const notices: string[] = [];
  const missing: DatasetFile[] = [];
  for (const file of dataset.files) {
    try {
      await readVerified(join(folder, file.name), file, dataset);
    } catch (error) {
      if (!(error instanceof DataFileError)) throw error;
      missing.push(file);
      tried.push({ source: `${folder} ${file.name}`, reason: error.found });
      if (!(error instanceof MissingDataFileError)) {
        notices.push(`${join(folder, file.name)} is ${error.found}: it is fetched again.`);
      }
    }
  }
  if (missing.length === dataset.files.length && notices.length === 0) {
    tried.splice(0, tried.length, { source: folder, reason: "none of the files is there" });
  }
  return { missing, tried, notices };
}

async function fetchMissing(
  dataset: Dataset,
  folder: string,
  files: DatasetFile[],
  tried: Tried,
  options: FetchOptions,
  output: ProgressOutput,
): Promise<void> {
  let missing = files;
  for (const source of sourcesOf(dataset, options, output)) {
    if (missing.length === 0) return;
    try {
      missing = await fetchFrom(source, dataset, folder, missing, tried);
    } finally {
      await source.close?.();
    }
  }
  if (missing.length > 0) {
    throw new NoSourceError(
      dataset.title,
      folder,
      tried,
      missing.map(({ name }) => name),
    );
  }
}

function sourcesOf(dataset: Dataset, options: FetchOptions, output: ProgressOutput): Source[] {
  const { mirror = process.env.SIX_STEPS_DATA_MIRROR, ...timings } = options;
  const { debian } = dataset;
  return [
    ...(mirror ? mirrorSources(mirror, dataset.id, output, timings) : []),
    ...(debian ? [folderSource(debian.folder, `${debian.folder} (Debian package ${debian.package})`)] : []),
    ...dataset.mirrors.map((base) => webSource(base, output, timings)),
    ...(debian ? [debianDownload(debian, output)] : []),
  ];
}

/** Takes from one source what it has. Returns the files that are still missing. */
async function fetchFrom(
  source: Source,
  dataset: Dataset,
  folder: string,
  files: DatasetFile[],
  tried: Tried,
): Promise<DatasetFile[]> {
  const missing: DatasetFile[] = [];
  for (const [i, file] of files.entries()) {
    try {
      await fetchFile(source, dataset, folder, file);
    } catch (error) {
      if (!(error instanceof SixStepsError) || error instanceof DataFolderError) throw error;
      missing.push(file);
      if (error instanceof SourceUnavailableError) {
        tried.push({ source: source.name, reason: error.message });
        return [...missing, ...files.slice(i + 1)];
      }
      const reason = error instanceof DataFileError ? error.found : error.message;
      tried.push({ source: `${source.name} ${file.name}`, reason });
    }
  }
  return missing;
}

/** Brings one file under its final name, whole and verified, or not at all. */
async function fetchFile(source: Source, dataset: Dataset, folder: string, file: DatasetFile): Promise<void> {
  const part = partPath(folder, file, source);
  const resumed = await source.obtain(file, part);
  try {
    await readVerified(part, file, dataset);
  } catch (error) {
    await discardPart(part);
    if (!resumed) throw error;
    return fetchFile(source, dataset, folder, file); // an old part may be of another version: once more, from the start
  }
  await rename(part, join(folder, file.name)).catch((error) => {
    throw folderError(join(folder, file.name), error);
  });
  await discardPart(part);
  await syncFolder(folder);
}

/** One part file a source: what one server has sent is never continued with what another sends. */
function partPath(folder: string, file: DatasetFile, source: Source): string {
  const key = createHash("sha256").update(source.name).digest("hex").slice(0, 8);
  return join(folder, `${file.name}.${key}.part`);
}

/** Makes the new name itself survive a power cut, where the system can. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
