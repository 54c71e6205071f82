import { inLanguage } from "six-steps/internal/text/language.js";
import { en } from "./student.en.js";

export const studentText = inLanguage({ en });
