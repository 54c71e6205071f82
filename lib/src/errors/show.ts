import { errorsText } from "./errorsText.js";

/** A value as a student would write it, cut to a length that fits a sentence. */
export function show(value: unknown): string {
  const text =
    typeof value === "string"
      ? JSON.stringify(value)
      : typeof value === "function"
        ? errorsText.aFunction
        : typeof value === "number"
          ? String(value)
          : typeof value === "object" && value !== null
            ? (JSON.stringify(value) ?? String(value))
            : String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
