import { createReadStream, createWriteStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type DatasetFile, unpackedNames } from "../../../../data/dataset.js";
import { fetchText } from "../../../../data/fetchText.js";
import { DownloadError } from "../../../../errors/downloadError.js";
import { SourceUnavailableError } from "../../../../errors/sourceUnavailableError.js";
import { folderError } from "../folderError.js";
import type { Source } from "./source.js";

/**
 * A folder on this machine that holds the files, gzipped under their own names or unpacked under `unpackedNames`, or in a
 * folder of such a name; what is unpacked is gzipped, as the cache keeps it.
 */
export function folderSource(folder: string, name = folder): Source {
  return source(folder, name, (file) => [file.name, ...unpackedNames(file)]);
}

/** The same for unpacked files alone: those that somebody has put into the cache itself. */
export function unpackedSource(folder: string): Source {
  return source(folder, fetchText.source.unpacked(folder), unpackedNames);
}

function source(folder: string, name: string, namesOf: (file: DatasetFile) => readonly string[]): Source {
  return {
    name,
    slow: false,
    async obtain(file, part) {
      await stat(folder).catch(() => {
        throw new SourceUnavailableError(fetchText.why.noFolder);
      });
      const path = await firstOf(folder, namesOf(file));
      await copy(path, part, await isUnpackedIdx(path));
      return false;
    },
  };
}

/** The first of these files; or where a folder has a file's name, as Kaggle's archives unpack, the one in it. */
async function firstOf(folder: string, names: readonly string[]): Promise<string> {
  const nested = names.flatMap((name) => names.map((inside) => join(name, inside)));
  for (const name of [...names, ...nested]) {
    const path = join(folder, name);
    if ((await stat(path).catch(() => undefined))?.isFile()) return path;
  }
  throw new DownloadError(fetchText.why.noFile);
}

/** An idx file begins with two zero bytes, which no gzip file does, and is known by its name where another may. */
async function isUnpackedIdx(path: string): Promise<boolean> {
  if (!/[-.]idx\d-ubyte/.test(basename(path))) return false;
  const file = await open(path).catch((error) => {
    throw cannotRead(error);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2);
    return bytesRead === 2 && buffer.every((byte) => byte === 0);
  } finally {
    await file.close();
  }
}

/** Not `copyFile`, which would copy a read-only mode too. */
async function copy(from: string, to: string, zip: boolean): Promise<void> {
  const input = createReadStream(from, { highWaterMark: 1 << 20 });
  const output = createWriteStream(to, { flush: true });
  try {
    await (zip ? pipeline(input, createGzip(), output) : pipeline(input, output));
  } catch (error) {
    throw input.errored === error ? cannotRead(error) : folderError(to, error);
  }
}

function cannotRead(error: unknown): DownloadError {
  return new DownloadError(fetchText.why.cannotRead((error as NodeJS.ErrnoException).code));
}
