import { cellSource } from "./studentLine.js";

/**
 * Whether the cell that runs gives `name` a value, by what is written there: `let first = names[10];` does, although the
 * value may turn out to be `undefined`.
 */
export function isGivenValue(name: string): boolean {
  const code = cellSource().replace(/\/\/.*$/gm, "");
  // tslab writes `exports.first = first` for a name that later cells are to know.
  const own = `(?:exports\\.)?${name.replaceAll("$", "\\$")}`;
  return new RegExp(`(?<![\\w$.])${own}\\s*=(?!=)\\s*(?!undefined\\b|void\\b|${own}\\b)`).test(code);
}
