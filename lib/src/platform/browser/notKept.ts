import { inLanguage } from "../../text/language.js";
import { en } from "./notKept.en.js";

const text = inLanguage("platform/browser/notKept", en);

export function notKept(error: unknown): string {
  const { name, message } = error as DOMException;
  return name === "QuotaExceededError" ? text.full : text.refused(message || name);
}
