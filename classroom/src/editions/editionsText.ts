import { inLanguage } from "six-steps/internal/text/language.js";
import { en } from "./editions.en.js";

export const editionsText = inLanguage({ en });
