import MagicString from "magic-string";
import type { Function as FunctionNode, Node, Program, Statement } from "oxc-parser";
import { kernelMember } from "../shared/kernelNames.js";
import { importPrelude } from "./importStatements.js";
import type { Script } from "./language.js";
import { bindingsOf, parseJavaScript } from "./syntaxTree.js";
import { exported, topLevelVars } from "./topLevel.js";

/**
 * Turns a cell, as JavaScript, into scripts for V8's REPL mode.
 *
 * That mode lets a later script declare `let` and `class` anew, but neither `const`, `var` nor functions. So each
 * becomes a `let`, and as far as possible in the same number of characters, so that lines and columns stay: breakpoints
 * and errors need no map then. Functions go first, in a script of their own, since they may be called before they stand
 * in the text; imports into its prelude.
 *
 * @param unused tells whether nothing but a type is imported by this local name
 */
export function rewriteCell(code: string, unused: (name: string) => boolean): Script[] {
  const { program, module } = parseJavaScript(code);
  const functions = program.body.filter((statement) => isNamedFunction(exported(statement)));
  const hoisted = new Set<string>();
  for (const statement of functions)
    hoisted.add(((exported(statement) as FunctionNode).id as { name: string }).name);
  for (const { node } of topLevelVars(program)) {
    for (const { id } of node.declarations) for (const { name } of bindingsOf(id)) hoisted.add(name);
  }
  const prelude = (hoisted.size > 0 ? `let ${[...hoisted].join()};` : "") + importPrelude(program, unused);

  const edit = new MagicString(code);
  for (const { start, end } of module.importMetas) edit.overwrite(start, end, kernelMember("meta"));
  for (const { start } of module.dynamicImports)
    edit.overwrite(start, start + "import".length, kernelMember("dynamicImport"));
  rewriteVars(edit, program, code);
  for (const statement of program.body) rewriteStatement(edit, statement, code);
  if (functions.length === 0) return [{ prelude, code: edit.toString() }];

  const first = edit.clone();
  for (const { start, end } of gaps(functions, code.length)) blank(first, code, start, end);
  for (const statement of functions) blank(edit, code, statement.start, statement.end);
  return [
    { prelude, code: first.toString() },
    { prelude: "", code: edit.toString() },
  ];
}

function isNamedFunction(node: Node): node is FunctionNode {
  return node.type === "FunctionDeclaration" && node.id !== null;
}

function rewriteStatement(edit: MagicString, statement: Statement, code: string): void {
  switch (statement.type) {
    case "ImportDeclaration":
    case "ExportAllDeclaration":
      blank(edit, code, statement.start, statement.end);
      return;
    case "ExportNamedDeclaration":
      blank(edit, code, statement.start, statement.declaration?.start ?? statement.end);
      break;
    case "ExportDefaultDeclaration": {
      const { declaration } = statement;
      blank(edit, code, statement.start, declaration.start);
      // Without a name, such a declaration is an expression.
      const anonymous = "id" in declaration && declaration.id === null;
      if (anonymous) edit.appendLeft(declaration.start, "(").appendRight(declaration.end, ")");
      break;
    }
  }
  const node = exported(statement);
  if (node.type === "VariableDeclaration" && node.kind === "const") {
    edit.overwrite(node.start, node.start + "const".length, "let  ");
  }
  if (isNamedFunction(node)) rewriteFunction(edit, node, code);
}

/** `async function* f(` becomes `f=async function*(`. */
function rewriteFunction(edit: MagicString, node: FunctionNode, code: string): void {
  const { name, start, end } = node.id as { name: string; start: number; end: number };
  const head = code.slice(node.start, start);
  const lineBreaks = head.replace(/[^\n\r\u2028\u2029]/g, "");
  const keyword = `${node.async ? "async " : ""}function${node.generator ? "*" : ""}`;
  const text = `${name}=${keyword}${lineBreaks}`;
  edit.overwrite(node.start, end, text.padEnd(end - node.start));
  // The next function may follow on the same line.
  if (/[^\n\r\u2028\u2029]/.test(code.charAt(node.end))) edit.appendLeft(node.end, ";");
}

/** `var` becomes an assignment to the name that the prelude declares. */
function rewriteVars(edit: MagicString, program: Program, code: string): void {
  for (const { node, parent } of topLevelVars(program)) {
    const inHead = parent.type.startsWith("For") && "body" in parent && parent.body !== node;
    const [first] = node.declarations;
    if (inHead || first.id.type === "Identifier") {
      edit.overwrite(node.start, node.start + "var".length, "   ");
      continue;
    }
    const isObject = first.id.type === "ObjectPattern";
    // A line that starts with a bracket would go on with the line before it.
    const before = isStatementList(parent) ? ";" : " ";
    edit.overwrite(node.start, node.start + "var".length, `${before} ${isObject ? "(" : " "}`);
    if (isObject) edit.appendLeft(code.charAt(node.end - 1) === ";" ? node.end - 1 : node.end, ")");
  }
}

function isStatementList(node: Node): boolean {
  return ["Program", "BlockStatement", "SwitchCase", "ExportNamedDeclaration"].includes(node.type);
}

/** The text around `statements`. */
function gaps(statements: Statement[], length: number): { start: number; end: number }[] {
  let start = 0;
  const between = statements.map((statement) => {
    const gap = { start, end: statement.start };
    start = statement.end;
    return gap;
  });
  return [...between, { start, end: length }];
}

/** Puts spaces where text was; line breaks stay. */
function blank(edit: MagicString, code: string, start: number, end: number): void {
  if (start >= end) return;
  edit.overwrite(start, end, code.slice(start, end).replace(/[^\n\r\u2028\u2029]/g, " "));
}
