import type { Expression, Node } from "typescript/unstable/ast";
import type { Project } from "typescript/unstable/async";
import type { Proposal } from "./proposal.js";

/** The keys that an object literal may still get, if the cursor stands where one would. */
export async function objectKeys(
  { checker, program }: Project,
  file: string,
  position: number,
  word: string,
): Promise<Proposal[] | undefined> {
  const source = await program.getSourceFile(file);
  if (!source) return;
  const start = position - word.length;
  if (!/[{,]\s*$/.test(source.text.slice(0, start))) return;
  const { SyntaxKind } = await import("typescript/unstable/ast");
  let literal: Node | undefined;
  const visit = (node: Node): undefined => {
    if (node.pos >= position || node.end < start) return;
    if (node.kind === SyntaxKind.ObjectLiteralExpression && node.getStart(source) < position) literal = node;
    node.forEachChild(visit);
  };
  source.forEachChild(visit);
  if (!literal) return;
  const type = await checker.getContextualType(literal as Expression);
  if (!type) return;
  const properties = await checker.getPropertiesOfType((await checker.getNonNullableType(type)) ?? type);
  const inner = source.text.slice(literal.pos, literal.end);
  return properties
    .filter(
      ({ name }) =>
        name === word ||
        !new RegExp(`[{,]\\s*${name.replace(/[$()*+.?[\]\\^{|}]/g, "\\$&")}\\s*[:,(]`).test(inner),
    )
    .map(({ name }) => ({ name, type: "property", order: "09" }));
}
