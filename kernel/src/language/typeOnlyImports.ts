import type { Program } from "oxc-parser";
import type { Project } from "typescript/unstable/async";

const aliasFlag = 0x200000;
const valueFlags = 111551;

/** The local names under which a cell imports what is nothing but a type: there is nothing to import when it runs. */
export async function typeOnlyImports(
  program: Program,
  project: Project,
  path: string,
): Promise<Set<string>> {
  const specifiers = program.body.flatMap((node) =>
    node.type === "ImportDeclaration" && node.importKind !== "type"
      ? node.specifiers.filter(({ type }) => type !== "ImportNamespaceSpecifier")
      : [],
  );
  if (specifiers.length === 0) return new Set();
  const { checker } = project;
  const symbols = await checker.getSymbolAtPosition(
    path,
    specifiers.map(({ local }) => local.start),
  );
  const isType = await Promise.all(
    symbols.map(async (symbol) => {
      if (!symbol || !(symbol.flags & aliasFlag)) return false;
      const target = await checker.getAliasedSymbol(symbol);
      return !(await checker.isUnknownSymbol(target)) && !(target.flags & valueFlags);
    }),
  );
  return new Set(specifiers.filter((_, index) => isType[index]).map(({ local }) => local.name));
}
