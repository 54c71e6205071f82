import { createRequire } from "node:module";
import { sep } from "node:path";
import { statsNow } from "../../shared/fileState.js";
import { Map, Math, Object, performance, Set } from "../intrinsics.js";
import { SeenFile } from "./seenFile.js";

const { cache } = createRequire(import.meta.url);
const seen = new Map<string, SeenFile>();
/** When the cache was last looked at: what is new in it was loaded after that. */
let lookedAt = performance.timeOrigin + performance.now();
/** File systems tell the time of a write in ticks. */
const tick = 10;

/** Remembers how the student's CommonJS files are that Node has loaded since the last look. */
export function rememberLoaded(): void {
  for (const path of ownFiles()) {
    if (seen.has(path)) continue;
    const file = new SeenFile(path);
    // Node may have read it before it was written, or after.
    if (writtenAt(path) >= lookedAt - tick) file.doubt();
    seen.set(path, file);
  }
  lookedAt = performance.timeOrigin + performance.now();
}

/** Has Node forget the files that have changed, and those that require them. @returns the paths */
export function forgetChanged(): Set<string> {
  rememberLoaded();
  const paths = ownFiles();
  // Loading has no pauses: what has not been loaded to its end was stopped.
  const isOld = (path: string) => seen.get(path)?.hasChanged() || cache[path]?.loaded === false;
  const changed = new Set(paths.filter(isOld));
  if (changed.size === 0) return changed;
  // What an ES module imports of JSON stands there too: it has neither children nor a name.
  const gone = new Set([...changed].map((path) => cache[path]));
  for (let before = -1; before !== gone.size; ) {
    before = gone.size;
    for (const path of paths) {
      if (!cache[path]?.children?.some((child) => gone.has(child))) continue;
      changed.add(path);
      gone.add(cache[path]);
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

function writtenAt(path: string): number {
  const stats = statsNow(path);
  return stats ? Math.max(stats.ctimeMs, stats.mtimeMs) : 0;
}
