import { inLanguage } from "../text/language.js";
import { en } from "./errors.en.js";

export const errorsText = inLanguage("errors/errors", en);
