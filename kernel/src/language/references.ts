import { fixedNames, type Span, spanOf } from "./fixedNames.js";
import { parse } from "./parse.js";
import type { Node, Program, Statement } from "./platform.js";
import { bindingsOf, isMemberName, walk } from "./syntaxTree.js";

export type { Span } from "./fixedNames.js";

/** What a stored declaration says about names. */
export interface StoredNames {
  /** Where it declares names at its top level. */
  declared: Span[];
  /** Names of types, of `typeof`, and of base classes, and when each gets its meaning. */
  fixed: Span[];
  /** All names that it could refer to. */
  used: Set<string>;
  /** Types that it declares within functions: no other code can name them. */
  inner: Set<string>;
  shape?: Shape;
}

/** What kind of thing is declared. A declaration of the same shape as one before it is a new version of that. */
export interface Shape {
  kind: "variable" | "function" | "object" | "alias" | "enum" | "namespace";
  /** `<T extends object>` of a type, and `<T>` to refer to it. */
  parameters: string;
  arguments: string;
}

/** @returns undefined when the text is not TypeScript */
export function namesIn(text: string): StoredNames | undefined {
  const { program, errors } = parse(text, "ts");
  if (errors.length > 0) return undefined;
  const inner = new Set(program.body.flatMap((statement) => [...typesWithin(declarationIn(statement))]));
  return {
    declared: declaredIn(program),
    fixed: fixedNames(program).filter(({ name }) => !inner.has(name)),
    used: usedNames(program),
    inner,
    shape: shapeOf(program, text),
  };
}

/** All names that code uses, however deep. */
export function usedNames(code: Node): Set<string> {
  const names = new Set<string>();
  walk(code, (node, parent) => {
    const isName = node.type === "Identifier" || node.type === "JSXIdentifier";
    if (isName && !isMemberName(node, parent)) names.add(node.name);
    return true;
  });
  return names;
}

/** Classes and other types that a statement declares within functions and blocks. */
export function typesWithin(statement: Node): Set<string> {
  const names = new Set<string>();
  walk(statement, (node) => {
    const isType = /^(?:Class|TSInterface|TSTypeAlias|TSEnum)(?:Declaration|Expression)$/.test(node.type);
    if (node !== statement && isType && "id" in node && node.id?.type === "Identifier")
      names.add(node.id.name);
    return true;
  });
  return names;
}

function declaredIn(program: Program): Span[] {
  return program.body.flatMap((statement) => {
    const node = declarationIn(statement);
    const declared: Span[] = [];
    if ("id" in node && node.id?.type === "Identifier") declared.push(spanOf(node.id));
    if (node.type === "VariableDeclaration") {
      for (const { id } of node.declarations) declared.push(...bindingsOf(id).map((name) => spanOf(name)));
    }
    if (node.type === "ImportDeclaration")
      declared.push(...node.specifiers.map(({ local }) => spanOf(local)));
    if (node.type === "ExportNamedDeclaration") {
      for (const { local } of node.specifiers) if (local.type === "Identifier") declared.push(spanOf(local));
    }
    return declared;
  });
}

function declarationIn(statement: Statement): Node {
  return "declaration" in statement && statement.declaration ? statement.declaration : statement;
}

function shapeOf(program: Program, text: string): Shape | undefined {
  const node = program.body.map(declarationIn).find(({ type }) => type in kinds);
  if (!node) return;
  const isObject =
    node.type === "TSTypeAliasDeclaration" &&
    ["TSTypeLiteral", "TSIntersectionType"].includes(node.typeAnnotation.type);
  const parameters = ("typeParameters" in node && node.typeParameters) || undefined;
  const names = parameters?.type === "TSTypeParameterDeclaration" ? parameters.params : [];
  return {
    kind: isObject ? "object" : kinds[node.type],
    parameters: parameters ? text.slice(parameters.start, parameters.end) : "",
    arguments: names.length > 0 ? `<${names.map(({ name }) => name.name).join(", ")}>` : "",
  };
}

const kinds: Record<string, Shape["kind"]> = {
  VariableDeclaration: "variable",
  FunctionDeclaration: "function",
  TSDeclareFunction: "function",
  ClassDeclaration: "object",
  TSInterfaceDeclaration: "object",
  TSTypeAliasDeclaration: "alias",
  TSEnumDeclaration: "enum",
  TSModuleDeclaration: "namespace",
};
