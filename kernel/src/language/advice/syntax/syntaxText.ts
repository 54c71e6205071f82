import { inLanguage } from "../../../text/language.js";
import { en } from "./syntax.en.js";

export const syntaxText = inLanguage("language/advice/syntax/syntax", en);
