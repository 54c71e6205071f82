import type { Node } from "oxc-parser";
import { parseTypeScript, walk } from "./syntaxTree.js";

/** A name in a text. */
export interface Span {
  name: string;
  start: number;
  end: number;
  /** In which of TypeScript's two spaces of names it is looked up. */
  space: "value" | "type";
}

/** What a stored declaration says about names. */
export interface StoredNames {
  /** Where it declares names at its top level. */
  declared: Span[];
  /**
   * Names whose meaning was fixed when the declaration was made: those of types, of `typeof`, and of base classes. The
   * others, in the bodies of functions, mean what they mean at the time of a call.
   */
  fixed: Span[];
  /** All names that it could refer to. */
  used: Set<string>;
}

/** @returns undefined when the text is not TypeScript */
export function namesIn(text: string): StoredNames | undefined {
  const { program, errors } = parseTypeScript(text);
  if (errors.length > 0) return undefined;
  const declared: Span[] = [];
  const fixed: Span[] = [];
  const used = new Set<string>();
  const parameters = new Set<string>();
  const fix = (node: Node, space: Span["space"]) => {
    if (node.type === "Identifier") fixed.push(spanOf(node, space));
    if (node.type === "TSQualifiedName") fix(node.left, "value");
  };
  for (const statement of program.body) {
    const node = "declaration" in statement && statement.declaration ? statement.declaration : statement;
    if ("id" in node && node.id?.type === "Identifier") declared.push(spanOf(node.id));
    if (node.type === "VariableDeclaration") {
      for (const { id } of node.declarations) if (id.type === "Identifier") declared.push(spanOf(id));
    }
    if (node.type === "ImportDeclaration")
      declared.push(...node.specifiers.map(({ local }) => spanOf(local)));
    if (node.type === "ExportNamedDeclaration") {
      for (const { local } of node.specifiers) if (local.type === "Identifier") declared.push(spanOf(local));
    }
  }
  walk(program, (node, parent) => {
    switch (node.type) {
      case "Identifier":
        if (!isMemberName(node, parent)) used.add(node.name);
        break;
      case "TSTypeParameter":
        parameters.add(node.name.name);
        break;
      case "TSMappedType":
        parameters.add(node.key.name);
        break;
      case "TSTypeReference":
        fix(node.typeName, "type");
        break;
      case "TSTypeQuery":
        fix(node.exprName, "value");
        break;
      case "TSImportEqualsDeclaration":
        fix(node.moduleReference, "value");
        break;
      case "TSInterfaceHeritage":
      case "TSClassImplements":
        fixAll(node.expression, fixed, node.expression.type === "Identifier" ? "type" : "value");
        break;
      case "ClassDeclaration":
      case "ClassExpression":
        if (node.superClass) fixAll(node.superClass, fixed, "value");
        break;
      case "TSPropertySignature":
      case "TSMethodSignature":
        if (node.computed) fixAll(node.key, fixed, "value");
        break;
    }
    return true;
  });
  return { declared, fixed: fixed.filter(({ name }) => !parameters.has(name)), used };
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

function fixAll(node: Node, fixed: Span[], space: Span["space"]): void {
  walk(node, (inner, parent) => {
    if (inner.type === "Identifier" && !isMemberName(inner, parent)) fixed.push(spanOf(inner, space));
    return !inner.type.includes("Function");
  });
}

function spanOf({ name, start }: { name: string; start: number }, space: Span["space"] = "value"): Span {
  // A binding's end includes its type.
  return { name, start, end: start + name.length, space };
}
