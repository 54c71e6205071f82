import { find, language } from "#text";

/**
 * The table in the student's language; each sentence that it lacks is in English. A name that is no language means English
 * here: the library refuses it in a sentence.
 *
 * A language's table lies beside the English one: `advice.ko.ts` beside `advice.en.ts`, with
 * `export const ko = { … } satisfies Translation<typeof en>`. It is loaded only where somebody reads it.
 *
 * `pseudo` is English with every sentence marked: what a student reads without the marks stands in no table.
 *
 *     const text = inLanguage("language/advice/advice", en);
 *
 * @param table the path of the English one, from `kernel/src` and without its ending
 */
export function inLanguage<Text>(table: string, en: Text, from = find): Text {
  if (language === "en") return en;
  return (language === "pseudo" ? marked(en) : merged(en, from(language, table))) as Text;
}

/** A table in a second language, typed by the English one. */
export type Translation<Text> = Text extends string
  ? string
  : Text extends (...values: never[]) => unknown
    ? Text
    : { [Key in keyof Text]?: Translation<Text[Key]> };

function merged(en: unknown, other: unknown): unknown {
  if (typeof other !== typeof en) return en;
  if (typeof en !== "object" || en === null || other === null) return other;
  const translations = other as Record<string, unknown>;
  return Object.fromEntries(Object.entries(en).map(([key, one]) => [key, merged(one, translations[key])]));
}

function marked(text: unknown): unknown {
  if (typeof text === "string") return `⟦${text}⟧`;
  if (typeof text === "function") return (...quoted: unknown[]) => marked(text(...quoted));
  if (typeof text !== "object" || text === null) return text;
  return Object.fromEntries(Object.entries(text).map(([key, one]) => [key, marked(one)]));
}
