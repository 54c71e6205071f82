import { tableBelow } from "six-steps/internal/platform/node/translations.js";

/** The table of a language, by its path from `classroom/src`; nothing where it has no such. */
export const find = (language: string, table: string): unknown =>
  tableBelow(new URL("../", import.meta.url), language, table);
