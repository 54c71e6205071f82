import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);

/** Nothing reads the system's locale. Where nobody has set it, the kernel sets it by the notebook: see notebookLanguage.ts. */
export const language: string = process.env.SIX_STEPS_LANGUAGE || "en";

/** The table of a language, by its path from `kernel/src`; nothing where it has no such. */
export function find(language: string, table: string): unknown {
  const place = fileURLToPath(new URL(`../../${table}.${language}.js`, import.meta.url));
  return existsSync(place) ? require(place)[language] : undefined;
}

/**
 * What TypeScript says in the student's language: by the message's code, its template in English and in the language.
 * Nothing for English. See `takeMessages.mjs`.
 */
export function typeScriptMessages(): Record<number, readonly [string, string]> | undefined {
  const place = new URL(`../../../messages/diagnostics.${language}.json`, import.meta.url);
  return language !== "en" && existsSync(place) ? JSON.parse(readFileSync(place, "utf8")) : undefined;
}
