// @ts-check
import { relative } from "node:path";

/** A file that takes longer, in seconds, is named. */
const long = 20;

/**
 * A reporter for `node --test`: which files took longest, for whoever wants the run to be shorter.
 *
 * @param {AsyncIterable<{ type: string, data: { name?: string, file?: string, details?: { duration_ms?: number } } }>} events
 */
export default async function* slowestTests(events) {
  /** @type {[file: string, seconds: number][]} */
  const files = [];
  for await (const { type, data } of events) {
    if (type !== "test:complete" || data.name === undefined || data.name !== data.file) continue;
    files.push([data.name, (data.details?.duration_ms ?? 0) / 1000]);
  }
  files.sort(([, a], [, b]) => b - a);
  const all = files.reduce((sum, [, seconds]) => sum + seconds, 0);
  yield `\n${files.length} files, ${Math.round(all)} s in all; those over ${long} s:\n`;
  for (const [file, seconds] of files.filter(([, seconds]) => seconds > long)) {
    yield `${String(Math.round(seconds)).padStart(6)} s  ${relative("build/compiled/test", file)}\n`;
  }
}
