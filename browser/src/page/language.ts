import { languages, tablesOf, use } from "../settings.js";
import type { Drive, StoredFile } from "./jupyterLite.js";

/** Where the browser remembers what the reader has chosen. The site's first page writes it too. */
const key = "six-steps-language";

/**
 * What the reader has chosen: `language=ko` in the page's address, which is then remembered, or what was chosen before.
 * Nothing reads the browser's own language.
 */
export function chosenLanguage(): string | undefined {
  const told = new URLSearchParams(location.search).get("language");
  try {
    if (told !== null && ["en", ...languages].includes(told)) localStorage.setItem(key, told);
    return told ?? localStorage.getItem(key) ?? undefined;
  } catch {
    return told ?? undefined; // this browser keeps nothing
  }
}

/** Loads the tables of the language that the page itself speaks. To be awaited before what says something in words. */
export async function speak(base: URL): Promise<void> {
  const language = chosenLanguage();
  use(language);
  if (language && languages.includes(language)) await import(new URL(tablesOf(language), base).href);
}

/** Of a new kernel: as the reader has chosen, or else as the metadata of the notebook that the page was opened with says. */
export async function languageOfKernel(drive: Drive): Promise<string | undefined> {
  const path = new URLSearchParams(location.search).get("path");
  const chosen = chosenLanguage();
  if (chosen !== undefined || languages.length === 0 || !path?.endsWith(".ipynb")) return chosen;
  try {
    const { content } = (await drive.get(path, { content: true })) as StoredFile;
    const { language } = (content as { metadata?: { language?: unknown } }).metadata ?? {};
    return typeof language === "string" ? language : undefined;
  } catch {
    return undefined; // the page says so itself
  }
}
