import { pathToFileURL } from "node:url";
import type { PathPattern } from "../../shared/tsconfig/pathMapping.js";
import { JSON, Map, Set, URL } from "../intrinsics.js";
import { localFile, pathOf } from "./localFile.js";
import { SeenFile } from "./seenFile.js";

/** A file as it was when it was last imported. */
interface LocalFile {
  /** Rises when the file, or one that it imports, is to be loaded again: Node takes another `?v=` for a new module. */
  version: number;
  readonly seen: SeenFile;
  /** An import that loaded this version has ended well. */
  works: boolean;
  /** By its specifiers: the file that it imports, and in which version; `undefined` where there was none. */
  readonly imports: Map<string, { path: string; version: number } | undefined>;
}

/** What a cell's import tells the graph, which may live in another thread. */
export interface ImportNews {
  /** CommonJS files that Node has forgotten since the last import. */
  forgotten: string[];
  /** Files whose import by a cell has ended well since then. */
  loaded: string[];
  /** Files whose import has failed or was stopped. Node would give each module the same end again. */
  failed: string[];
}

/** The student's own modules: what they import of each other, and which of them have changed. */
export class LocalGraph {
  readonly #files = new Map<string, LocalFile>();
  readonly #imports: Int32Array;
  /** Files that have been looked at since the import began that is under way. */
  readonly #fresh = new Set<string>();
  #paths: readonly PathPattern[] = [];

  /** @param imports how many imports by cells are under way, at its only place */
  constructor(imports: Int32Array) {
    this.#imports = imports;
  }

  /**
   * The URL under which Node is to load what `specifier` means in the module `parent`.
   *
   * @param news if a cell imports it
   * @returns `undefined` for what is not a local file: Node's own resolution is to say what it thinks of that
   */
  resolve(specifier: string, parent: string, news: ImportNews | undefined): string | undefined {
    const path = localFile(specifier, parent, this.#paths);
    const importer = news ? undefined : this.#files.get(pathOf(parent) ?? "");
    if (path === undefined) {
      importer?.imports.set(specifier, undefined);
      return undefined;
    }
    if (news) this.#hear(news);
    // Within one import, all modules see the files as they were at the first look.
    if (news || this.#imports[0] === 0) this.#fresh.clear();
    this.#refresh(path);
    const { version } = this.#fileAt(path);
    importer?.imports.set(specifier, { path, version });
    const url = pathToFileURL(path);
    if (version > 0) url.searchParams.set("v", `${version}`);
    return url.href;
  }

  /** Other settings hold from now on: everything is to be loaded again. @param paths of the tsconfig.json */
  configure(paths: readonly PathPattern[]): void {
    this.#paths = paths;
    for (const { seen } of this.#files.values()) seen.doubt();
    this.#fresh.clear();
  }

  /** It says something else, or its specifiers mean other files. */
  #hasChanged(path: string, { seen, imports }: LocalFile): boolean {
    const url = pathToFileURL(path).href;
    const isOther = ([specifier, imported]: [string, { path: string } | undefined]) =>
      localFile(specifier, url, this.#paths) !== imported?.path;
    return seen.hasChanged() || [...imports].some(isOther);
  }

  #fileAt(path: string): LocalFile {
    let file = this.#files.get(path);
    if (file === undefined) {
      const seen = new SeenFile(path);
      file = { version: 0, seen, works: false, imports: new Map() };
      this.#files.set(path, file);
      this.#fresh.add(path);
    }
    return file;
  }

  #hear({ forgotten, loaded, failed }: ImportNews): void {
    for (const path of loaded) for (const file of this.#below(path).values()) file.works = true;
    for (const path of failed) {
      for (const { seen, works } of this.#below(path).values()) if (!works) seen.doubt();
    }
    for (const path of forgotten) this.#files.get(path)?.seen.doubt();
  }

  /** Gives a new version to all that have changed from `root` on, and to what imports them. */
  #refresh(root: string): void {
    const below = this.#below(root);
    for (const [path, file] of below) {
      if (this.#fresh.has(path)) continue;
      this.#fresh.add(path);
      if (this.#hasChanged(path, file)) renew(file);
    }
    const isOutdated = (imported: { path: string; version: number } | undefined) =>
      imported !== undefined && this.#files.get(imported.path)?.version !== imported.version;
    for (let again = true; again; ) {
      again = false;
      for (const file of below.values()) {
        if (![...file.imports.values()].some(isOutdated)) continue;
        renew(file);
        again = true;
      }
    }
  }

  /** A file and all that it imports, as far as they have been loaded. */
  #below(root: string): Map<string, LocalFile> {
    const below = new Map<string, LocalFile>();
    const walk = (path: string): void => {
      const file = this.#files.get(path);
      if (file === undefined || below.has(path)) return;
      below.set(path, file);
      for (const imported of file.imports.values()) if (imported) walk(imported.path);
    };
    walk(root);
    return below;
  }
}

function renew(file: LocalFile): void {
  file.version++;
  file.works = false;
  file.imports.clear();
}

/** The specifier by which a cell asks for a file. */
export function withNews(path: string, news: ImportNews): string {
  const url = pathToFileURL(path);
  url.searchParams.set(newsKey, JSON.stringify(news));
  return url.href;
}

export function newsOf(specifier: string, parent: string): ImportNews | undefined {
  const news = new URL(specifier, parent).searchParams.get(newsKey);
  return news === null ? undefined : JSON.parse(news);
}

const newsKey = "kernel-news";
