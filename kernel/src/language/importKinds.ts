import type { CellText } from "./cellText.js";
import type { Program, Project, TypeScriptSymbol } from "./platform.js";

/**
 * What an imported name stands for, where it is not a value that stays:
 *
 * - `type`: nothing but a type; there is nothing to import when the cell runs.
 * - `variable`: one that its module may give other values, `export let count`.
 * - `unknown`: the module has no types.
 */
export type ImportKind = "type" | "variable" | "unknown";

const aliasFlag = 0x200000;
const valueFlags = 111551;
const variableFlags = 3;
/** TypeScript's `NodeFlags.Const`. */
const constFlag = 2;

/** The local names of a cell's imports that are of some kind. */
export async function importKinds(
  program: Program,
  project: Project,
  path: string,
  text: CellText,
): Promise<Map<string, ImportKind>> {
  const specifiers = program.body.flatMap((node) =>
    node.type === "ImportDeclaration" && node.importKind !== "type"
      ? node.specifiers.filter(({ type }) => type !== "ImportNamespaceSpecifier")
      : [],
  );
  const kinds = new Map<string, ImportKind>();
  if (specifiers.length === 0) return kinds;
  const { checker } = project;
  const symbols = await checker.getSymbolAtPosition(
    path,
    specifiers.map(({ local }) => text.toChecked(local.start)),
  );
  await Promise.all(
    symbols.map(async (symbol, index) => {
      if (!symbol || !(symbol.flags & aliasFlag)) return;
      const target = await checker.getAliasedSymbol(symbol);
      const { name } = specifiers[index].local;
      if (await checker.isUnknownSymbol(target)) kinds.set(name, "unknown");
      else if (!(target.flags & valueFlags)) kinds.set(name, "type");
      else if (await mayChange(target)) kinds.set(name, "variable");
    }),
  );
  return kinds;
}

async function mayChange({ flags, valueDeclaration }: TypeScriptSymbol): Promise<boolean> {
  // Node tells importers nothing of a change in its own modules.
  if (!(flags & variableFlags) || !valueDeclaration || valueDeclaration.path.includes("/@types/node/"))
    return false;
  const node = await valueDeclaration.resolve();
  return node?.parent !== undefined && !(node.parent.flags & constFlag);
}
