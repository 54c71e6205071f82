import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it that are missing; one that is there stays as it is.
 *
 * One step at a time: Node's `mkdirSync(path, { recursive: true })` never returns for a path beneath Linux's `/proc`.
 *
 * @param mode of the folders that are made
 * @throws {NodeJS.ErrnoException}
 */
export function makeFolder(folder: string, mode = 0o777): void {
  if (existsSync(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above, mode);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    if (!existsSync(folder)) throw error; // otherwise another process has just made it
  }
}
