// Loads the tables of the reader's language before the scripts that speak it. Their folder stands in this script's tag.
import { readersLanguage } from "@six-steps/browser/internal/page/readersLanguage.js";
import { languages, use } from "@six-steps/browser/internal/settings.js";

const { tables: folder } = (document.currentScript as HTMLScriptElement).dataset;
const language = readersLanguage() ?? "en";
const tables = languages.includes(language) ? use(language) : undefined;
if (tables) document.write(`<script src="${folder}/${tables}"></${"script"}>`); // the page's modules wait for it
