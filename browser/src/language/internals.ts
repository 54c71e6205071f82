import type ts from "typescript";

/** What TypeScript 6's checker has and does not offer by its types. TypeScript 7's API offers all of it. */
interface Internals {
  resolveName(
    name: string,
    location: ts.Node | undefined,
    meaning: ts.SymbolFlags,
    excludeGlobals: boolean,
  ): ts.Symbol | undefined;
  isUnknownSymbol(symbol: ts.Symbol): boolean;
}

export const internals = (checker: ts.TypeChecker) => checker as unknown as Internals;
