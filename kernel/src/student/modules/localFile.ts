import { createRequire } from "node:module";
import { extname, join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isFile } from "../../shared/fileState.js";
import { mappedPaths, type PathPattern } from "../../shared/tsconfig/pathMapping.js";
import { URL } from "../intrinsics.js";

const require = createRequire(import.meta.url);

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

/** Names a file by its path, or by a name that the package.json or the tsconfig.json has for some. */
export function mayBeLocal(specifier: string, paths: readonly PathPattern[]): boolean {
  return isPathSpecifier(specifier) || specifier.startsWith("#") || mappedPaths(specifier, paths).length > 0;
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

/** @param paths of the tsconfig.json */
export function localFile(
  specifier: string,
  parent: string,
  paths: readonly PathPattern[],
): string | undefined {
  if (isPathSpecifier(specifier)) return candidates(specifier, parent).find(isFile);
  for (const path of mappedPaths(specifier, paths)) {
    // A description of types is nothing that could run: what it describes lies elsewhere.
    const isCode = (one: string) => isFile(one) && !/\.d\.[cm]?ts$/.test(one);
    const found = candidates(pathToFileURL(path).href, parent).find(isCode);
    if (found !== undefined) return found;
  }
  return specifier.startsWith("#") ? importOfPackage(specifier, parent) : undefined;
}

/** What the `imports` of the package.json call so, if it is a file of the student's. */
function importOfPackage(specifier: string, parent: string): string | undefined {
  try {
    const { resolve } = require("import-meta-resolve") as typeof import("import-meta-resolve");
    return pathOf(resolve(specifier, parent));
  } catch {
    // Node says what is wrong with it.
    return undefined;
  }
}

/** Where a folder's relative specifiers start. */
export function parentIn(folder: string): string {
  return pathToFileURL(join(folder, "notebook")).href;
}
