import { inLanguage } from "../text/language.js";
import { en } from "./data.en.js";

export const dataText = inLanguage("data/data", en);
