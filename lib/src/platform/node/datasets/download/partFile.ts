import { type FileHandle, open, readFile, rm, stat, writeFile } from "node:fs/promises";
import { folderError } from "../folderError.js";

/** What a part file is a part of; kept beside it so that a later process can resume. */
interface PartState {
  url: string;
  /** A strong ETag, or else Last-Modified: for `If-Range`, so that parts of two versions are never joined. */
  validator?: string;
}

/** As much of a download as has arrived, on disk: it outlives the process. */
export class PartFile {
  readonly #path: string;
  readonly #statePath: string;
  readonly #url: URL;
  #rangesHelp = true;

  constructor(path: string, url: URL) {
    this.#path = path;
    this.#statePath = `${path}.json`;
    this.#url = url;
  }

  /** How many bytes of this URL there are already. */
  async bytes(): Promise<number> {
    if ((await this.#state())?.url !== this.#url.href) return 0;
    return stat(this.#path).then(
      ({ size }) => size,
      () => 0,
    );
  }

  /** The headers that ask for what is still missing. */
  async rangeHeaders(offset: number): Promise<Record<string, string>> {
    if (offset === 0 || !this.#rangesHelp) return {};
    const validator = (await this.#state())?.validator;
    return { range: `bytes=${offset}-`, ...(validator && { "if-range": validator }) };
  }

  /** Opens the file to go on at `offset`. */
  resume(): Promise<FileHandle> {
    return this.#orFolderError(open(this.#path, "r+"));
  }

  /** Opens it empty. */
  async restart(validator: string | undefined): Promise<FileHandle> {
    await this.discard(); // never a new state beside an old part
    await this.#orFolderError(
      writeFile(this.#statePath, JSON.stringify({ url: this.#url.href, validator } satisfies PartState)),
    );
    return this.#orFolderError(open(this.#path, "w"));
  }

  /** Writes all of `chunk`, which a single system call need not do. */
  async write(file: FileHandle, chunk: Buffer, at: number): Promise<void> {
    let written = 0;
    while (written < chunk.length) {
      const rest = chunk.length - written;
      written += (await this.#orFolderError(file.write(chunk, written, rest, at + written))).bytesWritten;
    }
  }

  /** Makes sure that what was written outlives a power cut. */
  flush(file: FileHandle): Promise<void> {
    return this.#orFolderError(file.sync());
  }

  /** From now on the whole is asked for: the server answers other ranges than those that it is asked for. */
  async giveUpRanges(): Promise<void> {
    this.#rangesHelp = false;
    await this.discard();
  }

  async discard(): Promise<void> {
    await rm(this.#path, { force: true });
    await rm(this.#statePath, { force: true });
  }

  async #state(): Promise<PartState | undefined> {
    try {
      return JSON.parse(await readFile(this.#statePath, "utf8"));
    } catch {
      return undefined; // missing or cut short: the part is then not used
    }
  }

  #orFolderError<T>(action: Promise<T>): Promise<T> {
    return action.catch((error) => {
      throw folderError(this.#path, error);
    });
  }
}
