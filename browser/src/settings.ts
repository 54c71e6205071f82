// A worker's settings, as the page has put them into its script's address, and the tables of its language. To be imported
// first: what says something in words looks for its table as soon as it is loaded.

/** Whoever makes the site says which languages it has, besides English. */
declare const siteLanguages: readonly string[] | undefined;
declare const siteLanguage: string | undefined;

export const languages = typeof siteLanguages === "undefined" ? [] : siteLanguages;
/** In which the site was made, if that is not English. */
export const ownLanguage = typeof siteLanguage === "undefined" ? undefined : siteLanguage;
export const settings: Record<string, string> = Object.fromEntries(
  new URLSearchParams(globalThis.location?.search),
);

/** From now on words are in this language. @returns the script with its tables, beside the threads' scripts, where there is one */
export function use(language: string | undefined): string | undefined {
  Object.assign(globalThis, {
    sixStepsLanguages: languages,
    sixStepsSettings: { ...settings, language },
  });
  return language !== undefined && languages.includes(language) ? `text.${language}.js` : undefined;
}
