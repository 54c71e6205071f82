// One browser, and another student at it: what the one before has written is put aside, and nothing of it is lost.
import { answered, filesStore, openKept } from "@six-steps/browser/internal/page/keeping/keptFiles.js";
import { storedFile } from "@six-steps/browser/internal/page/keeping/storedFile.js";

const key = "six-steps-left";

/** Remembers who has left the class in this browser. */
export function noteLeft(name: string | undefined): void {
  try {
    if (name === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, name);
  } catch {
    // a browser that keeps nothing keeps no work either
  }
}

export function whoLeft(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Whether a student's files lie in this browser. */
export async function hasWork(): Promise<boolean> {
  const kept = await openKept().catch(() => undefined);
  if (!kept) return false;
  const count = await answered(kept.transaction(filesStore).objectStore(filesStore).count());
  kept.close();
  return count > 0;
}

/** Moves all that lies beside the lessons into a folder of this name: the lessons are empty then. All of it, or nothing. */
export async function putWorkAside(owner: string): Promise<void> {
  const kept = await openKept();
  if (!kept) return;
  const store = kept.transaction(filesStore, "readwrite").objectStore(filesStore);
  const [paths, files] = await Promise.all([answered(store.getAllKeys()), answered(store.getAll())]);
  const folder = freeName(owner.replace(/[/\\]/g, "_"), paths.map(String));
  for (const [i, path] of paths.map(String).entries()) {
    store.put({ ...files[i], path: `${folder}/${path}` }, `${folder}/${path}`);
    store.delete(path);
  }
  const head = storedFile(folder, { type: "directory", format: "json", content: null });
  await answered(store.put(head, folder));
  kept.close();
}

function freeName(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  for (let n = 2; taken.includes(name); n++) name = `${wanted} ${n}`;
  return name;
}
