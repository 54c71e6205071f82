import { tableIn } from "six-steps/internal/text/tables.js";
import { en } from "./page.en.js";

/** In which the server has written the page. */
const { lang } = document.documentElement;

/** A file beside this one, if the language has it. English asks for none. */
const translation = ["en", "pseudo"].includes(lang)
  ? {}
  : await import(`./page.${lang}.js`).catch(() => ({}));

export const pageText = tableIn(lang, en, () => translation[lang]);
