import { inLanguage } from "../../../text/language.js";
import { en } from "./general.en.js";

export const generalText = inLanguage("exercises/core/general/general", en);
