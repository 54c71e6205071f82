/** The languages that the kernel's sentences may be written in. English has all of them. */
const languages = ["en", "ko"] as const;
type Language = (typeof languages)[number];

/** `SIX_STEPS_LANGUAGE`. A name that is none of these means English here: the library refuses it in a sentence. */
const setting = globalThis.process?.env.SIX_STEPS_LANGUAGE;
const language = languages.find((one) => one === setting) ?? "en";

/**
 * The table in the student's language; the English one where it has not been translated yet. A second table has every
 * sentence of the first, or it does not compile.
 *
 * `pseudo` is English with every sentence marked: what a student reads without the marks stands in no table.
 *
 *     const text = inLanguage({ en, ko });
 */
export function inLanguage<Text>(tables: { en: Text } & { [Other in Language]?: NoInfer<Text> }): Text {
  return setting === "pseudo" ? (marked(tables.en) as Text) : (tables[language] ?? tables.en);
}

function marked(text: unknown): unknown {
  if (typeof text === "string") return `⟦${text}⟧`;
  if (typeof text === "function") return (...quoted: unknown[]) => marked(text(...quoted));
  return Object.fromEntries(Object.entries(text as object).map(([key, one]) => [key, marked(one)]));
}
