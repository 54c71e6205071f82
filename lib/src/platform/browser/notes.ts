import type { Notes } from "../notes.js";

/** All pages of the site have one store, and so have their threads. */
const name = "Six Steps notes";
const store = "notes";

/** A browser that keeps nothing, as in some private windows, may not answer at all. */
const patience = 2000;

interface Note {
  folder: string;
  name: string;
  /** None: it is removed. */
  text: string | undefined;
}

const folders = new Map<string, Map<string, string>>();

function take({ folder, name, text }: Note): void {
  const notes = folders.get(folder) ?? new Map<string, string>();
  folders.set(folder, notes);
  if (text === undefined) notes.delete(name);
  else notes.set(name, text);
}

const database = await Promise.race([
  opened().catch(() => undefined),
  new Promise<undefined>((resolve) => setTimeout(resolve, patience)),
]);
// Heard from now on, before what is there is read: what another thread writes meanwhile is the newer text.
const others = new BroadcastChannel(name);
const heard = new Set<string>();
others.addEventListener("message", ({ data }: MessageEvent<Note>) => {
  heard.add(keyOf(data));
  take(data);
});
for (const note of await stored().catch(() => [])) if (!heard.has(keyOf(note))) take(note);

function keyOf({ folder, name }: Note): string {
  return JSON.stringify([folder, name]);
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store);
  return answer(request);
}

async function stored(): Promise<Note[]> {
  return database ? await answer(database.transaction(store).objectStore(store).getAll()) : [];
}

function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Nothing waits for the store: where it takes nothing, the note is there as long as this thread. */
function put(note: Note): void {
  take(note);
  others.postMessage(note);
  try {
    const notes = database?.transaction(store, "readwrite").objectStore(store);
    if (note.text === undefined) notes?.delete(keyOf(note));
    else notes?.put(note, keyOf(note));
  } catch {
    // the browser closes the store, as with the page
  }
}

/** In the browser's own store, for all pages of the site. */
export const notes: Notes = {
  nearest: (folderName) => folderName,
  names: (folder) => [...(folders.get(folder)?.keys() ?? [])],
  read: (folder, name) => folders.get(folder)?.get(name),
  write: (folder, name, text) => put({ folder, name, text }),
  remove: (folder, name) => put({ folder, name, text: undefined }),
};
