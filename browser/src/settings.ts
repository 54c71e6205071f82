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

/** Beside the threads' scripts. */
export const tablesOf = (language: string) => `text.${language}.js`;
export const menusOf = (language: string) => `menus.${language}.json`;

export function use(language: string | undefined): void {
  Object.assign(globalThis, {
    sixStepsLanguages: languages,
    sixStepsSettings: { ...settings, language },
  });
}
