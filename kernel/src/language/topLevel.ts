import type {
  Class,
  Function as FunctionNode,
  Node,
  Program,
  Statement,
  VariableDeclaration,
  VariableDeclarator,
} from "./platform.js";
import { bindingsOf, walk } from "./syntaxTree.js";

/** The two spaces of names that TypeScript keeps apart: `interface P` and `const P` may stand side by side. */
export type Meaning = "value" | "type" | "both";

/** Something that a cell declares at its top level. */
export type TopLevelDeclaration = { name: string; meaning: Meaning; start: number; end: number } & (
  | VariableDeclared
  /** `text` is an import statement for this one name. */
  | { kind: "import"; text: string; typeOnly: boolean }
  /** `start` and `end` enclose the declaration, without `export`; `nameStart` is where its name stands. */
  | { kind: "function" | "class" | "interface" | "type" | "enum" | "namespace"; nameStart: number }
);

export interface VariableDeclared {
  kind: "variable";
  nameStart: number;
  constant: boolean;
  annotated: boolean;
  /** Its initializer, when the whole of it becomes this variable's value. */
  initializer?: Node;
  declarator: VariableDeclarator;
}

/** Everything that a cell declares for later cells. A name stands in the list once for each of its declarations. */
export function topLevelDeclarations(program: Program, source: string): TopLevelDeclaration[] {
  const declarations = program.body.flatMap((statement) => declarationsOf(statement, source));
  return [...declarations, ...nestedVars(program)];
}

/** `declare global { … }` and `declare module "…" { … }`: they bind no name, but change what others mean. */
export function augmentations(program: Program): { start: number; end: number }[] {
  return program.body.filter(
    (node) => node.type === "TSModuleDeclaration" && (node.kind === "global" || node.id.type === "Literal"),
  );
}

/** The statement itself, or what `export` stands before. */
export function exported(statement: Statement): Node {
  const isExport =
    statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration";
  return (isExport && statement.declaration) || statement;
}

function declarationsOf(statement: Statement, source: string): TopLevelDeclaration[] {
  const node = exported(statement);
  switch (node.type) {
    case "VariableDeclaration":
      return variables(node);
    case "FunctionDeclaration":
    case "TSDeclareFunction":
      return named(node, "function", "value");
    case "ClassDeclaration":
      return named(node, "class", "both");
    case "TSInterfaceDeclaration":
      return named(node, "interface", "type");
    case "TSTypeAliasDeclaration":
      return named(node, "type", "type");
    case "TSEnumDeclaration":
      return named(node, "enum", "both");
    case "TSModuleDeclaration": {
      if (node.kind === "global" || node.id.type === "Literal") return [];
      let id: Node = node.id;
      while (id.type === "TSQualifiedName") id = id.left;
      if (id.type !== "Identifier") return [];
      const { start, end } = node;
      return [{ kind: "namespace", meaning: "both", name: id.name, nameStart: id.start, start, end }];
    }
    case "ImportDeclaration": {
      const from = source.slice(node.source.start, node.end);
      return node.specifiers.map((specifier) => {
        const name = specifier.local.name;
        const typeOnly =
          node.importKind === "type" ||
          (specifier.type === "ImportSpecifier" && specifier.importKind === "type");
        let what = `* as ${name}`;
        if (specifier.type === "ImportDefaultSpecifier") what = `{ default as ${name} }`;
        if (specifier.type === "ImportSpecifier") {
          what = `{ ${source.slice(specifier.imported.start, specifier.imported.end)} as ${name} }`;
        }
        const text = `import ${typeOnly ? "type " : ""}${what} from ${from}`;
        return { kind: "import", meaning: "both", name, text, typeOnly, start: node.start, end: node.end };
      });
    }
    case "TSImportEqualsDeclaration": {
      const text = source.slice(node.start, node.end);
      const { name } = node.id;
      const typeOnly = node.importKind === "type";
      return [{ kind: "import", meaning: "both", name, text, typeOnly, start: node.start, end: node.end }];
    }
    default:
      return [];
  }
}

function named(
  node: FunctionNode | Class | Extract<Node, { id: { type: "Identifier"; name: string } }>,
  kind: "function" | "class" | "interface" | "type" | "enum",
  meaning: Meaning,
): TopLevelDeclaration[] {
  if (node.id === null || !("name" in node.id)) return [];
  const decorated = node.type === "ClassDeclaration" ? (node.decorators[0]?.start ?? node.start) : node.start;
  const start = Math.min(decorated, node.start);
  return [{ kind, meaning, name: node.id.name, nameStart: node.id.start, start, end: node.end }];
}

function variables(node: VariableDeclaration): TopLevelDeclaration[] {
  const constant = node.kind !== "let" && node.kind !== "var";
  return node.declarations.flatMap((declarator) =>
    bindingsOf(declarator.id).map(({ name, start }) => ({
      kind: "variable",
      meaning: "value",
      name,
      nameStart: start,
      constant,
      annotated: "typeAnnotation" in declarator.id && Boolean(declarator.id.typeAnnotation),
      initializer: declarator.id.type === "Identifier" ? (declarator.init ?? undefined) : undefined,
      declarator,
      start: declarator.start,
      end: declarator.end,
    })),
  );
}

/** `var` in blocks and in the heads of loops belongs to the whole cell. */
function nestedVars(program: Program): TopLevelDeclaration[] {
  return topLevelVars(program)
    .filter(({ depth }) => depth > 0)
    .flatMap(({ node }) => variables(node));
}

/** Each `var` statement that is not within a function. `parent` is what it stands in. */
export function topLevelVars(program: Program): { node: VariableDeclaration; parent: Node; depth: number }[] {
  const found: { node: VariableDeclaration; parent: Node; depth: number }[] = [];
  for (const statement of program.body) {
    walk(statement, (node, parent = program) => {
      if (node.type === "VariableDeclaration" && node.kind === "var" && !node.declare) {
        const outer = parent.type === "Program" || parent.type === "ExportNamedDeclaration";
        found.push({ node, parent, depth: outer ? 0 : 1 });
      }
      return !isOwnScope(node);
    });
  }
  return found;
}

/** A `var`, and an `await`, within these is not the cell's. */
function isOwnScope(node: Node): boolean {
  return (
    node.type.includes("Function") ||
    node.type === "StaticBlock" ||
    node.type === "PropertyDefinition" ||
    node.type === "TSModuleDeclaration"
  );
}
