import type { EarlierCells } from "./earlierCells.js";
import type { Program } from "./platform.js";
import { typesWithin } from "./references.js";
import { exported, type TopLevelDeclaration } from "./topLevel.js";
import { hiddenMark, withoutVersions } from "./versions.js";
import { earlierSpecifier } from "./virtualFiles.js";

/** The namespace of the types that variables of earlier cells have. */
export const typesName = `types${hiddenMark}now`;

/** Types that a cell declares within functions and blocks: no later cell can name them. */
export function innerTypes(program: Program): Set<string> {
  return new Set(program.body.flatMap((statement) => [...typesWithin(exported(statement))]));
}

/**
 * The modules that earlier cells imported. With them at hand, TypeScript prints types by the names that students know,
 * `tf.Tensor`; without, it searches the disk for the shortest way to import them, which takes 20 ms.
 */
export function importedModules(earlier: EarlierCells): string[] {
  return [...earlier.names()].filter((name) => earlier.get(name)?.text.startsWith("import"));
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

/** What TypeScript says, without the names and files that only it sees. */
export function withoutHiddenNames(text: string): string {
  return withoutVersions(
    text.replaceAll(`import("${earlierSpecifier}").`, "").replaceAll(`${typesName}.`, ""),
  );
}

/** A type as printed in a cell, for the module of earlier cells. */
export function asSeenByLaterCells(type: string, own: OwnNames, oldMark: string): string {
  return type
    .split(`import("${earlierSpecifier}").`)
    .map((part, index) => {
      if (index === 0) return part;
      const name = /^[\p{ID_Continue}$]+/u.exec(part)?.[0] ?? "";
      return own.has(name) ? `${name}${oldMark}${part.slice(name.length)}` : part;
    })
    .join("");
}
