import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { sep } from "node:path";
import { Map, Object, Set } from "../intrinsics.js";

const { cache } = createRequire(import.meta.url);
const seen = new Map<string, number>();

/** Remembers how the student's CommonJS files were when Node loaded them. */
export function rememberLoaded(): void {
  for (const path of ownFiles()) if (!seen.has(path)) seen.set(path, modifiedAt(path));
}

/** Has Node forget the files that have changed, and those that require them. @returns the paths */
export function forgetChanged(): Set<string> {
  const paths = ownFiles();
  const changed = new Set(paths.filter((path) => seen.has(path) && modifiedAt(path) !== seen.get(path)));
  if (changed.size === 0) return changed;
  for (let before = -1; before !== changed.size; ) {
    before = changed.size;
    for (const path of paths) {
      if (cache[path]?.children.some((child) => changed.has(child.filename))) changed.add(path);
    }
  }
  for (const path of changed) {
    delete cache[path];
    seen.delete(path);
  }
  return changed;
}

function ownFiles(): string[] {
  return Object.keys(cache).filter((path) => !path.includes(`${sep}node_modules${sep}`));
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
