import { strToU8, unzipSync, zipSync } from "fflate";
import { type Notebook, notebookText } from "../../../../setup/notebookJson.mjs";
import type { DocumentContext, Storage, StoredFile } from "../jupyterLite.js";

/**
 * All that the browser keeps of a student's, as files lie in `my-work/`.
 *
 * @param open documents with what was typed in them and perhaps could not be saved
 * @returns a zip; nothing where there is no work yet
 */
export async function allWork(
  storage: Storage,
  open: readonly DocumentContext[],
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const files: Record<string, Uint8Array> = {};
  for (const path of await storage.keys()) {
    const bytes = bytesOf(await storage.getItem(path));
    if (bytes) files[path] = bytes;
  }
  for (const { path, model } of open) {
    if (!model.dirty) continue;
    const isNotebook = path.endsWith(".ipynb");
    files[path] = strToU8(isNotebook ? notebookText(model.toJSON() as Notebook) : model.toString());
  }
  return Object.keys(files).length > 0 ? zipSync(files) : undefined;
}

function bytesOf(file: StoredFile | null): Uint8Array | undefined {
  if (!file || file.type === "directory") return undefined;
  if (file.type === "notebook") return strToU8(notebookText(file.content as Notebook));
  if (file.format === "json") return strToU8(JSON.stringify(file.content, null, 1));
  const text = String(file.content ?? "");
  return file.format === "base64" ? Uint8Array.from(atob(text), (c) => c.charCodeAt(0)) : strToU8(text);
}

/** Of a program or a system, and nobody's work. */
const isHidden = (path: string) => path.split("/").some((part) => /^(?:\.|__MACOSX$|$)/.test(part));

/**
 * The files of a zip by their paths in `my-work/`, also where the zip is of that folder itself.
 *
 * @throws if it is not a zip
 */
export function zippedFiles(zip: Uint8Array): Map<string, Uint8Array> {
  const all = Object.entries(unzipSync(zip)).map(
    ([name, bytes]) => [name.replaceAll("\\", "/"), bytes] as const,
  );
  const files = all.filter(([path]) => !isHidden(path));
  const [top] = /^(?:my-work|six-steps)[^/]*\//.exec(files[0]?.[0] ?? "") ?? [""];
  const begin = files.every(([path]) => path.startsWith(top)) ? top.length : 0;
  return new Map(files.map(([path, bytes]) => [path.slice(begin), bytes]));
}
