import { pseudo } from "./pseudo.js";
import { translated } from "./translation.js";

/**
 * The table in this language: what it lacks is in English.
 *
 * @param language `pseudo` is there for tests: see pseudo.ts
 * @param find gives the language's table, if it has one. It is not called for English.
 */
export function tableIn<Text>(language: string, en: Text, find: () => unknown): Text {
  if (language === "en") return en;
  return language === "pseudo" ? pseudo(en) : translated(en, find());
}
