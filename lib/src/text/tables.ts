import { pseudo } from "./pseudo.js";

/** The languages that sentences for people may be written in. English has all of them. */
export const languages = ["en", "ko"] as const;

/** `pseudo` is there for tests: see pseudo.ts. */
export type Language = (typeof languages)[number] | "pseudo";

/** A table of sentences in English, and those of them that have been translated. */
export type Tables<Text> = { en: Text } & { [Other in (typeof languages)[number]]?: NoInfer<Text> };

/** The table in this language, or the English one where there is no such. */
export function tableIn<Text>(language: string, tables: Tables<Text>): Text {
  if (language === "pseudo") return pseudo(tables.en);
  return tables[language as keyof typeof tables] ?? tables.en;
}
