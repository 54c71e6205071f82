/**
 * Puts the reader's language in the page's place: that of a link with `language=ko`, which the browser then remembers, or the
 * one that it remembers. The lessons' pages ask for the same: see `browser/src/page/language.ts`. Runs in the page: its
 * source is written into that, so it may use nothing from outside itself.
 */
export function chooseLanguage(): void {
  const key = "six-steps-language";
  let language = new URLSearchParams(location.search).get("language");
  try {
    if (language) localStorage.setItem(key, language);
    language ??= localStorage.getItem(key);
  } catch {} // this browser keeps nothing
  const chosen = [...document.querySelectorAll("template")].find((one) => one.dataset.language === language);
  if (chosen) {
    document.documentElement.lang = language as string;
    (document.querySelector("main") as HTMLElement).innerHTML = chosen.innerHTML;
  }
  // A class's code stays in the address.
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".languages a")) link.hash = location.hash;
}
