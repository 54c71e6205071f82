import { inLanguage } from "../../text/language.js";
import { en } from "./advice.en.js";

/** What is said under TypeScript's errors, in the student's language. */
export const adviceText = inLanguage("language/advice/advice", en);
