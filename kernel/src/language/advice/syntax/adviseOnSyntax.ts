import { parse } from "../../parse.js";
import type { OxcError } from "../../platform.js";
import { codeOf } from "../quote.js";
import { quotedIn } from "../template.js";
import { bracketRule } from "./bracketRule.js";
import { openBracket } from "./brackets.js";
import { otherLanguageRule } from "./otherLanguageRule.js";
import { productRule } from "./productRule.js";
import { statementRule } from "./statementRule.js";
import { type SyntaxFault, syntaxFault } from "./syntaxFault.js";
import { syntaxText } from "./syntaxText.js";
import { textRule } from "./textRule.js";

/** What to do about a cell that is not TypeScript, in a sentence of plain words; nothing where no rule knows it. */
export function adviseOnSyntax(source: string, error: OxcError): string | undefined {
  const fault = syntaxFault(source, error);
  if (!fault) return;
  const divided = flooredDivision(fault);
  if (divided !== undefined) return syntaxText.floorDivision(divided);
  const braces = bracesRule(source);
  if (braces !== undefined) return braces;
  const [reserved] =
    quotedIn("Identifier expected. '{0}' is a reserved word that cannot be used here.", fault.message) ?? [];
  if (reserved !== undefined) {
    const isAgain = /,\s*$/.test(fault.before) && /^(?:const|let|var)$/.test(reserved);
    return isAgain ? syntaxText.declaredOnce(reserved) : syntaxText.reservedName(reserved);
  }
  return (
    textRule(fault) ??
    otherLanguageRule(fault) ??
    productRule(fault) ??
    statementRule(fault) ??
    bracketRule(fault)
  );
}

/** Python's `row // 2` in brackets, whose other half has become part of a comment: `Math.floor(row / 2)`. */
function flooredDivision({ source, message }: SyntaxFault): string | undefined {
  if (!/`[)\]}]`/.test(message) && message !== "Unexpected token") return;
  for (const line of source.split("\n")) {
    const [, before, over, by] =
      /^(.*?)([\p{ID_Continue}$.]+)\s*\/\/\s*([\p{ID_Continue}$.]+)\s*[,)\]]/u.exec(line) ?? [];
    if (before !== undefined && openBracket(before)) return `Math.floor(${over} / ${by})`;
  }
  return undefined;
}

/** A cell that begins with `{`, as a block does, and would be right in round brackets. */
function bracesRule(source: string): string | undefined {
  if (!/^\s*\{/.test(source)) return;
  const { program, errors } = parse(`(${source.trim().replace(/;$/, "")}\n)`, "ts");
  const [statement] = program.body;
  if (errors.length > 0 || statement?.type !== "ExpressionStatement") return;
  const { expression } = statement;
  return expression.type === "AssignmentExpression" && expression.left.type === "ObjectPattern"
    ? syntaxText.takenOutOfObject(codeOf({ start: 0, end: expression.left.end - 1 }, source.trim()))
    : syntaxText.objectInBrackets();
}

/** The place of the bracket that is never closed, when the cell ends too soon. */
export function unclosedBracket(source: string, error: OxcError): number | undefined {
  const fault = syntaxFault(source, error);
  if (!fault || !/^Expected `[)\]}]` but found `EOF`/.test(fault.message)) return;
  return fault.opened ?? openBracket(source)?.start;
}
