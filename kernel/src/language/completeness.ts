import type { OxcError } from "oxc-parser";
import type { Completeness } from "./language.js";
import { foreignCommand } from "./parseCell.js";
import { parseTypeScript } from "./syntaxTree.js";

/** Can this code run as it is, does it need more lines, or will no more lines mend it? */
export function completeness(code: string): Completeness {
  if (foreignCommand(code)) return { status: "invalid" };
  const [error] = parseTypeScript(code).errors;
  if (!error) return { status: "complete" };
  return endsTooEarly(error, code)
    ? { status: "incomplete", indent: "  ".repeat(openBrackets(code)) }
    : { status: "invalid" };
}

function endsTooEarly({ message, labels }: OxcError, code: string): boolean {
  const start = labels[0]?.start ?? code.length;
  if (/^Unterminated (?:multiline )?(?:comment|template)/i.test(message)) return true;
  if (message.startsWith("Unterminated string")) return code[start] === "`" || code[start] === "}";
  return code.slice(start).trim() === "";
}

/** How many brackets are open at the code's end. */
function openBrackets(code: string): number {
  const tokens =
    /\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|`(?:\\[\s\S]|[^`\\])*`?|[([{]|[)\]}]/g;
  let open = 0;
  for (const [token] of code.matchAll(tokens)) {
    if (token.length > 1) continue;
    if ("([{".includes(token)) open++;
    if (")]}".includes(token)) open = Math.max(0, open - 1);
  }
  return open;
}
