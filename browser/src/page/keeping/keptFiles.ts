import { storageName } from "../storageName.js";

/** What the browser keeps of JupyterLite's files, by their paths, in `files`. */
export const filesStore = "files";

/** @returns nothing where there is none yet: to open it would make one */
export async function openKept(): Promise<IDBDatabase | undefined> {
  const there = await indexedDB.databases();
  return there.some(({ name }) => name === storageName) ? answered(indexedDB.open(storageName)) : undefined;
}

export const answered = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
