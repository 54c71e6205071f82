import type MagicString from "magic-string";
import { kernelMember } from "../shared/kernelNames.js";
import type { Program } from "./platform.js";
import { walkScopes } from "./scopes.js";
import { isMemberName } from "./syntaxTree.js";

/**
 * What every CommonJS file has, and what it means in a notebook: its folder, its file, and exports that nobody imports, as
 * with `export`. No globals: packages that look for them would take themselves for CommonJS.
 */
const meanings: Record<string, string> = {
  __dirname: `${kernelMember("meta")}.dirname`,
  __filename: `${kernelMember("meta")}.filename`,
  module: kernelMember("module"),
  exports: `${kernelMember("module")}.exports`,
};

export const commonJsNames: readonly string[] = Object.keys(meanings);

/** @param names those of `commonJsNames` that the notebook has not declared */
export function rewriteCommonJs(edit: MagicString, program: Program, names: ReadonlySet<string>): void {
  walkScopes(program, (node, isInner, parent) => {
    if (node.type !== "Identifier" || !names.has(node.name) || isInner(node.name)) return;
    if (isMemberName(node, parent)) return;
    const isShorthand = parent?.type === "Property" && parent.shorthand;
    edit.overwrite(node.start, node.end, `${isShorthand ? `${node.name}: ` : ""}${meanings[node.name]}`);
  });
}
