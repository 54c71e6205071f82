import type { Program } from "oxc-parser";
import { type Declaration, type EarlierCells, hiddenMark } from "./earlierCells.js";
import { isMemberName } from "./references.js";
import { walk } from "./syntaxTree.js";
import type { TopLevelDeclaration } from "./topLevel.js";
import { earlierSpecifier } from "./virtualFiles.js";

/** After a name: the earlier cells' variable, where the cell has one of its own of that name and type. */
const aliasMark = `${hiddenMark}now`;

/** All names that a cell uses, however deep. */
export function usedNames(program: Program): Set<string> {
  const names = new Set<string>();
  walk(program, (node, parent) => {
    if (node.type === "Identifier" && !isMemberName(node, parent)) names.add(node.name);
    return true;
  });
  return names;
}

/** The names that a cell declares itself, and in which of TypeScript's two spaces. */
export type OwnNames = Map<string, { value: boolean; type: boolean }>;

export function ownNames(declarations: readonly TopLevelDeclaration[]): OwnNames {
  const own: OwnNames = new Map();
  for (const { name, meaning } of declarations) {
    const seen = own.get(name);
    const value = Boolean(seen?.value) || meaning !== "type";
    own.set(name, { value, type: Boolean(seen?.type) || meaning !== "value" });
  }
  return own;
}

/**
 * Code that brings names of earlier cells into a cell. It stands after the cell, so that the cell's positions stay, and
 * imports from one module only, however many names there are: TypeScript then patches its program rather than build a
 * new one.
 */
export function earlierNames(used: Iterable<string>, own: OwnNames, earlier: EarlierCells): string {
  const imports: string[] = [];
  const variables: string[] = [];
  for (const name of used) {
    const declaration = earlier.get(name);
    const as = declaration && wayIn(declaration, own.get(name));
    if (!as) continue;
    if (as === "import") imports.push(name);
    else {
      imports.push(`${name} as ${name}${aliasMark}`);
      variables.push(`declare ${as} ${name}: typeof ${name}${aliasMark};`);
    }
  }
  return `import { ${imports.join(", ")} } from "${earlierSpecifier}"; ${variables.join(" ")}`;
}

function wayIn(
  declaration: Declaration,
  own: { value: boolean; type: boolean } | undefined,
): Declaration["as"] | undefined {
  const { meaning, as } = declaration;
  if (!own) return as;
  // `type Level = keyof typeof Level` may stand in a cell after the one of `const Level`.
  if (own.value && !own.type && meaning === "type") return "import";
  if (own.type && !own.value && meaning === "value") return as === "import" ? "const" : as;
  return undefined;
}

/** What TypeScript says, without the names and files that only it sees. */
export function withoutHiddenNames(text: string): string {
  return text
    .replaceAll(`import("${earlierSpecifier}").`, "")
    .replaceAll(`typeof import("${earlierSpecifier}")`, "the earlier cells")
    .replace(new RegExp(`${hiddenMark}(?:now|old|\\d+)`, "g"), "");
}

/** A type as printed in a cell, for the module of earlier cells. */
export function asSeenByLaterCells(type: string, own: OwnNames, oldMark: string): string {
  return type
    .replaceAll(aliasMark, "")
    .split(`import("${earlierSpecifier}").`)
    .map((part, index) => {
      if (index === 0) return part;
      const name = /^[\p{ID_Continue}$]+/u.exec(part)?.[0] ?? "";
      return own.has(name) ? `${name}${oldMark}${part.slice(name.length)}` : part;
    })
    .join("");
}
