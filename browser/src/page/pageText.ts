import { inLanguage } from "@six-steps/kernel/internal/text/language.js";
import { en } from "./page.en.js";

export const pageText = inLanguage({ en });
