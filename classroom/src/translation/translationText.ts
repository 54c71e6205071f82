import { inLanguage } from "../text.js";
import { en } from "./translation.en.js";

export const translationText = inLanguage("translation/translation", en);
