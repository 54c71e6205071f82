import { usedNames } from "../references.js";
import { bindingsOf, walk } from "../syntaxTree.js";
import type { VariableDeclared } from "../topLevel.js";

/**
 * A constant that tells something about others: `isThere` in `const isThere = text !== undefined`, or `kind` in
 * `const { kind, value } = result`. TypeScript knows what only from the declaration as it was written.
 */
export interface Alias {
  text: string;
  declares: readonly string[];
  uses: readonly string[];
}

const values =
  "Identifier Literal MemberExpression ChainExpression TSNonNullExpression CallExpression AwaitExpression";
const operations = "UnaryExpression BinaryExpression LogicalExpression";
const operators = "=== !== == != instanceof in && || ?? ! typeof";

/** @param type as TypeScript prints it */
export function aliasOf(
  { constant, annotated, declarator }: VariableDeclared,
  type: string,
  source: string,
): Alias | undefined {
  const { id, init } = declarator;
  if (!constant || annotated || !init || ("typeAnnotation" in id && id.typeAnnotation)) return undefined;
  const isPattern = id.type !== "Identifier";
  // Only what is one of several tells something.
  if (type !== "boolean" && !type.includes("|")) return undefined;
  if (!isPattern && type !== "boolean" && /^(?:Call|Await|Logical)/.test(init.type)) return undefined;
  let isSimple = true;
  walk(init, (node) => {
    const isOperation = operations.includes(node.type) && "operator" in node;
    isSimple &&= isOperation ? operators.split(" ").includes(node.operator) : values.includes(node.type);
    return isSimple;
  });
  const uses = [...usedNames(init)];
  if (!isSimple || uses.length === 0) return undefined;
  return {
    text: `const ${source.slice(declarator.start, declarator.end)};`,
    declares: bindingsOf(id).map(({ name }) => name),
    uses,
  };
}
