import { besideName } from "../../../../setup/copies/besideName.mjs";
import { renewed } from "../../../../setup/copies/renewed.mjs";
import type { Storage } from "../jupyterLite.js";
import { pageText } from "../pageText.js";
import type { SiteLessons } from "./siteLessons.js";
import { isNotebook, storedFile } from "./storedFile.js";

const asStored = { type: "notebook", format: "json" } as const;

/**
 * Brings the student's copy of a lesson to the site's version, and keeps it beside as it was if he had written in it.
 *
 * @returns what to say of it, with the name of the file that is kept beside
 * @throws what the browser says when it cannot store: then the copy is as it was
 */
export async function renewCopy(
  storage: Storage,
  lessons: SiteLessons,
  path: string,
): Promise<string | undefined> {
  const copy = await storage.getItem(path);
  if (!copy) {
    const lesson = await lessons.translated(path); // the site's own file is in another language
    if (lesson) await storage.setItem(path, storedFile(path, { ...asStored, content: lesson }));
    return undefined;
  }
  const lesson = isNotebook(copy) ? await lessons.of(path) : undefined;
  if (!isNotebook(copy) || !lesson) return undefined;
  const next = renewed(copy.content, lesson, pageText.newerVersion);
  if (!next) return undefined;
  let old: string | undefined;
  if (next.keepOld) {
    const files = await storage.keys();
    old = besideName(path, "old", (name) => files.includes(name));
    await storage.setItem(old, storedFile(old, copy));
  }
  await storage.setItem(path, {
    ...storedFile(path, { ...copy, content: next.notebook }),
    created: copy.created,
  });
  if (old === undefined) return undefined;
  const isOtherLanguage = copy.content.metadata?.language !== lesson.metadata.language;
  return isOtherLanguage ? pageText.otherLanguage(old) : pageText.renewed(old);
}
