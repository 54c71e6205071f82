import type { Node, Program } from "./platform.js";

/** Calls `enter` with each node under `node`, outermost first; a node for which it returns false is not entered. */
export function walk(node: Node, enter: (node: Node, parent?: Node) => boolean | undefined, parent?: Node) {
  if (enter(node, parent) === false) return;
  for (const child of childrenOf(node)) walk(child, enter, node);
}

/** The nodes right under `node`, in the order of the tree's fields. */
export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) children.push(...value.filter(isNode));
    else if (isNode(value)) children.push(value);
  }
  return children;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** The nodes that hold this piece of the text, innermost first. */
export function holding(program: Program, start: number, end: number): Node[] {
  const nodes: Node[] = [program];
  for (let next: Node | undefined = program; next; ) {
    next = childrenOf(next).find((node) => node.start <= start && end <= node.end);
    if (next) nodes.unshift(next);
  }
  return nodes;
}

/** A name that a pattern such as `{ a, b: [c] }` binds or assigns to, and where it stands. */
export interface Binding {
  name: string;
  start: number;
  /** In a declaration behind the name's type, if it has one. */
  end: number;
}

/** @param pattern of a declaration or of an assignment; what it assigns to without a name, as `a.b`, is left out */
export function bindingsOf(pattern: Node): Binding[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern];
    case "AssignmentPattern":
      return bindingsOf(pattern.left);
    case "ObjectPattern":
      return pattern.properties.flatMap((property) =>
        bindingsOf(property.type === "RestElement" ? property.argument : property.value),
      );
    case "ArrayPattern":
      return pattern.elements.flatMap((element) =>
        element ? bindingsOf(element.type === "RestElement" ? element.argument : element) : [],
      );
    default:
      return [];
  }
}

/** Is this the name of a property, which refers to no variable? */
export function isMemberName(node: Node, parent: Node | undefined): boolean {
  if (!parent) return false;
  if ("computed" in parent && !parent.computed) {
    if ("property" in parent && parent.property === node) return true;
    if ("key" in parent && parent.key === node) return !("shorthand" in parent && parent.shorthand);
    return parent.type === "TSEnumMember" && parent.id === node;
  }
  return parent.type === "TSQualifiedName" && parent.right === node;
}
