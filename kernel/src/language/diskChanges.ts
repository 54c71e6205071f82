import { readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { virtualPrefix } from "./virtualFiles.js";

/** What is to be told to TypeScript; "everything" when packages came or went. */
export type DiskChange = "everything" | { changed: string[]; created: string[]; deleted: string[] };

/**
 * Notices what changed on disk among the files that notebooks import: files of one's own that were edited, came or went,
 * and newly installed packages. Looks when asked, rather than watching: a cell that is run after a file was saved must
 * see it, however busy the machine is.
 */
export class DiskChanges {
  readonly #folder: string;
  /** When each file of one's own, and each folder that holds one, was last changed. */
  readonly #files = new Map<string, string>();
  readonly #folders = new Map<string, { state: string; names: Set<string> }>();
  readonly #packages = new Map<string, string | undefined>();
  #all = false;

  constructor(folder: string) {
    this.#folder = folder;
    for (let at = folder; ; at = dirname(at)) {
      const packages = join(at, "node_modules");
      // npm rewrites the second at each installation, also of a package in a scope that is there already.
      for (const path of [packages, join(packages, ".package-lock.json")])
        this.#packages.set(path, undefined);
      if (dirname(at) === at) break;
    }
  }

  /** From now on these files count, as far as they are one's own, and as they are now. */
  async watch(files: readonly string[]): Promise<void> {
    const own = new Set(
      files.filter((file) => !file.includes("/node_modules/") && !file.includes(virtualPrefix)),
    );
    for (const file of this.#files.keys()) if (!own.has(file)) this.#files.delete(file);
    const folders = new Set([this.#folder, ...[...own].map((file) => dirname(file))]);
    for (const folder of this.#folders.keys()) if (!folders.has(folder)) this.#folders.delete(folder);
    await Promise.all([
      ...[...own].map(async (file) => {
        if (!this.#files.has(file)) this.#files.set(file, await stateOf(file));
      }),
      ...[...folders].map(async (folder) => {
        if (!this.#folders.has(folder)) this.#folders.set(folder, await listing(folder));
      }),
    ]);
  }

  /** The next answer is "everything": a package was not found, and may be there by then. */
  distrust(): void {
    this.#all = true;
  }

  /** What changed since the last call. */
  async take(): Promise<DiskChange | undefined> {
    const change = { changed: [] as string[], created: [] as string[], deleted: [] as string[] };
    let everything = this.#all;
    this.#all = false;
    await Promise.all([
      ...[...this.#packages].map(async ([path, before]) => {
        const now = await stateOf(path);
        this.#packages.set(path, now);
        if (before !== undefined && now !== before) everything = true;
      }),
      ...[...this.#files].map(async ([path, before]) => {
        const now = await stateOf(path);
        this.#files.set(path, now);
        if (now !== before && now !== absent) change.changed.push(path);
      }),
      ...[...this.#folders].map(async ([path, before]) => {
        if ((await stateOf(path)) === before.state) return;
        const now = await listing(path);
        this.#folders.set(path, now);
        for (const name of now.names) if (!before.names.has(name)) change.created.push(join(path, name));
        for (const name of before.names) if (!now.names.has(name)) change.deleted.push(join(path, name));
      }),
    ]);
    if (everything) return "everything";
    const any = change.changed.length + change.created.length + change.deleted.length > 0;
    return any ? change : undefined;
  }
}

const absent = "absent";

/** Differs when the file, or the list of a folder's entries, has been written since. */
async function stateOf(path: string): Promise<string> {
  try {
    const { mtimeMs, size } = await stat(path);
    return `${mtimeMs} ${size}`;
  } catch {
    return absent;
  }
}

/** Of a folder's entries those that can be imported, and folders. Jupyter writes others all the time. */
async function listing(folder: string): Promise<{ state: string; names: Set<string> }> {
  const state = await stateOf(folder);
  const names = await readdir(folder).catch(() => []);
  return { state, names: new Set(names.filter((name) => /^[^.]+$|\.(?:[cm]?[jt]sx?|json)$/.test(name))) };
}
