import { language } from "six-steps/internal/text/language.js";
import { tableIn } from "six-steps/internal/text/tables.js";
import { en } from "./editions.en.js";

/** For a page that has several languages. */
export const editionsTextIn = (language: string): typeof en => tableIn(language, { en });

export const editionsText = editionsTextIn(language);
