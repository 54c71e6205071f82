import { constants } from "node:fs";
import { copyFile, open, stat } from "node:fs/promises";
import { join } from "node:path";
import { DownloadError, folderError, SourceUnavailableError } from "./dataErrors.js";
import type { Source } from "./source.js";

/** A folder on this machine that holds the files under their own names. */
export function folderSource(folder: string, name = folder): Source {
  return {
    name,
    async obtain(file, part) {
      await stat(folder).catch(() => {
        throw new SourceUnavailableError("no such folder");
      });
      const path = join(folder, file.name);
      const found = await open(path, "r").catch((error: NodeJS.ErrnoException) => {
        throw new DownloadError(
          error.code === "ENOENT" ? "it is not there" : `it cannot be read (${error.code})`,
        );
      });
      await found.close();
      try {
        await copyFile(path, part, constants.COPYFILE_FICLONE);
        const copy = await open(part, "r+");
        await copy.sync().finally(() => copy.close());
      } catch (error) {
        throw folderError(part, error);
      }
      return false;
    },
  };
}
