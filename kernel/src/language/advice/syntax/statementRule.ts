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
  if (message.startsWith("A 'return' statement")) return syntaxText.returnAlone();
  if (message.startsWith("A 'yield' expression")) return syntaxText.generator();
  if (message === "Missing initializer in const declaration") {
    const line = /^.*/.exec(source.slice(start))?.[0] ?? "";
    return declaration("const", line) ?? syntaxText.constNeedsValue(source.slice(start, end));
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
    if (word !== undefined) return syntaxText.bracketsAfter(word);
    const named = /\bfunction\s+(\S+)\s*$/.exec(before)?.[1];
    return named === undefined ? undefined : syntaxText.parametersInBrackets(named);
  }
  if (message.startsWith("Expected `;`")) {
    if (/\bfor\s*\([^)]*$/.test(before)) return syntaxText.forNeedsThree();
    const word = /\b(let|var|function)\s+$/.exec(before)?.[1];
    if (word !== undefined) return syntaxText.fieldWithoutWord(word);
    if (found === ",") return syntaxText.fieldsEndWithSemicolon();
    const method = found === "{" ? /([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*$/u.exec(before)?.[1] : undefined;
    return method === undefined ? undefined : syntaxText.methodNeedsBrackets(method);
  }
  if (message.startsWith("Expected `:`")) {
    const head = /\b(case\b[^:]*?|default)\s*$/.exec(before)?.[1];
    return head === undefined ? undefined : syntaxText.colonAfterCase(head);
  }
  const head = /^\s*((?:if|while|for|class|function|else|try)\b.*?)\s*$/.exec(before)?.[1];
  if (found === ":" && head !== undefined && after.trim() === "") return syntaxText.blockInBraces(head);
  if (found === ":" && message.startsWith("Expected `{`") && head !== undefined)
    return syntaxText.blockInBraces(head);
  if (message === "Unexpected token") {
    if (found === "else") return syntaxText.elseAlone();
    if (/\bfrom\s+$/.test(before) && /^[\p{ID_Start}]/u.test(found)) return syntaxText.moduleInQuotes(found);
    if (found === ",") return syntaxText.commaTooMany();
    const values = severalValues(before, found + after);
    if (values !== undefined) return syntaxText.severalValues(values);
    const sign = /(?:[-+*/%=<>!&|?]{1,3}|\b(?:return|typeof|new|delete|throw))\s*$/.exec(before)?.[0].trim();
    const isEnd = found === "" || found === ";";
    return isEnd && sign && sign !== "return" ? syntaxText.valueMissing(sign) : undefined;
  }
  return message.startsWith("Expected a semicolon") ? semicolon(before, found, after) : undefined;
}

/** The values in `let pair = 5, 1`: behind the comma the parser awaits another name. */
function severalValues(before: string, rest: string): string | undefined {
  const first = /^\s*(?:const|let|var)\s[^=]*=\s*([^=]*,\s*)$/.exec(before)?.[1];
  const others = /^-?\d[-\d.,\s]*(?=;?\s*$)/.exec(rest)?.[0];
  return first === undefined || others === undefined ? undefined : first + others.trimEnd();
}

/** The parser would have ended the statement here: before what it cannot go on with. */
function semicolon(before: string, found: string, after: string): string | undefined {
  const [, word, declared] = /^\s*(let|var)\s+([^=]*)$/.exec(before) ?? [];
  if (word !== undefined) return declaration(word, `${declared} ${found}${after}`);
  const [, text] = /=\s*([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*$/u.exec(before) ?? [];
  const more = /^[\p{ID_Continue}$ ]+/u.exec(found + after)?.[0].trimEnd();
  if (text !== undefined && more !== undefined && /^\s*;?\s*$/.test((found + after).slice(more.length)))
    return syntaxText.textInQuotes(`${text} ${more}`);
  const [, path] = /^\s*([\p{ID_Start}$_][\p{ID_Continue}$.]*)\s*$/u.exec(before) ?? [];
  if (path !== undefined && (path.includes(".") ? /^[\p{ID_Continue}$"'`[]/u : /^[\d"'`]/).test(found))
    return syntaxText.bracketsToCall(path);
  if (found !== "{") return;
  if (/\belse\s*\(.*\)\s*$/.test(before)) return syntaxText.elseNeedsIf();
  if (/=\s*\([^()]*\)\s*$/.test(before)) return syntaxText.arrowMissing();
  const called = /^\s*([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*\([^()]*\)\s*$/u.exec(before)?.[1];
  return called === undefined ? undefined : syntaxText.functionWord(called);
}

/** What is wrong with `name = value`, with or without a type, behind `let` or `const`. */
function declaration(word: string, code: string): string | undefined {
  const [, name, rest] = /^([\p{ID_Start}$_][\p{ID_Continue}$]*)(.*)$/u.exec(code) ?? [];
  if (name === undefined) return;
  const [, hyphen, second, end] = /^\s*(-?)\s*([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*(.?)/u.exec(rest) ?? [];
  if (second !== undefined && (hyphen || /^[-=:;]?$/.test(end))) {
    const joined = name + second[0].toUpperCase() + second.slice(1);
    return hyphen ? syntaxText.hyphenInName(joined) : syntaxText.spaceInName(joined);
  }
  const [, type = "", found] = /^(\s*:\s*[\p{ID_Continue}$[\]]+)?\s*(\S.*)$/u.exec(rest) ?? [];
  if (found?.startsWith("==")) return syntaxText.oneEqualsSign();
  const value = /^(?:-?\d[\d.]*|"[^"]*"|'[^']*'|\[.*\]|[\p{ID_Start}$_][\p{ID_Continue}$.]*)/u.exec(
    found ?? "",
  )?.[0];
  return value === undefined ? undefined : syntaxText.equalsMissing(`${word} ${name}${type} = ${value}`);
}
