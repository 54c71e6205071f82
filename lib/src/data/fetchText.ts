import { inLanguage } from "../text/language.js";
import { en } from "./fetch.en.js";

export const fetchText = inLanguage("data/fetch", en);
