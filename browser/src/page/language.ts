import { languages, use } from "../settings.js";
import type { Drive, StoredFile } from "./jupyterLite.js";
import { readersLanguage } from "./readersLanguage.js";

/** Loads the tables of the language that the page itself speaks. To be awaited before what says something in words. */
export async function speak(base: URL): Promise<void> {
  const tables = use(readersLanguage());
  if (tables) await import(new URL(tables, base).href);
}

/** Of a new kernel: as the reader has chosen, or else as the metadata of the notebook that the page was opened with says. */
export async function languageOfKernel(drive: Drive): Promise<string | undefined> {
  const path = new URLSearchParams(location.search).get("path");
  const chosen = readersLanguage();
  if (chosen !== undefined || languages.length === 0 || !path?.endsWith(".ipynb")) return chosen;
  try {
    const { content } = (await drive.get(path, { content: true })) as StoredFile;
    const { language } = (content as { metadata?: { language?: unknown } }).metadata ?? {};
    return typeof language === "string" ? language : undefined;
  } catch {
    return undefined; // the page says so itself
  }
}
