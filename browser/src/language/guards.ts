import type { Node } from "@six-steps/kernel/internal/language/platform.js";

/** Puts text in where something starts, or where something ends. */
export interface Putting {
  before(at: number, text: string): void;
  after(at: number, text: string): void;
}

/** An expression that looks whether Stop was pressed. */
export type Guard = "__stop[0]&&__stopped()" | "--__stop[0]<0&&__stopped()";

/** @param sharesMemory the page writes the flag. Else it is a number that counts down: see `ScriptGlobals`. */
export const guardFor = (sharesMemory: boolean): Guard =>
  sharesMemory ? "__stop[0]&&__stopped()" : "--__stop[0]<0&&__stopped()";

/** Has a loop look before each round, and a function when it begins: nothing else can keep a thread busy for long. */
export function guardNode(node: Node, put: Putting, guard: Guard): void {
  const isLoop = loops.has(node.type);
  if ((!isLoop && !functions.has(node.type)) || !("body" in node)) return;
  const body = node.body as Node | null;
  if (!body) return;
  if (body.type === "BlockStatement") {
    const directive = body.body.findLast((one) => "directive" in one);
    put.before(directive?.end ?? body.start + 1, directive ? `;${guard};` : `${guard};`);
  } else if (isLoop) {
    put.after(body.end, "}");
    put.before(body.start, `{${guard};`);
  } else {
    put.after(body.end, ")");
    put.before(body.start, `(${guard},`);
  }
}

const loops = new Set([
  "ForStatement",
  "ForInStatement",
  "ForOfStatement",
  "WhileStatement",
  "DoWhileStatement",
]);
const functions = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);
