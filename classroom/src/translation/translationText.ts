import { inLanguage } from "six-steps/internal/text/language.js";
import { en } from "./translation.en.js";

export const translationText = inLanguage({ en });
