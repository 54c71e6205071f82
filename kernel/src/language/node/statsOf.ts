import type { Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { statsNow } from "../../shared/fileState.js";

/** Milliseconds. A disk that takes so long for one look is asked without waiting for it, for a while. */
const longestLook = 5;
const pause = 10_000;

let slowUntil = 0;

/**
 * How a file or folder is, if it is there. Asked at once: each cell asks for a dozen paths, and the pool of threads that
 * Node has for this costs ten times what a local disk does.
 */
export async function statsOf(path: string): Promise<Stats | undefined> {
  const start = performance.now();
  if (start < slowUntil) return stat(path).catch(() => undefined);
  const stats = statsNow(path);
  const end = performance.now();
  if (end - start > longestLook) slowUntil = end + pause;
  return stats;
}
