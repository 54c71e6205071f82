// Loads the tables of the reader's language before the scripts that speak it. Their folder stands in this script's tag.
import { readersLanguage } from "@six-steps/browser/internal/page/readersLanguage.js";
import { languages, tablesOf, use } from "@six-steps/browser/internal/settings.js";

const { tables } = (document.currentScript as HTMLScriptElement).dataset;
const language = readersLanguage();
if (language !== undefined && languages.includes(language)) {
  use(language);
  document.write(`<script src="${tables}/${tablesOf(language)}"></${"script"}>`); // the page's modules wait for it
}
