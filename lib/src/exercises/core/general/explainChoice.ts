import { written } from "../written.js";
import type { Finding } from "./finding.js";
import { generalText } from "./generalText.js";

const { value: text } = generalText;

/** What can be said of a wrong answer to a question with a few possible answers, without saying the right one. */
export function explainChoice(got: unknown, choices: readonly string[]): Finding {
  const shown = written(got);
  if (typeof got === "string" && choices.includes(got)) return { message: text.anotherValue(shown) };
  const meant =
    typeof got === "string" ? choices.find((choice) => letters(choice) === letters(got)) : undefined;
  if (meant !== undefined) return { name: "spelling", message: text.spelling(shown, written(meant)) };
  return { name: "not-a-choice", message: text.notAChoice(shown, choices.map(written).join(", ")) };
}

const letters = (value: string): string => value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
