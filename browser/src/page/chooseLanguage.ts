// On the first page, which has its content in all languages: puts the one in the reader's language into its place.
import { readersLanguage } from "./readersLanguage.js";

const language = readersLanguage();
const chosen = [...document.querySelectorAll("template")].find((one) => one.dataset.language === language);
if (chosen) {
  document.documentElement.lang = language as string;
  (document.querySelector("main") as HTMLElement).innerHTML = chosen.innerHTML;
}
// A class's code stays in the address.
for (const link of document.querySelectorAll<HTMLAnchorElement>(".languages a")) link.hash = location.hash;
