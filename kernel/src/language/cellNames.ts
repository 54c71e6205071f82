import type { Program } from "oxc-parser";
import { type Declaration, type EarlierCells, hiddenMark } from "./earlierCells.js";
import { isMemberName } from "./references.js";
import { walk } from "./syntaxTree.js";
import { exported, type TopLevelDeclaration } from "./topLevel.js";
import { earlierSpecifier } from "./virtualFiles.js";

/** After a name: the earlier cells' variable, where the cell has one of its own of that name and type. */
const aliasMark = `${hiddenMark}now`;

const typesName = `types${aliasMark}`;

/** All names that a cell uses, however deep. */
export function usedNames(program: Program): Set<string> {
  const names = new Set<string>();
  walk(program, (node, parent) => {
    if (node.type === "Identifier" && !isMemberName(node, parent)) names.add(node.name);
    return true;
  });
  return names;
}

/** Classes and other types that a cell declares within functions and blocks: no later cell can name them. */
export function innerTypes(program: Program): Set<string> {
  const names = new Set<string>();
  for (const statement of program.body) {
    const outer = exported(statement);
    walk(outer, (node) => {
      const isType = /^(?:Class|TSInterface|TSTypeAlias|TSEnum)(?:Declaration|Expression)$/.test(node.type);
      if (node !== outer && isType && "id" in node && node.id?.type === "Identifier") names.add(node.id.name);
      return true;
    });
  }
  return names;
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

/**
 * Code that brings names of earlier cells into a cell. It stands after the cell, so that the cell's positions stay, and
 * imports from one module only, however many names there are: TypeScript then patches its program rather than build a
 * new one.
 */
export function earlierNames(used: Iterable<string>, own: OwnNames, earlier: EarlierCells): string {
  const imports: string[] = [];
  // What `typeof x` is depends on the code before it, which here is the cell, and may refer to x; not so in a namespace.
  const types: string[] = [];
  const variables: string[] = [];
  for (const name of used) {
    const as = wayIn(name, own.get(name), earlier);
    if (as === "import") imports.push(name);
    if (as === undefined || as === "import") continue;
    imports.push(`${name} as ${name}${aliasMark}`);
    types.push(`type ${name} = typeof ${name}${aliasMark};`);
    variables.push(`declare ${as} ${name}: ${typesName}.${name};`);
    const alsoType = earlier.type(name) && !own.has(name);
    if (alsoType) variables.push(`type ${name} = ${name}${aliasMark};`);
  }
  const imported = `import { ${imports.join(", ")} } from "${earlierSpecifier}";`;
  if (types.length === 0) return imported;
  return `${imported} declare namespace ${typesName} { ${types.join(" ")} } ${variables.join(" ")}`;
}

function wayIn(
  name: string,
  own: { value: boolean; type: boolean } | undefined,
  earlier: EarlierCells,
): Declaration["as"] | undefined {
  const value = earlier.get(name);
  const type = earlier.type(name);
  if (!own) {
    if (!value) return type && "import";
    return type && value.as === "const" ? "import" : value.as;
  }
  // `type Level = keyof typeof Level` may stand in a cell after the one of `const Level`.
  if (own.value && !own.type && type && !value) return "import";
  if (own.type && !own.value && value?.meaning === "value") return value.as === "import" ? "const" : value.as;
  return undefined;
}

/** What TypeScript says, without the names and files that only it sees. */
export function withoutHiddenNames(text: string): string {
  return text
    .replaceAll(`import("${earlierSpecifier}").`, "")
    .replaceAll(`${typesName}.`, "")
    .replace(new RegExp(`${hiddenMark}(?:old|\\d+)`, "g"), "");
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
