import { inLanguage } from "six-steps/internal/text/language.js";
import { en } from "./grading.en.js";

export const gradingText = inLanguage({ en });
