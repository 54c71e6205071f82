import { base64 } from "six-steps/internal/display/base64.js";
import { besideName } from "../../../../setup/copies/besideName.mjs";
import { isUntouched, sameContent } from "../../../../setup/copies/renewed.mjs";
import { type Notebook, parseNotebook } from "../../../../setup/notebookJson.mjs";
import type { Storage, StoredFile } from "../jupyterLite.js";
import { isForWantOfSpace } from "./fullSpace.js";
import type { SiteLessons } from "./siteLessons.js";
import { isNotebook, storedFile } from "./storedFile.js";

/** What became of files, by their paths. */
export interface TakenIn {
  taken: string[];
  beside: { file: string; name: string }[];
  noNotebook: string[];
  noSpace: string[];
}

/** Stores files where there are none, or none with a student's words, and beside those that differ. Nothing is overwritten. */
export async function takeIn(
  files: ReadonlyMap<string, Uint8Array>,
  storage: Storage,
  lessons: SiteLessons,
): Promise<TakenIn> {
  const result: TakenIn = { taken: [], beside: [], noNotebook: [], noSpace: [] };
  for (const [path, bytes] of files) {
    const file = read(path, bytes);
    if (!file) {
      result.noNotebook.push(path);
      continue;
    }
    try {
      const name = await placeOf(path, file, storage, lessons);
      if (name === undefined) continue;
      await makeFolders(name, storage);
      await storage.setItem(name, storedFile(name, file));
      if (name === path) result.taken.push(path);
      else result.beside.push({ file: path, name });
    } catch (error) {
      if (!isForWantOfSpace(error)) throw error;
      result.noSpace.push(path);
    }
  }
  return result;
}

type Content = Pick<StoredFile, "type" | "format" | "content">;

/** @returns nothing for what calls itself a notebook and is none */
function read(path: string, bytes: Uint8Array): Content | undefined {
  const text = textIn(bytes);
  if (path.endsWith(".ipynb")) {
    const content = parseNotebook(text ?? "");
    return content && { type: "notebook", format: "json", content };
  }
  if (text !== undefined) return { type: "file", format: "text", content: text };
  return { type: "file", format: "base64", content: base64(bytes) };
}

function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** @returns nothing where the file brings nothing that is not there already */
async function placeOf(
  path: string,
  file: Content,
  storage: Storage,
  lessons: SiteLessons,
): Promise<string | undefined> {
  const lesson = file.type === "notebook" ? await lessons.of(path) : undefined;
  const isWritten = (content: Notebook) => !isUntouched(content) && !(lesson && sameContent(content, lesson));
  const there = await storage.getItem(path);
  const notebook = file.type === "notebook" ? (file.content as Notebook) : undefined;
  if (notebook && (there || lesson) && !isWritten(notebook)) return undefined;
  if (!there || (notebook && isNotebook(there) && !isWritten(there.content))) return path;

  const paths = await storage.keys();
  const name = besideName(path, "taken-in", (name) => paths.includes(name));
  const [stem] = name.split(".taken-in-");
  const earlier = paths.filter((one) => one === path || one.startsWith(`${stem}.taken-in-`));
  for (const one of earlier) if (isSame(file, await storage.getItem(one))) return undefined;
  return name;
}

function isSame(file: Content, there: StoredFile | null): boolean {
  if (file.type === "notebook" && isNotebook(there))
    return sameContent(file.content as Notebook, there.content);
  return file.content === there?.content;
}

/** A folder that JupyterLite does not know hides what is in it. */
async function makeFolders(path: string, storage: Storage): Promise<void> {
  const parts = path.split("/").slice(0, -1);
  for (const i of parts.keys()) {
    const folder = parts.slice(0, i + 1).join("/");
    if (await storage.getItem(folder)) continue;
    await storage.setItem(folder, storedFile(folder, { type: "directory", format: "json", content: null }));
  }
}
