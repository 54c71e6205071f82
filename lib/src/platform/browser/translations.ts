import type { Translations } from "../translations.js";

declare global {
  /** The tables of the page's language, each by its package and path. The page loads it before the library, if it has one. */
  var sixStepsText: Record<string, unknown> | undefined;
  /** The languages that whoever made the site has put on it, besides English. */
  var sixStepsLanguages: readonly string[] | undefined;
}

export const translations: Translations = {
  languages: () => globalThis.sixStepsLanguages ?? [],
  find: (_, table) => globalThis.sixStepsText?.[`lib/${table}`],
};
