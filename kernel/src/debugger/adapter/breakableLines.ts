import { parseSync } from "oxc-parser";

/**
 * The lines, from 1, on which V8 can stop in a TypeScript cell, as far as its text tells. A cell gets its breakpoints
 * before V8 has seen it, and the front end wants to know at once where they will be.
 *
 * @returns undefined when the text does not parse
 */
export function breakableLines(code: string): number[] | undefined {
  const { program, errors } = parseSync("cell.ts", code, { sourceType: "module" });
  if (errors.length > 0) return undefined;
  const offsets = new Set<number>();
  collect(program, offsets);
  const lines = new Set<number>();
  for (const offset of offsets) lines.add(lineOf(code, offset));
  return [...lines].sort((a, b) => a - b);
}

interface Node {
  type: string;
  start: number;
  end: number;
}

function collect(value: unknown, offsets: Set<number>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, offsets);
    return;
  }
  if (!isNode(value)) return;
  const node = value as Node & Record<string, unknown>;
  if (skipped.has(node.type) || node.declare === true) return;
  if (statements.has(node.type)) offsets.add(node.start);
  // V8 stops where the value is computed, not at the name.
  if (node.type === "VariableDeclarator" || node.type === "PropertyDefinition") {
    const value = node.type === "VariableDeclarator" ? node.init : node.value;
    if (isNode(value)) offsets.add(value.start);
  }
  if (functions.has(node.type) && isNode(node.body)) {
    // A function's closing brace is where it returns; an arrow's expression is its only statement.
    offsets.add(
      node.body.type === "BlockStatement" || node.body.type === "FunctionBody"
        ? node.body.end - 1
        : node.body.start,
    );
  }
  for (const key in node) collect(node[key], offsets);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

const statements = new Set([
  "ExpressionStatement",
  "ReturnStatement",
  "IfStatement",
  "ForStatement",
  "ForInStatement",
  "ForOfStatement",
  "WhileStatement",
  "DoWhileStatement",
  "SwitchStatement",
  "ThrowStatement",
  "BreakStatement",
  "ContinueStatement",
  "DebuggerStatement",
]);

const functions = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);

/** Types, imports and enums: nothing that a student would stop in. */
const skipped = new Set([
  "ImportDeclaration",
  "TSTypeAliasDeclaration",
  "TSInterfaceDeclaration",
  "TSEnumDeclaration",
  "TSDeclareFunction",
  "TSTypeAnnotation",
]);

function lineOf(code: string, offset: number): number {
  let line = 1;
  for (let at = code.indexOf("\n"); at !== -1 && at < offset; at = code.indexOf("\n", at + 1)) line++;
  return line;
}
