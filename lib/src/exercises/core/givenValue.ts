import { signalOfThisCell } from "../../display/display.js";
import { cellSource } from "../../errors/studentLine.js";

/**
 * Whether the cell that runs gives `name` a value, by what is written there: `let first = names[10];` does, although the
 * value may turn out to be `undefined`. Under tslab, which writes assignments of its own into a cell, nobody knows.
 */
export function isGivenValue(name: string): boolean {
  if (signalOfThisCell() === undefined) return false;
  const code = cellSource().replace(/\/\/.*$/gm, "");
  const own = name.replaceAll("$", "\\$");
  return new RegExp(`(?<![\\w$.])${own}\\s*=(?!=)\\s*(?!undefined\\b)`).test(code);
}
