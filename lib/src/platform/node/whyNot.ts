import { inLanguage } from "../../text/language.js";
import { en } from "./whyNotWritten.en.js";

const reasons: Record<string, string> = inLanguage("platform/node/whyNotWritten", en);

/** What stands in the way of writing a file or a folder and what to do about it; how to write elsewhere may follow. */
export function whyNotWritten(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ""] ?? message;
}

/** What stands in the way of reading. */
export function whyNotRead(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}

/** Whether there is nothing at a path. */
export function isMissing(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "");
}
