import { lineAndColumn } from "../../lineAndColumn.js";
import { codeOf } from "../quote.js";
import { closing, openBracket } from "./brackets.js";
import type { SyntaxFault } from "./syntaxFault.js";
import { syntaxText } from "./syntaxText.js";

/** Brackets without their other half, and what stands between brackets without a comma. */
export function bracketRule({
  source,
  message,
  start,
  end,
  opened,
  before,
  found,
}: SyntaxFault): string | undefined {
  const expected = /^Expected (?:`,` or )?`([)\]}])` but found/.exec(message)?.[1];
  if (expected === undefined) {
    const isTooMany = message === "Unexpected token" || message.startsWith("Expected a semicolon");
    return isTooMany && /^[)\]}]$/.test(found) ? syntaxText.closesNothing(found) : undefined;
  }
  const open =
    opened === undefined ? openBracket(source.slice(0, start)) : { bracket: source[opened], start: opened };
  if (!open || closing[open.bracket] !== expected) return;
  const { line } = lineAndColumn(source, open.start);
  if (message.includes("found `EOF`")) return syntaxText.neverClosed(open.bracket, line, expected);
  if (!message.startsWith("Expected `,`")) return;
  // A value or a name may be the next entry; with other signs, the bracket was to be closed before.
  if (/^[\p{ID_Continue}$"'`]/u.test(found)) {
    const next = codeOf({ start, end }, source);
    return before.trim() === ""
      ? syntaxText.commaOrClose(next, open.bracket, line, expected)
      : syntaxText.commaMissing(next);
  }
  return /^[;)\]}{]$/.test(found) ? syntaxText.closedTooLate(open.bracket, line, expected, found) : undefined;
}
