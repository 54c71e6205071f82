import type { SyntaxFault } from "./syntaxFault.js";
import { syntaxText } from "./syntaxText.js";

/** Products as mathematics writes them, without a sign between the factors: `(1 - p)Math.log2(q)`, `-p log2(q)`, `2 x`. */
export function productRule({ message, before, found, after }: SyntaxFault): string | undefined {
  const isStatement = message.startsWith("Expected a semicolon");
  if (!isStatement && !/^Expected `,` or `[)\]]/.test(message)) return;
  if (!/^[\p{ID_Start}$_]/u.test(found) || /^(?:as|for|if|in|instanceof|of|while)$/.test(found)) return;
  const number = /(?<![\p{ID_Continue}$.])\d[\d.]*$/u.exec(before)?.[0];
  if (isStatement && number !== undefined) return syntaxText.unitAfterNumber(`${number} ${found}`);
  const path = /^(?:\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*/u.exec(after)?.[0] ?? "";
  const isCall = after.slice(path.length).startsWith("(");
  const isFactor = /(?:[-+*/(=]|\breturn)\s*[\p{ID_Start}$_][\p{ID_Continue}$.]*\s*$/u.test(before);
  const isBracket = before.endsWith(")") && /[-+*/=(,]|\breturn\b/.test(before.slice(0, -1));
  return isBracket || (isCall && isFactor) ? syntaxText.productSign(found + path) : undefined;
}
