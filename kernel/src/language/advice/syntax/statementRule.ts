import type { SyntaxFault } from "./syntaxFault.js";
import { syntaxText } from "./syntaxText.js";

/** Statements that lack a part of theirs, or have one too many. */
export function statementRule({
  source,
  message,
  start,
  end,
  before,
  found,
  after,
}: SyntaxFault): string | undefined {
  if (message.startsWith("`await` is only allowed")) return syntaxText.asyncMissing();
  if (message.startsWith("A 'yield' expression")) return syntaxText.generator();
  if (message === "Missing initializer in const declaration") {
    return syntaxText.constNeedsValue(source.slice(start, end));
  }
  if (message === "Cannot assign to this expression")
    return syntaxText.assignToValue(source.slice(start, end));
  if (message === "Invalid assignment in object literal") return syntaxText.colonInObject();
  if (message === "Expected function name") return syntaxText.functionName();
  if (message.startsWith("Expected `from`")) return syntaxText.importNeedsFrom();
  if (message === "A class member cannot have the 'const' keyword.")
    return syntaxText.fieldWithoutWord("const");
  if (message.startsWith("Expected `(`")) {
    if (found === "{" && /\belse\s+if\s*$/.test(before)) return syntaxText.elseIfNeedsCondition();
    const word = /\b(if|while|switch|for)\s*$/.exec(before)?.[1];
    if (word === "for") return syntaxText.bracketsAfterFor();
    return word === undefined ? undefined : syntaxText.bracketsAfter(word);
  }
  if (message.startsWith("Expected `;`")) {
    if (/\bfor\s*\([^)]*$/.test(before)) return syntaxText.forNeedsThree();
    const word = /\b(let|var|function)\s+$/.exec(before)?.[1];
    return word === undefined ? undefined : syntaxText.fieldWithoutWord(word);
  }
  const head = /^\s*((?:if|while|for|class|function|else|try)\b.*?)\s*$/.exec(before)?.[1];
  if (found === ":" && head !== undefined && after.trim() === "") return syntaxText.blockInBraces(head);
  if (found === ":" && message.startsWith("Expected `{`") && head !== undefined)
    return syntaxText.blockInBraces(head);
  if (message === "Unexpected token") {
    if (found === "else") return syntaxText.elseAlone();
    if (/\bfrom\s+$/.test(before) && /^[\p{ID_Start}]/u.test(found)) return syntaxText.moduleInQuotes(found);
    if (found === ",") return syntaxText.commaTooMany();
    const sign = /(?:[-+*/%=<>!&|?]{1,3}|\b(?:return|typeof|new|delete|throw))\s*$/.exec(before)?.[0].trim();
    const isEnd = found === "" || found === ";";
    return isEnd && sign && sign !== "return" ? syntaxText.valueMissing(sign) : undefined;
  }
  return message.startsWith("Expected a semicolon") ? semicolon(before, found, after) : undefined;
}

/** The parser would have ended the statement here: before what it cannot go on with. */
function semicolon(before: string, found: string, after: string): string | undefined {
  const [, name] = /^\s*(?:let|const|var)\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*$/u.exec(before) ?? [];
  if (name !== undefined) {
    const second = /^[\s-]*([\p{ID_Start}$_][\p{ID_Continue}$]*)/u.exec(found === "-" ? after : found)?.[1];
    if (found === "=" && after.startsWith("=")) return syntaxText.oneEqualsSign();
    if (second === undefined) return;
    const joined = name + second[0].toUpperCase() + second.slice(1);
    return found === "-" ? syntaxText.hyphenInName(joined) : syntaxText.spaceInName(joined);
  }
  if (found !== "{") return;
  if (/\belse\s*\(.*\)\s*$/.test(before)) return syntaxText.elseNeedsIf();
  if (/=\s*\([^()]*\)\s*$/.test(before)) return syntaxText.arrowMissing();
  const called = /^\s*([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*\([^()]*\)\s*$/u.exec(before)?.[1];
  return called === undefined ? undefined : syntaxText.functionWord(called);
}
