import { language } from "six-steps/internal/text/language.js";
import { inLanguage } from "../text.js";
import { en } from "./editions.en.js";

/** For a page that has several languages. */
export const editionsTextIn = (one: string): typeof en => inLanguage("editions/editions", en, one);

export const editionsText = editionsTextIn(language);
