import { inLanguage } from "../text/language.js";
import { en } from "./input.en.js";

export const inputText = inLanguage("input/input", en);
