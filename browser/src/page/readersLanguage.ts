import { languages } from "../settings.js";

/** Where the browser remembers what the reader has chosen. */
const key = "six-steps-language";

/**
 * What the reader has chosen: `language=ko` in the page's address, which is then remembered, or what was chosen before.
 * Nothing reads the browser's own language.
 */
export function readersLanguage(): string | undefined {
  const told = new URLSearchParams(location.search).get("language");
  try {
    if (told !== null && ["en", ...languages].includes(told)) localStorage.setItem(key, told);
    return told ?? localStorage.getItem(key) ?? undefined;
  } catch {
    return told ?? undefined; // this browser keeps nothing
  }
}
