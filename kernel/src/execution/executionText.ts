import { inLanguage } from "../text/language.js";
import { en } from "./execution.en.js";

/** The room's sentences, in the student's language. */
export const executionText = inLanguage("execution/execution", en);
