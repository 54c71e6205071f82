import { platform } from "#language";
import type { Diagnostic, Program } from "./platform.js";
import { walkScopes } from "./scopes.js";
import { isMemberName } from "./syntaxTree.js";

/**
 * Complaints about globals that Node's types declare, and the running Node has not: `new WebSocket(…)` on Node 20.
 *
 * @param isDeclared tells whether the notebook declares this name
 */
export function absentGlobals(
  program: Program,
  used: ReadonlySet<string>,
  isDeclared: (name: string) => boolean,
): Diagnostic[] {
  const absent = new Set(platform.absent().filter((name) => used.has(name) && !isDeclared(name)));
  const found: Diagnostic[] = [];
  if (absent.size === 0) return found;
  walkScopes(program, (node, isInner, parent) => {
    if (node.type !== "Identifier" || !absent.has(node.name) || isInner(node.name)) return;
    const isAsked = parent?.type === "UnaryExpression" && parent.operator === "typeof";
    const isType = parent?.type.startsWith("TS") && !parent.type.endsWith("Expression");
    if (isAsked || isType || isMemberName(node, parent)) return;
    const { start, end, name } = node;
    found.push({
      code: 2304,
      category: 1,
      pos: start,
      end,
      text: `Cannot find name '${name}'.`,
    } as Diagnostic);
  });
  return found;
}
