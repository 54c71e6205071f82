import type { Position } from "@six-steps/kernel/internal/execution/cellScripts.js";
import { parse } from "@six-steps/kernel/internal/language/parse.js";
import type { Node, Statement } from "@six-steps/kernel/internal/language/platform.js";
import { bindingsOf, walk } from "@six-steps/kernel/internal/language/syntaxTree.js";
import { type Guard, guardNode, type Putting } from "./guards.js";
import type { Insertion } from "./insertions.js";

/** A script of the language room's, made ready to be a function's body. */
export interface ScopedScript {
  /** What it declared at its top level, and now gives values to. */
  names: string[];
  /** As long as it was. */
  text: string;
  insertions: Insertion[];
  /** Has a `debugger` in it. */
  wantsDebugger: boolean;
}

/**
 * Makes of a script for V8's REPL mode the body of an async function. What it declares at its top level become assignments
 * to variables of the thread's global scope, which a script of their own has declared before: so closures and later cells
 * see one and the same variable, and a cell may declare it anew.
 *
 * @param headLength of what the kernel put before the code: the loops and functions after it look whether Stop was pressed
 * @param givesLast its last expression is what the function gives
 */
export function scopeScript(
  text: string,
  headLength: number,
  guard: Guard,
  givesLast: boolean,
): ScopedScript {
  const { program, errors } = parse(text, "js");
  if (errors.length > 0) throw new Error(`${errors[0].message}\n${text}`);
  const starts: [at: number, text: string][] = [];
  const ends: [at: number, text: string][] = [];
  const put: Putting = {
    before: (at, text) => starts.push([at, text]),
    after: (at, text) => ends.unshift([at, text]), // what is put in later belongs to something further inside
  };
  const names = new Set<string>();
  const declarations = program.body.flatMap((statement) => assign(statement, text, put, names));
  const last = program.body.at(-1);
  if (givesLast && last?.type === "ExpressionStatement") put.before(last.start, "return ");
  let wantsDebugger = false;
  walk(program, (node) => {
    if (node.type === "DebuggerStatement") wantsDebugger = true;
    if (node.end <= headLength && node.type !== "Program") return false;
    guardNode(node, put, guard);
    return true;
  });
  let code = text;
  for (const { start, isObject } of declarations)
    code = code.slice(0, start) + (isObject ? ";( " : ";  ") + code.slice(start + "let".length);
  const lines = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  // At one place, what ends there stands before what begins.
  const insertions = [...ends, ...starts]
    .sort(([at], [other]) => at - other)
    .map(([at, text]) => ({ ...placeAt(lines, at), text }));
  return { names: [...names], text: code, insertions, wantsDebugger };
}

/** @returns where `let` is to be replaced by as many other characters */
function assign(
  statement: Statement,
  text: string,
  put: Putting,
  names: Set<string>,
): { start: number; isObject: boolean }[] {
  if (statement.type === "ClassDeclaration" && statement.id) {
    names.add(statement.id.name);
    put.after(statement.end, ";");
    put.before(statement.start, `;${statement.id.name}=`);
  }
  if (statement.type !== "VariableDeclaration" || statement.kind !== "let") return [];
  const { start, end, declarations } = statement;
  const isEnded = text[end - 1] === ";";
  const isObject = declarations[0].id.type === "ObjectPattern";
  put.after(isEnded ? end - 1 : end, `${isObject ? ")" : ""}${isEnded ? "" : ";"}`);
  for (const { id, init } of declarations) {
    for (const { name } of bindingsOf(id as Node)) names.add(name);
    if (!init) put.after(id.end, "=undefined");
  }
  return [{ start, isObject }];
}

/** @param lines where each begins */
function placeAt(lines: readonly number[], at: number): Position {
  const line = lines.findLastIndex((start) => start <= at);
  return { line, column: at - lines[line] };
}
