import { inLanguage } from "../../text/language.js";
import { en } from "./tsconfig.en.js";

/** What is said of a notebook's tsconfig.json. */
export const tsconfigText = inLanguage("shared/tsconfig/tsconfig", en);
