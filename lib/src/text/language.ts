import { platform } from "#platform";
import { UnknownOptionError } from "../errors/errors.js";

/** The languages that sentences for people may be written in. English has all of them. */
export const languages = ["en", "ko"] as const;
export type Language = (typeof languages)[number];

/** What the user reads: `SIX_STEPS_LANGUAGE`, or else English. @throws UnknownOptionError */
export const language: Language = chosen(platform.settings.language || "en");

/**
 * The table in the user's language. Where it has not been translated yet, the English one.
 *
 * A second table has every sentence of the first, or it does not compile. Give it a file of its own and end it with
 * `satisfies typeof en`: then the compiler also names a sentence that no longer exists.
 *
 *     export const text = inLanguage({ en, ko });
 */
export function inLanguage<Text>(tables: { en: Text } & { [Other in Language]?: NoInfer<Text> }): Text {
  return tables[language] ?? tables.en;
}

function chosen(name: string): Language {
  const known = languages.find((one) => one === name);
  if (known === undefined) throw new UnknownOptionError("SIX_STEPS_LANGUAGE", name, languages);
  return known;
}
