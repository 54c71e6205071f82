import { type BindingPattern, type Node, type ParseResult, parseSync } from "oxc-parser";

/** Parses TypeScript, tolerating nothing; positions are UTF-16 indexes into `text`. */
export function parseTypeScript(text: string): ParseResult {
  return parseSync("cell.ts", text, { lang: "ts", sourceType: "module", preserveParens: false });
}

/** Parses JavaScript that TypeScript's types have been taken out of. */
export function parseJavaScript(text: string): ParseResult {
  return parseSync("cell.js", text, { lang: "js", sourceType: "module", preserveParens: false });
}

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

/** A name that a pattern such as `{ a, b: [c] }` binds, and where it stands. */
export interface Binding {
  name: string;
  start: number;
}

export function bindingsOf(pattern: BindingPattern): Binding[] {
  switch (pattern.type) {
    case "Identifier":
      return [{ name: pattern.name, start: pattern.start }];
    case "AssignmentPattern":
      return bindingsOf(pattern.left);
    case "ObjectPattern":
      return pattern.properties.flatMap((property) =>
        bindingsOf(property.type === "RestElement" ? property.argument : property.value),
      );
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => {
        if (element === null) return [];
        return bindingsOf(element.type === "RestElement" ? element.argument : element);
      });
  }
}
