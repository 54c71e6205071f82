import { dirname, resolve, sep } from "node:path";
import { Array, RegExp } from "../../student/intrinsics.js";
import { inFolder, type Tsconfig } from "./readTsconfig.js";

/** Folders that `*` does not mean. */
const passedOver = "node_modules|bower_components|jspm_packages";

/**
 * Whether a TypeScript file in this folder would belong to the project of a tsconfig.json above: by its `include` and
 * `exclude`, as TypeScript decides it.
 */
export function governs(config: Tsconfig, folder: string): boolean {
  const { path, lists, options } = config;
  const patterns = (name: string, otherwise: string[]) => {
    const { value, folder: from = dirname(path) } = lists.get(name) ?? { value: otherwise };
    return Array.isArray(value) ? value.map((one) => inFolder(from, `${one}`, config)) : [];
  };
  const { value: outDir, folder: from = "" } = options.get("outDir") ?? {};
  const built = typeof outDir === "string" ? [inFolder(from, outDir, config)] : [];
  const include = patterns("include", lists.has("files") ? [] : ["**/*"]);
  const exclude = [...patterns("exclude", passedOver.split("|")), ...(lists.has("exclude") ? [] : built)];
  return ["notebook.ts", "notebook.tsx"].some((name) => {
    const file = resolve(folder, name).replaceAll(sep, "/");
    const included = include.some((pattern) => matcher(pattern, ownFolders, isFolder(pattern)).test(file));
    return included && !exclude.some((pattern) => matcher(pattern, "(?:/[^/]+)*", true).test(file));
  });
}

/** What `**` means where files are taken in. */
const ownFolders = `(?:/(?!(?:${passedOver})/)[^/.][^/]*)*`;

/** @param within what lies in a folder that matches, too */
function matcher(pattern: string, folders: string, within: boolean): RegExp {
  const source = pattern
    .replaceAll(sep, "/")
    .replace(/\/\*\*(?=\/)|\/\*\*$|[*?.+^${}()|[\]\\]/g, (found, at: number, all: string) => {
      if (found === "/**") return at + found.length === all.length ? "(?:/.*)?" : folders;
      return found === "*" ? "[^/]*" : found === "?" ? "[^/]" : `\\${found}`;
    });
  return new RegExp(`^${source}${within ? "(?:/.*)?" : ""}$`);
}

/** A name without a star, and without a file's ending. */
function isFolder(pattern: string): boolean {
  return !/[*?][^/]*$/.test(pattern) && !/\.[cm]?[jt]sx?$/.test(pattern);
}
