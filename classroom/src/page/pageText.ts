import { tableIn } from "six-steps/internal/text/tables.js";
import { en } from "./page.en.js";

/** In the language in which the server has written the page. */
export const pageText = tableIn(document.documentElement.lang, { en });
