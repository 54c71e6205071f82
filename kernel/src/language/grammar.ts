import { parse } from "./parse.js";
import type { Grammar, ParseResult, Program } from "./platform.js";
import { walk } from "./syntaxTree.js";

export interface ParsedCode {
  grammar: Grammar;
  parsed: ParseResult;
}

/** Parses a module. It has JSX only where that is all that makes sense of it, so that casts and `<T>(x: T) => x` stay. */
export function parseCode(text: string): ParsedCode {
  const plain: ParsedCode = { grammar: "ts", parsed: parse(text, "ts") };
  if (!text.includes("<")) return plain;
  const isPlain = plain.parsed.errors.length === 0;
  if (isPlain && !(closingTag.test(text) && misreadsClosingTag(plain.parsed.program))) return plain;
  const withJsx: ParsedCode = { grammar: "tsx", parsed: parse(text, "tsx") };
  if (withJsx.parsed.errors.length === 0) return withJsx;
  if (isPlain || !looksLikeJsx(text)) return plain;
  // A closing tag is an endless regular expression from its second character on.
  return placeOfError(plain, text) > placeOfError(withJsx, text) + 1 ? plain : withJsx;
}

const closingTag = /<\/[\w.:-]*\s*>/;

/** Whether the text may have JSX in it that is not right yet. */
export function looksLikeJsx(text: string): boolean {
  return /<[A-Za-z>/]/.test(text);
}

/** `<i>{a}</i>` on two lines is a comparison with a regular expression. */
function misreadsClosingTag(program: Program): boolean {
  let found = false;
  walk(program, (node) => {
    if (node.type === "BinaryExpression" && node.operator === "<" && node.right.type === "Literal") {
      found ||= "regex" in node.right;
    }
    return !found;
  });
  return found;
}

function placeOfError({ parsed }: ParsedCode, text: string): number {
  return parsed.errors[0]?.labels[0]?.start ?? text.length;
}
