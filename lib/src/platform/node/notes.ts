import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Notes } from "../notes.js";
import { writeWhole } from "./files.js";

export const notes: Notes = {
  nearest(folderName, note) {
    const from = process.cwd();
    for (let folder = from; ; folder = dirname(folder)) {
      const found = join(folder, folderName);
      const stats = statSync(join(found, note), { throwIfNoEntry: false });
      if (stats && (process.getuid === undefined || stats.uid === process.getuid())) return found;
      if (folder === dirname(folder)) return join(from, folderName);
    }
  },

  names: (folder) => orUndefined(() => readdirSync(folder)) ?? [],

  read: (folder, name) => orUndefined(() => readFileSync(join(folder, name), "utf8")),

  write(folder, name, text) {
    mkdirSync(folder, { recursive: true });
    writeWhole(join(folder, name), text);
  },

  remove: (folder, name) => rmSync(join(folder, name), { force: true }),
};

function orUndefined<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
