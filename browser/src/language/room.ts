/** The language room as a page has it. */
export { createLanguage } from "@six-steps/kernel/internal/language/createLanguage.js";
export { declarations } from "./typeScript.js";
