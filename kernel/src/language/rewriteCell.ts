import MagicString from "magic-string";
import { givingOf } from "../shared/cellHead.js";
import { kernelCall, kernelMember } from "../shared/kernelNames.js";
import { rewriteCommonJs } from "./commonJsNames.js";
import { keepConstants } from "./constants.js";
import { giveValue } from "./givenValue.js";
import { implicitPrelude } from "./implicitNames.js";
import type { ImportKind } from "./importKinds.js";
import { importPrelude } from "./importStatements.js";
import type { Script } from "./language.js";
import { parse } from "./parse.js";
import type { Function as FunctionNode, Node, Program, Statement } from "./platform.js";
import { walkScopes } from "./scopes.js";
import { bindingsOf, walk } from "./syntaxTree.js";
import { exported, topLevelVars } from "./topLevel.js";

/** What is known of a cell. */
export interface CellFacts {
  /** By which it is to give the value of its last expression, if that is shown. */
  gives?: number;
  /** What names that it imports stand for. */
  imports: ReadonlyMap<string, ImportKind>;
  /** Names that are given a value though nothing declares them. */
  implicit: readonly string[];
  /** Names of CommonJS that are none of the notebook's own. */
  commonJs: ReadonlySet<string>;
  /** `Deno` is not a name of the notebook's own. */
  usesDeno: boolean;
  /** Whether a name is an earlier cell's constant; for code that TypeScript does not check. */
  isConstant?: (name: string) => boolean;
}

/**
 * Turns a cell, as JavaScript, into scripts for V8's REPL mode.
 *
 * That mode lets a later script declare `let` and `class` anew, but neither `const`, `var` nor functions. So each
 * becomes a `let`, and as far as possible in the same number of characters, so that lines and columns stay: breakpoints
 * and errors need no map then. Functions go first, in a script of their own, since they may be called before they stand
 * in the text; imports into its prelude.
 */
export function rewriteCell(
  code: string,
  { gives, imports, implicit, commonJs, usesDeno, isConstant }: CellFacts,
): Script[] {
  const { program, module } = parse(code, "js");
  const functions = program.body.filter((statement) => isNamedFunction(exported(statement)));
  const hoisted = new Set<string>();
  for (const statement of functions)
    hoisted.add(((exported(statement) as FunctionNode).id as { name: string }).name);
  for (const { node } of topLevelVars(program)) {
    for (const { id } of node.declarations) for (const { name } of bindingsOf(id)) hoisted.add(name);
  }
  const declared = hoisted.size > 0 ? `let ${[...hoisted].join()};` : "";
  const edit = new MagicString(code);
  const constants = isConstant ? keepConstants(edit, program, isConstant) : "";
  const peers = usesPeers(code) ? `await ${kernelCall("peers")};` : "";
  const prelude = declared + constants + peers + implicitPrelude(implicit) + importPrelude(program, imports);

  for (const { start, end } of module.importMetas) edit.overwrite(start, end, kernelMember("meta"));
  for (const { start } of module.dynamicImports)
    edit.overwrite(start, start + "import".length, kernelMember("dynamicImport"));
  if (usesDeno) rewriteDeno(edit, program);
  if (commonJs.size > 0) rewriteCommonJs(edit, program, commonJs);
  if (code.includes("throw")) noteThrown(edit, program);
  rewriteVars(edit, program, code);
  for (const statement of program.body) rewriteStatement(edit, statement, code);
  const scripts: Script[] = [];
  if (functions.length > 0) {
    const first = edit.clone();
    for (const { start, end } of gaps(functions, code.length)) blank(first, code, start, end, start > 0);
    for (const statement of functions) blank(edit, code, statement.start, statement.end);
    scripts.push({ prelude, code: first.toString() });
  }
  if (gives !== undefined) giveValue(edit, program, givingOf(gives));
  scripts.push({ prelude: functions.length > 0 ? "" : prelude, code: edit.toString() });
  return scripts;
}

/** `throw "text"` tells the kernel where it is: only errors know that themselves. */
function noteThrown(edit: MagicString, program: Program): void {
  walk(program, (node) => {
    if (node.type !== "ThrowStatement") return;
    const { argument } = node;
    if (argument.type === "NewExpression" || argument.type === "SequenceExpression") return;
    edit.appendLeft(argument.start, `${kernelMember("thrown")}=`);
  });
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
      // A bracket may stand before the declaration's first sign.
      const words = /^export\s+default\b/.exec(code.slice(statement.start, declaration.start));
      blank(edit, code, statement.start, words ? statement.start + words[0].length : declaration.start);
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
  // The next function may follow at once. Anything else becomes blanks, and a semicolon in them.
  if (/^(?:export|async|function)\b/.test(code.slice(node.end, node.end + 9))) edit.appendLeft(node.end, ";");
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

/** Is anything named that only notebooks for other kernels have? */
function usesPeers(code: string): boolean {
  return /\$\$|\bDeno\b|["']tslab["']/.test(code);
}

/** `Deno.jupyter` is the kernel's. `typeof Deno` still tells that this is not Deno. */
function rewriteDeno(edit: MagicString, program: Program): void {
  walkScopes(program, (node, isInner) => {
    const used =
      node.type === "MemberExpression"
        ? node.object
        : node.type === "VariableDeclarator"
          ? node.init
          : undefined;
    if (used?.type === "Identifier" && used.name === "Deno" && !isInner("Deno")) {
      edit.overwrite(used.start, used.end, kernelCall("deno"));
    }
  });
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

/** Puts spaces where text was, and where `isAfter` a semicolon first; line breaks stay. */
function blank(edit: MagicString, code: string, start: number, end: number, isAfter = false): void {
  if (start >= end) return;
  const spaces = code.slice(start, end).replace(/[^\n\r\u2028\u2029]/g, " ");
  edit.overwrite(start, end, isAfter ? spaces.replace(/^ /, ";") : spaces);
}
