import type { Node, Program } from "./platform.js";
import { type Binding, bindingsOf, childrenOf, walk } from "./syntaxTree.js";

/**
 * Calls `enter` with each node of a cell. `isInner` tells whether a name is declared by a function, a block or the like
 * that the node stands in, and so is not the cell's own.
 */
export function walkScopes(
  program: Program,
  enter: (node: Node, isInner: (name: string) => boolean, parent?: Node) => void,
): void {
  const look = (node: Node, scopes: readonly ReadonlySet<string>[], parent?: Node) => {
    const own = node === program ? new Set<string>() : declaredIn(node);
    const inner = own.size > 0 ? [...scopes, own] : scopes;
    enter(node, (name) => inner.some((scope) => scope.has(name)), parent);
    for (const child of childrenOf(node)) look(child, inner, node);
  };
  look(program, []);
}

/** What a node makes known to the code within it. */
export function declaredIn(node: Node): Set<string> {
  const names = new Set<string>();
  const add = (pattern: Node) => {
    for (const { name } of bindingsOf(pattern)) names.add(name);
  };
  if (isFunction(node)) {
    for (const parameter of node.params) {
      if (parameter.type === "RestElement") add(parameter.argument);
      else if (parameter.type !== "TSParameterProperty") add(parameter);
    }
    if (node.body) addVars(node.body, add);
  }
  if ("id" in node && node.id?.type === "Identifier" && /^(?:Function|Class)/.test(node.type)) {
    names.add(node.id.name);
  }
  if (node.type === "Program") addVars(node, add);
  if (node.type === "CatchClause" && node.param) add(node.param);
  for (const statement of childrenOf(node)) {
    const child = "declaration" in statement && statement.declaration ? statement.declaration : statement;
    if (child.type === "VariableDeclaration") for (const { id } of child.declarations) add(id);
    if ("id" in child && child.id?.type === "Identifier") names.add(child.id.name);
    if (child.type === "ImportDeclaration") for (const { local } of child.specifiers) names.add(local.name);
  }
  return names;
}

/** `var` belongs to the whole function, however deep it stands. */
function addVars(body: Node, add: (pattern: Node) => void): void {
  walk(body, (node) => {
    if (node.type === "VariableDeclaration" && node.kind === "var")
      for (const { id } of node.declarations) add(id);
    return node === body || !isFunction(node);
  });
}

function isFunction(node: Node): node is Extract<Node, { params: unknown; body: unknown }> {
  return /Function/.test(node.type) && "params" in node;
}

/** The variables that a node gives a value: `a` and `b` in `[a, b] = pair`, `i` in `i++`. */
export function targetsOf(node: Node): Binding[] {
  switch (node.type) {
    case "AssignmentExpression":
    case "ForOfStatement":
    case "ForInStatement":
      return bindingsOf(node.left);
    case "UpdateExpression":
      return bindingsOf(node.argument);
    default:
      return [];
  }
}
