import { readdirSync, readFileSync, readlinkSync, type Stats } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { absent, hashOf, isSettled, stampOf, statsNow } from "../../shared/fileState.js";
import { virtualPrefix } from "../virtualFiles.js";
import { statsOf } from "./statsOf.js";

/** What is to be told to TypeScript; "everything" when packages came or went. */
export type DiskChange = "everything" | { changed: string[]; created: string[]; deleted: string[] };

/** A file as it was when TypeScript last read it. */
interface ReadFile {
  stamp: string;
  /** Where the stamp does not tell everything yet. */
  hash?: string;
}

/** A folder's entries that may be imported: of a link, where it leads to. */
interface Listing {
  stamp: string;
  names?: Map<string, string>;
}

/**
 * Notices what changed on disk among the files that notebooks import: files of one's own that were edited, came or went,
 * and newly installed packages. Looks when asked, rather than watching: a cell that is run after a file was saved must
 * see it, however busy the machine is.
 *
 * No file is ever forgotten: TypeScript keeps the text of one that no cell imports any more.
 */
export class DiskChanges {
  readonly #files = new Map<string, ReadFile>();
  readonly #folders = new Map<string, Listing>();
  readonly #packages = new Map<string, string | undefined>();
  #all = false;

  constructor(folder: string) {
    for (let at = folder; ; at = dirname(at)) {
      const packages = join(at, "node_modules");
      // npm rewrites the second at each installation, also of a package in a scope that is there already.
      for (const path of [packages, join(packages, ".package-lock.json")])
        this.#packages.set(path, undefined);
      if (dirname(at) === at) break;
    }
    // Its entries are read when the first cell comes.
    this.#folders.set(folder, { stamp: unknown });
  }

  /** To be called before TypeScript reads the file: what is written from then on is a change. */
  willRead(path: string): void {
    if (path.includes("/node_modules/") || path.includes(virtualPrefix)) return;
    const stats = statsNow(path);
    if (!stats?.isFile()) return;
    this.#list(dirname(path));
    this.#files.set(path, {
      stamp: stampOf(stats),
      hash: isSettled(stats) ? undefined : hashOf(readFileSync(path)),
    });
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
        const now = stampOf(await statsOf(path));
        this.#packages.set(path, now);
        if (before !== undefined && now !== before) everything = true;
      }),
      ...[...this.#files].map(async ([path, before]) => {
        const found = await statsOf(path);
        const stamp = stampOf(found);
        if (stamp === before.stamp && before.hash === undefined) return;
        const content = stamp === absent ? undefined : await readFile(path).catch(() => undefined);
        const hash = content && hashOf(content);
        if (stamp === before.stamp && hash === before.hash) {
          if (isSettled(found)) before.hash = undefined;
        } else if (hash === undefined) {
          this.#files.delete(path);
          change.deleted.push(path);
        } else {
          this.#files.set(path, { stamp, hash: isSettled(found) ? undefined : hash });
          change.changed.push(path);
        }
      }),
      ...[...this.#folders].map(async ([path, before]) => {
        const found = await statsOf(path);
        if (stampOf(found) === before.stamp) return;
        const now = listing(path, found);
        this.#folders.set(path, now);
        if (!before.names) return;
        for (const [name, link] of now.names) {
          if (!before.names.has(name)) change.created.push(join(path, name));
          else if (before.names.get(name) !== link) everything = true;
        }
        for (const name of before.names.keys())
          if (!now.names.has(name)) change.deleted.push(join(path, name));
      }),
    ]);
    if (everything) return "everything";
    const any = change.changed.length + change.created.length + change.deleted.length > 0;
    return any ? change : undefined;
  }

  #list(folder: string): void {
    if (this.#folders.get(folder)?.names) return;
    this.#folders.set(folder, listing(folder, statsNow(folder)));
  }
}

/** The stamp of what has to be looked at. */
const unknown = "unknown";

/** Of a folder's entries those that can be imported, and folders. Jupyter writes others all the time. */
function listing(folder: string, found: Stats | undefined): Required<Listing> {
  const names = new Map<string, string>();
  const stamp = isSettled(found) ? stampOf(found) : unknown;
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!/^[^.]+$|\.(?:[cm]?[jt]sx?|json)$/.test(entry.name)) continue;
      names.set(entry.name, entry.isSymbolicLink() ? readlinkSync(join(folder, entry.name)) : "");
    }
  } catch {
    // It is gone, or goes just now.
  }
  return { stamp, names };
}
