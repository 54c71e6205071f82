import { inLanguage } from "@six-steps/kernel/internal/text/language.js";
import { en } from "./work.en.js";

export const workText = inLanguage({ en });
