import { inLanguage } from "../text/language.js";
import { en } from "./interact.en.js";

export const interactText = inLanguage("interact/interact", en);
