import { readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { releaseBytes } from "../../../../data/load/releaseBytes.js";
import { syncFolder } from "../../files.js";
import { sha256 } from "../../sha256.js";
import { folderError, makeDataFolder } from "../folderError.js";
import { hashesName } from "./recordSet.js";

/** A folder in which a set of files grows, until it is whole and verified and gets its name in one step. */
export class UnfinishedSet {
  readonly #hashes: Record<string, string> = {};

  /** @param folder its name until then, ending in `.part`. */
  constructor(readonly folder: string) {}

  async make(): Promise<void> {
    await makeDataFolder(this.folder);
  }

  /** One file more is right: its bytes are noted by their SHA-256, and given back. */
  note(name: string, bytes: Uint8Array): void {
    this.#hashes[name] = sha256(bytes);
    releaseBytes(bytes);
  }

  /**
   * Gives it the name `folder`, in place of what is there, and removes what else lies unfinished beside it.
   *
   * @throws DataFolderError if it cannot be written.
   */
  async finish(folder: string): Promise<void> {
    try {
      await writeFile(join(this.folder, hashesName), `${JSON.stringify(this.#hashes, null, 2)}\n`);
      await rm(folder, { recursive: true, force: true });
      await rename(this.folder, folder);
    } catch (error) {
      throw folderError(folder, error);
    }
    await syncFolder(dirname(folder));
    for (const name of await readdir(dirname(folder))) {
      if (/\.part(\.json)?$/.test(name))
        await rm(join(dirname(folder), name), { recursive: true, force: true });
    }
  }

  async discard(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
