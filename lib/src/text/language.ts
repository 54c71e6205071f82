import { settings } from "#platform/settings";
import { SixStepsError } from "../errors/sixStepsError.js";
import { type Language, languages, type Tables, tableIn } from "./tables.js";

/** What the user reads: `SIX_STEPS_LANGUAGE`, or else English. @throws SixStepsError */
export const language: Language = chosen(settings.language || "en");

/**
 * The table in the user's language. Where it has not been translated yet, the English one.
 *
 * A second table has every sentence of the first, or it does not compile. Give it a file of its own and end it with
 * `satisfies typeof en`: then the compiler also names a sentence that no longer exists.
 *
 *     export const text = inLanguage({ en, ko });
 */
export function inLanguage<Text>(tables: Tables<Text>): Text {
  return tableIn(language, tables);
}

function chosen(name: string): Language {
  const known = [...languages, "pseudo" as const].find((one) => one === name);
  if (known !== undefined) return known;
  // In English: there is no language yet to say it in.
  throw new SixStepsError(`SIX_STEPS_LANGUAGE is "${name}", which is not one of ${languages.join(", ")}.`);
}
