import type { SyntaxFault } from "./syntaxFault.js";
import { syntaxText } from "./syntaxText.js";
import { operatorWords, otherStatementWords, signs, statementWords, typeWords } from "./words.js";

/** Python's and other languages' words and signs. */
export function otherLanguageRule({ message, before, found, after }: SyntaxFault): string | undefined {
  if (/^\s*(?:[ijk]|\w+)\s+in\b/.test(found + after) && /\bfor\s+$/.test(before)) {
    return syntaxText.python(`for ${found} in …:`, `for (const ${found} of list) { … }`);
  }
  if (/`[\])]`/.test(message) && found === "for") return syntaxText.comprehension();
  if (message.includes("`]`") && found === ":") return slice(before);
  if (message.includes("`)`") && found === ":" && /\bslice\([^()]*$/.test(before))
    return syntaxText.signIs(":", ",");
  if (message === "Unexpected token" && found === ":" && /[\w)\]]\[$/.test(before)) return slice(before);
  if (/(?:^|[^\w$])f$/.test(before) && /^["']/.test(found)) return syntaxText.formatted();
  if (/["']/.test(found) && message.includes("found `string`") && /^f["']/.test(found + after)) {
    return syntaxText.formatted();
  }
  const first = /^\s*(?:\}\s*)?([\p{ID_Start}$_][\p{ID_Continue}$]*)/u.exec(before)?.[1] ?? "";
  const rest = `${before} ${found}${after}`;
  const last = /([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*(?:\([^()]*\)\s*)?$/u.exec(before)?.[1] ?? "";
  const statement = foreignStatement(first, first, rest) ?? foreignStatement(last, first, rest);
  if (statement !== undefined) return statement;
  if (Object.hasOwn(operatorWords, found)) return syntaxText.python(found, operatorWords[found]);
  if (Object.hasOwn(operatorWords, last)) return syntaxText.python(last, operatorWords[last]);
  if (found === "except") return syntaxText.python(found, statementWords.except);
  if (found === "then" || last === "then") return syntaxText.otherLanguage("then", "{ … }");
  if (found === "if" && /\S/.test(before) && /\belse\b/.test(after)) return syntaxText.conditional();
  if (typeWords.has(last) && /^[\p{ID_Start}$_]/u.test(found)) return syntaxText.typeBeforeName(last, found);
  if (found === "as" && /^\s*import\s+\w+\s+$/.test(before)) {
    const alias = /^\s*(\w+)/.exec(after)?.[1];
    const name = /(\w+)\s+$/.exec(before)?.[1];
    return alias !== undefined && name !== undefined ? syntaxText.importAs(name, alias) : undefined;
  }
  if (found === "-" && after.startsWith(">") && /\)\s*$/.test(before)) return syntaxText.signIs("->", ":");
  if (/=<\s*[\w.]+$/.test(before)) return syntaxText.signIs("=<", "<=");
  const sign = signs.find((one) => one.found === found && one.before.test(before));
  return sign && syntaxText.signIs(sign.written, sign.meant);
}

function foreignStatement(word: string, first: string, line: string): string | undefined {
  const isPython = Object.hasOwn(statementWords, word);
  if (!isPython && !Object.hasOwn(otherStatementWords, word)) return;
  // Elsewhere it may be a name that the student has chosen, or stand in an `import`.
  const beginsStatement = new RegExp(`\\b${word}\\s+[\\p{ID_Start}$_("']`, "u").test(line);
  if (!beginsStatement || (word === "from" && first !== word)) return;
  return isPython
    ? syntaxText.python(word, statementWords[word])
    : syntaxText.otherLanguage(word, otherStatementWords[word]);
}

function slice(before: string): string | undefined {
  const list = /([\p{ID_Start}$_][\p{ID_Continue}$.]*)\[[^[\]]*$/u.exec(before)?.[1];
  return list === undefined ? undefined : syntaxText.slice(list);
}
