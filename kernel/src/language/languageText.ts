import { inLanguage } from "../text/language.js";
import { en } from "./language.en.js";

/** The room's sentences, in the student's language. */
export const languageText = inLanguage("language/language", en);
