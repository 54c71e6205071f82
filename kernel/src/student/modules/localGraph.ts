import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Map, Object, Set, URL } from "../intrinsics.js";

/** A file as it was when a cell last asked for it. */
interface LocalFile {
  /** Rises when the file, or one that it imports, has changed: Node takes a URL with another `?v=` for a new module. */
  version: number;
  modified: number;
  hash: string;
  readonly imports: Set<string>;
  /** Specifiers that led to no file. */
  readonly missing: Set<string>;
}

/** The student's own modules: what they import of each other, and which of them have changed. */
export class LocalGraph {
  readonly #files = new Map<string, LocalFile>();

  /**
   * The URL under which Node is to load what `specifier` means in the module `parent`.
   *
   * @param fromNotebook then everything that the file imports is looked at again
   * @returns `undefined` for what is no local file: Node's own resolution is to say what it thinks of that
   */
  resolve(specifier: string, parent: string, fromNotebook: boolean): string | undefined {
    const path = localFile(specifier, parent);
    const importer = fromNotebook ? undefined : this.#files.get(pathOf(parent) ?? "");
    if (path === undefined) {
      importer?.missing.add(specifier);
      return undefined;
    }
    importer?.missing.delete(specifier);
    importer?.imports.add(path);
    if (fromNotebook) this.#refresh(path);
    const file = this.#fileAt(path);
    const url = pathToFileURL(path);
    if (file.version > 0) url.searchParams.set("v", `${file.version}`);
    const retry = new URL(specifier, parent).searchParams.get("retry");
    if (retry !== null) url.searchParams.set("retry", retry);
    return url.href;
  }

  #fileAt(path: string): LocalFile {
    let file = this.#files.get(path);
    if (file === undefined) {
      file = { version: 0, ...stateOf(path), imports: new Set(), missing: new Set() };
      this.#files.set(path, file);
    }
    return file;
  }

  /** Gives a new version to all that have changed below `root`, and to what imports them. */
  #refresh(root: string): void {
    const below = new Map<string, LocalFile>();
    const walk = (path: string): void => {
      const file = this.#files.get(path);
      if (file === undefined || below.has(path)) return;
      below.set(path, file);
      for (const imported of file.imports) walk(imported);
    };
    walk(root);
    const changed = new Set<string>();
    for (const [path, file] of below) if (this.#hasChanged(path, file)) changed.add(path);
    for (let before = -1; before !== changed.size; ) {
      before = changed.size;
      for (const [path, { imports }] of below) {
        if ([...imports].some((imported) => changed.has(imported))) changed.add(path);
      }
    }
    for (const path of changed) {
      const file = below.get(path) as LocalFile;
      file.version++;
      Object.assign(file, stateOf(path));
      file.imports.clear();
      file.missing.clear();
    }
  }

  #hasChanged(path: string, file: LocalFile): boolean {
    for (const specifier of file.missing) {
      if (localFile(specifier, pathToFileURL(path).href) !== undefined) return true;
    }
    const modified = modifiedAt(path);
    if (modified === file.modified) return false;
    file.modified = modified;
    return hashOf(path) !== file.hash;
  }
}

function stateOf(path: string): { modified: number; hash: string } {
  return { modified: modifiedAt(path), hash: hashOf(path) };
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function hashOf(path: string): string {
  try {
    return createHash("sha1").update(readFileSync(path)).digest("hex");
  } catch {
    return "";
  }
}

/** The file of a module of the student's, without its query; `undefined` for all others. */
export function pathOf(url: string): string | undefined {
  if (!url.startsWith("file:")) return undefined;
  try {
    const path = fileURLToPath(url.replace(/[?#].*$/, ""));
    return path.includes(`${sep}node_modules${sep}`) ? undefined : path;
  } catch {
    return undefined;
  }
}

export function isPathSpecifier(specifier: string): boolean {
  return /^(?:\.{1,2}(?:\/|$)|\/|file:)/.test(specifier);
}

/** What may stand behind a name without its ending, as TypeScript looks for it. */
const endings = [".ts", ".tsx", ".mts", ".cts", ".js", ".mjs", ".cjs", ".jsx", ".json"];

/** What TypeScript means by the name of a file that only a compiler would make. */
const sources: Record<string, string[]> = {
  ".js": [".ts", ".tsx", ".jsx"],
  ".mjs": [".mts"],
  ".cjs": [".cts"],
  ".jsx": [".tsx"],
};

/** All the files that `specifier` may mean, in the order in which they are tried. */
export function candidates(specifier: string, parent: string): string[] {
  const path = pathOf(new URL(specifier, parent).href);
  if (path === undefined) return [];
  const ending = extname(path);
  const stem = path.slice(0, path.length - ending.length);
  return [
    path,
    ...(sources[ending] ?? []).map((other) => stem + other),
    ...endings.map((added) => path + added),
    ...endings.map((added) => join(path, `index${added}`)),
  ];
}

function localFile(specifier: string, parent: string): string | undefined {
  if (!isPathSpecifier(specifier)) return undefined;
  return candidates(specifier, parent).find((path) => isFile(path));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Where a folder's relative specifiers start. */
export function parentIn(folder: string): string {
  return pathToFileURL(join(folder, "notebook")).href;
}
