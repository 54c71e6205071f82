import { inLanguage as inKernel } from "@six-steps/kernel/internal/text/language.js";
import { tables } from "./tables.js";

/** As the kernel's, for the tables of this package: the path is one from `browser/src`. */
export function inLanguage<Text>(table: string, en: Text): Text {
  return inKernel(table, en, () => tables()[`browser/${table}`]);
}
