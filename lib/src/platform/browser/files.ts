import type { Files } from "../files.js";

const stored = new Map<string, { bytes: Uint8Array<ArrayBuffer>; at: number }>();

function found(path: string) {
  const file = stored.get(path);
  if (!file) throw new Error(`There is no file ${path}.`);
  return file;
}

/** In the page's memory: they are there until it is closed. */
export const files: Files = {
  read: async (path) => stored.get(path)?.bytes.slice(),
  async write(path, parts) {
    stored.set(path, {
      bytes: new Uint8Array(await new Blob([...parts] as BlobPart[]).arrayBuffer()),
      at: Date.now(),
    });
  },
  async rename(from, to) {
    stored.set(to, found(from));
    stored.delete(from);
  },
  async remove(path) {
    stored.delete(path);
  },
  list: async (folder) =>
    [...stored.keys()]
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1)),
  writtenAt: async (path) => found(path).at,
  async makeFolder() {},
  async sync() {},
  isFile: (path) => stored.has(path),
  fullPath: (path) => path,
  whyNotRead: String,
  whyNotWritten: String,
};
