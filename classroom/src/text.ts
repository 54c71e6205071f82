import { language } from "six-steps/internal/text/language.js";
import { tableIn } from "six-steps/internal/text/tables.js";
import { find } from "#tables";

/** As the library's, for the tables of this package: the path is one from `classroom/src`. @param one default: the user's */
export function inLanguage<Text>(table: string, en: Text, one = language): Text {
  return tableIn(one, en, () => find(one, table));
}
