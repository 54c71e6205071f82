// To be imported first: what says something in words asks for the language as soon as it is loaded.
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";

/**
 * Who opens a Korean notebook reads Korean: `"language": "ko"` in the notebook's own metadata decides, where nobody has set
 * `SIX_STEPS_LANGUAGE`. The library and the control thread read that too.
 */
const { env } = process;
if (!env.SIX_STEPS_LANGUAGE) {
  const told = languageOfNotebook(env.JPY_SESSION_NAME);
  if (told !== undefined) env.SIX_STEPS_LANGUAGE = told;
}

/**
 * @param path as Jupyter's server tells it, from where the server runs or from its root; the kernel runs in its folder
 * @returns what the metadata say, or nothing where they do not, or where there is no notebook
 */
export function languageOfNotebook(path: string | undefined): string | undefined {
  if (!path?.endsWith(".ipynb")) return undefined;
  const place = [path, basename(path)].find((one) => existsSync(one));
  if (place === undefined) return undefined;
  try {
    const { language } = metadataOf(readFileSync(place, "utf8"));
    return typeof language === "string" ? language : undefined;
  } catch {
    return undefined; // cut off: Jupyter says so itself
  }
}

/** Jupyter writes the metadata behind the cells: so outputs, which may be large, need not be read. */
function metadataOf(text: string): { language?: unknown } {
  const start = text.lastIndexOf('\n "metadata": {');
  const { metadata } = JSON.parse(start === -1 ? text : `{${text.slice(start)}`);
  return metadata ?? {};
}
