import { appendFile, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { log } from "../../shared/log.js";
import { makeFolder } from "../../shared/makeFolder.js";
import { reason } from "../../shared/reason.js";
import { type HistoryRecord, lineOf, newestOf, parse } from "./records.js";

/** In bytes. A file that has grown beyond is cut to its newest half. */
const largest = 4 * 2 ** 20;

/** In milliseconds. A lock that is older was left by a kernel that was killed. */
const stale = 60_000;

/**
 * The history on disk: lines of JSON, only ever appended, by several kernels at once. It is a comfort and no more: a
 * disk that cannot be written costs a line in the log.
 */
export class HistoryFile {
  readonly #path: string;
  #work: Promise<void> = Promise.resolve();
  #complained = false;

  constructor(path: string) {
    this.#path = path;
  }

  /** Appends in the background, in the order of the calls. */
  append(records: readonly HistoryRecord[]): void {
    this.#work = this.#work
      .then(() => this.#append(records))
      .catch((error) => this.#complain("written", error));
  }

  /** Everything in the file, with what was appended here. Empty if it cannot be read. */
  async read(): Promise<HistoryRecord[]> {
    await this.#work;
    try {
      if (!(await stat(this.#path)).isFile()) return []; // a device may have no end
      return parse(await readFile(this.#path, "utf8"));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") this.#complain("read", error);
      return [];
    }
  }

  /** Resolves when everything is written. */
  async written(): Promise<void> {
    await this.#work;
  }

  async #append(records: readonly HistoryRecord[]): Promise<void> {
    makeFolder(dirname(this.#path), 0o700);
    await appendFile(this.#path, records.map(lineOf).join(""), { mode: 0o600 });
    if ((await stat(this.#path)).size > largest) await this.#compact();
  }

  /** Puts a shorter file in the place of this one. Readers see the old or the new one, never a half. */
  async #compact(): Promise<void> {
    const lock = `${this.#path}.lock`;
    if (!(await this.#takeLock(lock))) return; // another kernel is at it
    const shorter = `${this.#path}.${process.pid}.new`;
    try {
      const before = await readFile(this.#path);
      const kept = newestOf(parse(before.toString()), largest / 2);
      await writeFile(shorter, kept.map(lineOf).join(""), { mode: 0o600 });
      const since = (await readFile(this.#path)).subarray(before.length); // other kernels went on meanwhile
      if (since.length > 0) await appendFile(shorter, since);
      await rename(shorter, this.#path);
    } finally {
      await rm(shorter, { force: true });
      await rm(lock, { force: true });
    }
  }

  async #takeLock(lock: string): Promise<boolean> {
    try {
      await (await open(lock, "wx", 0o600)).close();
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (Date.now() - (await stat(lock)).mtimeMs > stale) await rm(lock, { force: true }); // the next one takes it
      return false;
    }
  }

  #complain(what: "read" | "written", error: unknown): void {
    if (!this.#complained) log(`The history cannot be ${what}: ${reason(error)}`);
    this.#complained = true;
  }
}
