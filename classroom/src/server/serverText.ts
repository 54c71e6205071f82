import { inLanguage } from "six-steps/internal/text/language.js";
import { en } from "./server.en.js";

export const serverText = inLanguage({ en });
