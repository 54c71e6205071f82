import { inLanguage } from "../../text/language.js";
import { en } from "./varying.en.js";

export const varyingText = inLanguage("exercises/core/varying", en);
