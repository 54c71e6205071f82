/**
 * Loads the tables of the reader's language before the scripts that speak it: that of a link with `language=ko`, or what the
 * browser remembers, as `editions/browser/chooseLanguage.ts` does. Runs in the page: its source is written into that, so it may
 * use nothing from outside itself.
 *
 * @param languages those that the site has besides English @param scripts where their tables lie, from the page
 */
export function speak(languages: readonly string[], scripts: string): void {
  let language = new URLSearchParams(location.search).get("language");
  try {
    language ??= localStorage.getItem("six-steps-language");
  } catch {} // this browser keeps nothing
  if (language === null || !languages.includes(language)) return;
  Object.assign(globalThis, { sixStepsLanguages: languages, sixStepsSettings: { language } });
  document.write(`<script src="${scripts}/text.${language}.js"></${"script"}>`); // the page's modules wait for it
}
