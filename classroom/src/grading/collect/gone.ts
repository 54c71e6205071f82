import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeWhole } from "../../../../setup/writeWhole.mjs";

/** In a course: by folder of handed-in notebooks, the students that were taken in from it. */
export const collectedFile = "collected.json";

/**
 * The students that were taken in from this folder before and lie in it no more, though the course still has their notebooks: in
 * a class they have been renamed, made one with another, or removed. Remembers those that lie there now.
 */
export function goneFrom(from: string, course: string): string[] {
  const path = join(course, collectedFile);
  const record = readRecord(path);
  const now = readdirSync(from, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name);
  const gone = (record[resolve(from)] ?? []).filter(
    (name) => !now.includes(name) && existsSync(join(course, "submitted", name)),
  );
  record[resolve(from)] = [...now, ...gone].sort();
  writeWhole(path, `${JSON.stringify(record, undefined, 1)}\n`);
  return gone;
}

/** @returns an empty one where there is none, or none that can be read */
function readRecord(path: string): Record<string, string[]> {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return {};
  }
}
