import { exported } from "@six-steps/kernel/internal/language/topLevel.js";
import { type Node, parseSync } from "oxc-parser";
import { type Cell, textOf } from "../../../../setup/notebook.mjs";

/** A function, class or variable of a cell's top level. */
export interface Declared {
  name: string;
  node: Node;
  /** As it was written. */
  code: string;
}

/** What code declares at its top level; nothing where it does not parse. */
export function declarationsIn(code: string): Declared[] {
  const { program, errors } = parseSync("cell.ts", code, {
    lang: "ts",
    sourceType: "module",
    preserveParens: false,
  });
  if (errors.length > 0) return [];
  return program.body.flatMap((statement): Declared[] => {
    const node = exported(statement);
    const text = code.slice(statement.start, statement.end);
    if (node.type === "VariableDeclaration") {
      return node.declarations.flatMap((one) =>
        one.id.type === "Identifier" ? [{ name: one.id.name, node: one, code: text }] : [],
      );
    }
    const isWhole = node.type === "FunctionDeclaration" || node.type === "ClassDeclaration";
    return isWhole && node.id ? [{ name: node.id.name, node, code: text }] : [];
  });
}

/**
 * What cells that run one after the other have declared in the end, by name: of several declarations of a name the last
 * one counts.
 */
export const declaredBy = (cells: readonly Cell[]): Map<string, Declared> =>
  new Map(
    cells
      .filter(({ cell_type }) => cell_type === "code")
      .flatMap(({ source }) => declarationsIn(textOf(source)))
      .map((one) => [one.name, one]),
  );
