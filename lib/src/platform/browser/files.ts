import type { Files } from "../files.js";
import { isFull, notKept, notKeptText } from "./notKept.js";

interface Stored {
  bytes: Uint8Array<ArrayBuffer>;
  at: number;
}

const storeName = "files";
let opened: Promise<IDBDatabase> | undefined;

/** What the browser keeps for the site, until its data are cleared. */
function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("Six Steps files", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

/** Does something in one step: all of it, or nothing. */
async function inStore<Result>(
  mode: "readonly" | "readwrite",
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const transaction = (await database()).transaction(storeName, mode, { durability: "strict" });
  const request = work(transaction.objectStore(storeName));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? request.error);
  });
}

const found = async (path: string): Promise<Stored | undefined> =>
  inMemory.get(placeOf(path)) ?? (await inStore("readonly", (store) => store.get(placeOf(path))));

/** One spelling for each path. */
const placeOf = (path: string): string =>
  path
    .split("/")
    .filter((name) => name !== "" && name !== ".")
    .join("/");

/** What the browser has no room for: a training of minutes does not end for want of it. Until the kernel ends. */
const inMemory = new Map<string, Stored>();

/**
 * In IndexedDB, under their paths: all pages of a site have the same, and they outlive the page. There are no folders. What does
 * not fit is kept in memory, and the student is told once.
 */
export const files: Files = {
  read: async (path) => (await found(path))?.bytes,
  async write(path, parts) {
    const bytes = new Uint8Array(await new Blob([...parts] as BlobPart[]).arrayBuffer());
    const place = placeOf(path);
    const file = { bytes, at: Date.now() };
    try {
      await inStore("readwrite", (store) => store.put(file, place));
      inMemory.delete(place);
    } catch (error) {
      if (!isFull(error)) throw error;
      if (inMemory.size === 0) console.warn(notKeptText.inMemory);
      inMemory.set(place, file);
    }
  },
  async rename(from, to) {
    const file = inMemory.get(placeOf(from));
    if (file) {
      inMemory.delete(placeOf(from));
      inMemory.set(placeOf(to), file);
      return;
    }
    inMemory.delete(placeOf(to));
    await inStore("readwrite", (store) => {
      const file = store.get(placeOf(from));
      file.onsuccess = () => {
        store.put(file.result, placeOf(to));
        store.delete(placeOf(from));
      };
      return file;
    });
  },
  async remove(path) {
    inMemory.delete(placeOf(path));
    await inStore("readwrite", (store) => store.delete(placeOf(path)));
  },
  async list(folder) {
    const start = placeOf(`${folder}/`);
    const prefix = start === "" ? "" : `${start}/`;
    const paths = (await inStore("readonly", (store) => store.getAllKeys())) as string[];
    return [...new Set([...paths, ...inMemory.keys()])]
      .filter((path) => path.startsWith(prefix))
      .map((path) => path.slice(prefix.length))
      .filter((name) => !name.includes("/"));
  },
  writtenAt: async (path) => (await found(path))?.at ?? Date.now(),
  async makeFolder() {},
  async sync() {},
  isFile: () => false,
  fullPath: placeOf,
  whyNotRead: (error) => notKept(error),
  whyNotWritten: (error) => notKept(error),
};
