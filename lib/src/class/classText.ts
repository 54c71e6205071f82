import { inLanguage } from "../text/language.js";
import { en } from "./class.en.js";

export const classText = inLanguage("class/class", en);
