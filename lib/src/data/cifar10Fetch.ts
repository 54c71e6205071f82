import { readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { makeFolder, syncFolder } from "../platform/node/files.js";
import { verifyArchive } from "./archive.js";
import {
  type Cifar10Set,
  findSet,
  hashesName,
  officialFolder,
  sampleFiles,
  sampleFolder,
  verifySet,
} from "./cifar10Set.js";
import { DataFileError, type FailedAttempt, folderError, MissingDataFileError } from "./dataErrors.js";
import type { ArchiveFile, Dataset, RecordFile } from "./dataset.js";
import { fetchFrom, sourceKey } from "./fetchFrom.js";
import type { Source } from "./source.js";
import { unpackTarball } from "./tarball.js";
import { type ProgressOutput, TransferProgress } from "./transferProgress.js";

/** What a set of files grows in, until it is whole and verified and gets its name in one step. */
const unfinished = ".part";

const checkedInPart =
  "each file's size, its labels and its first 170 pictures are right. Only the archive has a published hash to check every byte by.";

/** One search for CIFAR-10. Whoever makes it holds the lock of the dataset's folder. */
export class Cifar10Fetch {
  readonly attempts: FailedAttempt[] = [];
  private readonly folder: string;
  private readonly archive: ArchiveFile;

  constructor(
    private readonly dataset: Dataset<ArchiveFile>,
    private readonly cache: string,
    private readonly output: ProgressOutput,
  ) {
    this.folder = join(cache, dataset.id);
    [this.archive] = dataset.files;
  }

  /** Takes note of something in the cache that is not what it should be. */
  failed = (error: DataFileError): void => {
    this.note(`the cache, ${this.folder}`, error.message);
    this.output.write(`${error.message}\n`);
  };

  /** What somebody has put there, or a process that was stopped before it had unpacked it. */
  async fromArchiveInCache(): Promise<Cifar10Set | undefined> {
    const path = join(this.folder, this.archive.name);
    try {
      await verifyArchive(path, this.archive);
    } catch (error) {
      if (!(error instanceof DataFileError)) throw error;
      if (error instanceof MissingDataFileError) this.note(`the cache, ${this.folder}`, error.found);
      else this.failed(error);
      return undefined;
    }
    return this.unpack(path);
  }

  /** From the first source that has the archive. It is thrown away once it is unpacked. */
  async fromArchive(sources: readonly Source[]): Promise<Cifar10Set | undefined> {
    for (const source of sources) {
      this.announce(source);
      const missing = await fetchFrom(source, this.dataset, this.folder, [this.archive], this.attempts);
      if (missing.length > 0) continue;
      const path = join(this.folder, this.archive.name);
      const set = await this.unpack(path);
      await rm(path, { force: true });
      return set;
    }
    return undefined;
  }

  /** From the first source that has all six files unpacked. */
  fromFiles(sources: readonly Source[]): Promise<Cifar10Set | undefined> {
    return this.firstSet(sources, this.archive.batches, officialFolder(this.cache), false);
  }

  /** From the first source that has a sample. */
  sampleFromFiles(sources: readonly Source[]): Promise<Cifar10Set | undefined> {
    return this.firstSet(sources, sampleFiles, sampleFolder(this.cache), true);
  }

  private async firstSet(
    sources: readonly Source[],
    files: readonly RecordFile[],
    folder: string,
    isSample: boolean,
  ): Promise<Cifar10Set | undefined> {
    for (const source of sources) {
      // Each source has a folder of its own: a sample's file has the name and the form of an official one.
      const part = join(this.folder, `${basename(folder)}.${sourceKey(source)}${unfinished}`);
      await this.make(part);
      const dataset = { ...this.dataset, files };
      let missing: readonly RecordFile[] = files;
      for (const file of files) {
        // One after the other: without the first, the others are not asked for.
        missing = await fetchFrom(source, dataset, part, [file], this.attempts);
        if (missing.length > 0) break;
      }
      if (missing.length === 0) {
        const set = await this.adopt(part, folder, files, isSample, source.name);
        if (set && !isSample)
          this.output.write(`${this.dataset.title} from ${source.name}: ${checkedInPart}\n`);
        if (set) return set;
      }
      if (!source.slow) await rm(part, { recursive: true, force: true }); // what is near need not be resumed
    }
    return undefined;
  }

  private async unpack(archive: string): Promise<Cifar10Set | undefined> {
    const folder = officialFolder(this.cache);
    const part = `${folder}${unfinished}`;
    await rm(part, { recursive: true, force: true }); // a process that was stopped left it
    await this.make(part);
    const progress = new TransferProgress(`unpacking ${this.archive.name}`, this.output);
    const members = this.archive.batches.map(({ name }) => `${this.archive.folder}/${name}`);
    const placeOf = (name: string) => (members.includes(name) ? join(part, basename(name)) : undefined);
    try {
      await unpackTarball(archive, placeOf, (bytes) => progress.update(bytes, undefined));
    } finally {
      progress.clear();
    }
    const set = await this.adopt(part, folder, this.archive.batches, false, archive);
    if (set) this.output.write(`${this.dataset.title} is complete in ${this.folder}\n`);
    return set;
  }

  /** Gives a finished folder its name, once its files are what they should be. */
  private async adopt(
    part: string,
    folder: string,
    files: readonly RecordFile[],
    isSample: boolean,
    from: string,
  ): Promise<Cifar10Set | undefined> {
    try {
      const set = await findSet(part, files, isSample);
      if (!set) throw new DataFileError(part, files.map(({ name }) => name).join(", "), "others", "");
      await writeFile(join(part, hashesName), `${JSON.stringify(await verifySet(set), null, 2)}\n`);
    } catch (error) {
      if (!(error instanceof DataFileError)) throw error;
      this.note(from, error.message);
      await rm(part, { recursive: true, force: true });
      return undefined;
    }
    try {
      await rm(folder, { recursive: true, force: true }); // a damaged set
      await rename(part, folder);
    } catch (error) {
      throw folderError(folder, error);
    }
    await syncFolder(dirname(folder));
    await this.clear();
    return findSet(folder, files, isSample);
  }

  /** Removes what other sources have left unfinished. */
  private async clear(): Promise<void> {
    for (const name of await readdir(this.folder)) {
      if (/\.part(\.json)?$/.test(name)) await rm(join(this.folder, name), { recursive: true, force: true });
    }
  }

  private async make(folder: string): Promise<void> {
    await makeFolder(folder).catch((error) => {
      throw folderError(folder, error);
    });
  }

  private announce(source: Source): void {
    if (source.slow) this.output.write(`Fetching ${this.dataset.title} from ${source.name}\n`);
  }

  private note(source: string, reason: string): void {
    this.attempts.push({ source, reason });
  }
}
