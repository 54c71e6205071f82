import { open, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { DownloadError, folderError, SourceUnavailableError } from "./dataErrors.js";
import { type DatasetFile, unpackedNames } from "./dataset.js";
import type { Source } from "./source.js";

const gzipOffThread = promisify(gzip);

/**
 * A folder on this machine that holds the files, gzipped under their own names or unpacked under `unpackedNames`; what is
 * unpacked is gzipped, as the cache keeps it.
 */
export function folderSource(folder: string, name = folder): Source {
  return source(folder, name, (file) => [file.name, ...unpackedNames(file)]);
}

/** The same for unpacked files alone: those that somebody has put into the cache itself. */
export function unpackedSource(folder: string): Source {
  return source(folder, `unpacked files in the cache, ${folder}`, unpackedNames);
}

function source(folder: string, name: string, namesOf: (file: DatasetFile) => readonly string[]): Source {
  return {
    name,
    slow: false,
    async obtain(file, part) {
      await stat(folder).catch(() => {
        throw new SourceUnavailableError("no such folder");
      });
      const bytes = await readFirst(namesOf(file).map((one) => join(folder, one)));
      await write(part, isUnpacked(bytes) ? await gzipOffThread(bytes) : bytes);
      return false;
    },
  };
}

async function readFirst(paths: readonly string[]): Promise<Buffer> {
  for (const path of paths) {
    try {
      return await readFile(path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "ENOENT") throw new DownloadError(`cannot be read (${code})`);
    }
  }
  throw new DownloadError("no such file");
}

/** An idx file begins with two zero bytes, a gzip file does not. */
function isUnpacked(bytes: Buffer): boolean {
  return bytes.length > 2 && bytes[0] === 0 && bytes[1] === 0;
}

/** Not `copyFile`, which would copy a read-only mode too. */
async function write(path: string, bytes: Buffer): Promise<void> {
  try {
    const file = await open(path, "w");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw folderError(path, error);
  }
}
