import { inLanguage } from "../text/language.js";
import { en } from "./debugger.en.js";

/** The room's sentences, in the student's language. */
export const debuggerText = inLanguage("debugger/debugger", en);
