import { languages, ownLanguage } from "../settings.js";

/** Where the browser remembers what the reader has chosen. */
const key = "six-steps-language";

/**
 * What the reader has chosen: `language=ko` in the page's address, which is then remembered, or what was chosen before,
 * or else the site's own. Nothing reads the browser's own language.
 */
export function readersLanguage(): string | undefined {
  const told = new URLSearchParams(location.search).get("language");
  try {
    if (told !== null && ["en", ...languages].includes(told)) localStorage.setItem(key, told);
    return told ?? localStorage.getItem(key) ?? ownLanguage;
  } catch {
    return told ?? ownLanguage; // this browser keeps nothing
  }
}
