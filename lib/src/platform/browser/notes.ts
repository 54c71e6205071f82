import type { Notes } from "../notes.js";

const folders = new Map<string, Map<string, string>>();

/** In the page's memory: they are there until it is closed. */
export const notes: Notes = {
  nearest: (folderName) => folderName,
  names: (folder) => [...(folders.get(folder)?.keys() ?? [])],
  read: (folder, name) => folders.get(folder)?.get(name),
  write: (folder, name, text) =>
    folders
      .set(folder, folders.get(folder) ?? new Map())
      .get(folder)
      ?.set(name, text),
  remove: (folder, name) => folders.get(folder)?.delete(name),
};
