import { createHash } from "node:crypto";
import { type Stats, statSync } from "node:fs";
import { performance } from "node:perf_hooks";

/** Two writes within a tick leave the same times behind. Most file systems count 4 ms, some whole seconds. */
const tick = 2000;

/** How a file or folder is; nothing where there is none, or it is not ours to read. */
export function statsNow(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

export const isFile = (path: string): boolean => statsNow(path)?.isFile() ?? false;

/** Differs when the file, or a folder's list of entries, has been written, replaced or removed since. */
export function stampOf(stats: Stats | undefined): string {
  return stats ? `${stats.ctimeMs} ${stats.mtimeMs} ${stats.size} ${stats.ino}` : absent;
}

/** The stamp of what is not there. */
export const absent = "absent";

/** Whether its stamp tells every later change. Where it does not yet, only the content does. */
export function isSettled(stats: Stats | undefined): boolean {
  // Neither `Date` nor `Math`, which a cell may have hidden.
  const before = performance.timeOrigin + performance.now() - tick;
  return stats === undefined || (stats.ctimeMs < before && stats.mtimeMs < before);
}

export function hashOf(content: string | NodeJS.ArrayBufferView): string {
  return createHash("sha1").update(content).digest("hex");
}
