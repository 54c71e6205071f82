import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Translations } from "../translations.js";

const require = createRequire(import.meta.url);

export const translations: Translations = {
  languages() {
    const names = readdirSync(new URL("../../text/", import.meta.url)).sort();
    return names.flatMap((name) => /^languageName\.(?!en\b)([\w-]+)\.js$/.exec(name)?.[1] ?? []);
  },
  find: (language, table) => tableBelow(new URL("../../", import.meta.url), language, table),
};

/**
 * A table of the compiled files below a folder. It is loaded at once, as what a module says stands in its first lines.
 *
 * @param folder its address, with a `/` at the end
 */
export function tableBelow(folder: URL, language: string, table: string): unknown {
  const place = fileURLToPath(new URL(`${table}.${language}.js`, folder));
  return existsSync(place) ? require(place)[language] : undefined;
}
