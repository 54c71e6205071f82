import { open, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { DownloadError, folderError, SourceUnavailableError } from "./dataErrors.js";
import type { Source } from "./source.js";

/** A folder on this machine that holds the files under their own names. */
export function folderSource(folder: string, name = folder): Source {
  return {
    name,
    slow: false,
    async obtain(file, part) {
      await stat(folder).catch(() => {
        throw new SourceUnavailableError("no such folder");
      });
      const bytes = await readFile(join(folder, file.name)).catch((error: NodeJS.ErrnoException) => {
        throw new DownloadError(error.code === "ENOENT" ? "no such file" : `cannot be read (${error.code})`);
      });
      await write(part, bytes);
      return false;
    },
  };
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
