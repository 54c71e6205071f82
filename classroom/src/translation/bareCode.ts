import { childrenOf } from "@six-steps/kernel/internal/language/syntaxTree.js";
import { type Node, parseSync } from "oxc-parser";

/**
 * Code without what it says: strings, templates and comments emptied. Two languages' versions of a cell are equal but for
 * words where this is, to the letter. Values in a template may stand in another order.
 *
 * @param names what names are called in the other language
 * @returns nothing where the code does not parse
 */
export function bareCode(code: string, names: Record<string, string> = {}): string | undefined {
  const { program, comments, errors } = parseSync("cell.ts", code, { lang: "ts", sourceType: "module" });
  if (errors.length > 0) return undefined;
  const spans = comments.map(({ start, end }) => ({ start, end, text: "//" }));
  return cut(code, 0, code.length, [...spans, ...spansOf(program)]);

  function spansOf(node: Node): Span[] {
    const { start, end } = node;
    if (node.type === "ImportDeclaration") return []; // a module's name is no word
    if (node.type === "Literal" && typeof node.value === "string") return [{ start, end, text: '""' }];
    if (node.type === "TemplateLiteral") {
      const values = node.expressions.map((one) => cut(code, one.start, one.end, spansOf(one)));
      return [{ start, end, text: `\`${values.sort().join(" ")}\`` }];
    }
    const inner = childrenOf(node).flatMap(spansOf);
    if (node.type !== "Identifier" || !Object.hasOwn(names, node.name)) return inner;
    return [{ start, end: start + node.name.length, text: names[node.name] }, ...inner];
  }
}

interface Span {
  start: number;
  end: number;
  text: string;
}

/** A part of the code, with each span replaced by its text. Shorthand properties have their name twice. */
function cut(code: string, from: number, to: number, spans: readonly Span[]): string {
  let [result, at] = ["", from];
  for (const { start, end, text } of [...spans].sort((one, other) => one.start - other.start)) {
    if (start < at) continue;
    result += code.slice(at, start) + text;
    at = end;
  }
  return result + code.slice(at, to);
}
