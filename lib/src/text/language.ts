import { settings } from "#platform/settings";
import { translations } from "#platform/translations";
import { SixStepsError } from "../errors/sixStepsError.js";
import { tableIn } from "./tables.js";

/**
 * What the user reads: as `SIX_STEPS_LANGUAGE` says, which the kernel sets by the notebook's metadata where nobody else has
 * set it; or else English. @throws SixStepsError
 */
export const language: string = chosen(settings.language || "en");

/**
 * The table in the user's language; each sentence that it lacks is in English.
 *
 * A language's table lies beside the English one, and is loaded only by those who read it: `feedback.ko.ts` beside
 * `feedback.en.ts`, with `export const ko = { … } satisfies Translation<typeof en>`.
 *
 *     export const text = inLanguage("exercises/core/feedback", en);
 *
 * @param table the path of the English one, from `lib/src` and without its ending
 */
export function inLanguage<Text>(table: string, en: Text): Text {
  return tableIn(language, en, () => translations.find(language, table));
}

function chosen(name: string): string {
  if (name === "en" || name === "pseudo" || translations.languages().includes(name)) return name;
  const known = ["en", ...translations.languages()].join(", ");
  // In English: there is no language yet to say it in.
  throw new SixStepsError(`SIX_STEPS_LANGUAGE is "${name}", which is not one of ${known}.`);
}
