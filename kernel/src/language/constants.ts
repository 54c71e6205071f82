import type MagicString from "magic-string";
import type { Program } from "./platform.js";
import { declaredIn, targetsOf, walkScopes } from "./scopes.js";
import { bindingsOf } from "./syntaxTree.js";
import { exported } from "./topLevel.js";

/** A letter that nobody types: what is called by nothing else is a constant to V8, too. */
const letter = "ꓘ";

/** The code of `keepConstants` in a script's head. */
export const trueConstants = new RegExp(`const (?:${letter}+=0,?)+;`);

/**
 * In code that TypeScript was told not to check, has an assignment to a constant fail as JavaScript's does. A cell's
 * `const` becomes `let`, since V8 declares no constant anew as something else. So the assignment gets a true constant
 * for its target, whose name is as long: lines and columns stay.
 *
 * @param isEarlier tells whether an earlier cell declared this name as a constant
 * @returns code that declares the true constants. On one line.
 */
export function keepConstants(
  edit: MagicString,
  program: Program,
  isEarlier: (name: string) => boolean,
): string {
  const own = declaredIn(program);
  const constants = constantsOf(program);
  const replaced = new Set<string>();
  walkScopes(program, (node, isInner) => {
    for (const { name, start, end } of targetsOf(node)) {
      const isConstant = own.has(name) ? constants.has(name) : isEarlier(name);
      if (!isConstant || isInner(name)) continue;
      const target = letter.repeat(end - start);
      edit.overwrite(start, end, target);
      replaced.add(target);
    }
  });
  return replaced.size === 0 ? "" : `const ${[...replaced].map((target) => `${target}=0`).join()};`;
}

function constantsOf(program: Program): Set<string> {
  const names = program.body.flatMap((statement) => {
    const node = exported(statement);
    if (node.type === "ImportDeclaration") return node.specifiers.map(({ local }) => local.name);
    if (node.type !== "VariableDeclaration" || node.kind !== "const") return [];
    return node.declarations.flatMap(({ id }) => bindingsOf(id).map(({ name }) => name));
  });
  return new Set(names);
}
