import { inLanguage } from "../../text/language.js";
import { en } from "./notKept.en.js";

export const notKeptText = inLanguage("platform/browser/notKept", en);

export const isFull = (error: unknown): boolean => (error as DOMException).name === "QuotaExceededError";

export function notKept(error: unknown): string {
  const { name, message } = error as DOMException;
  return isFull(error) ? notKeptText.full : notKeptText.refused(message || name);
}
