import { asSeenByLaterCells, type OwnNames } from "../cellNames.js";
import type { CellView } from "../cellView.js";
import { type Declaration, narrowingOf } from "../earlierDeclaration.js";
import type { Type } from "../platform.js";
import { isFreshLiteral } from "../typePrinter.js";
import { oldMark } from "../versions.js";
import { pushed } from "./probes.js";
import type { Reference } from "./reference.js";

/** What TypeScript knows at the end of a cell beyond declarations, as later cells are told it. */
export async function describeNarrowings(
  { project, path, text, printer }: CellView,
  own: OwnNames,
  url: string,
): Promise<Declaration[]> {
  const { probes, probesAt } = text;
  const { references, declared, known, grown } = probes;
  if (references.length === 0) return [];
  const positions = [...declared, ...known, ...grown.values()].map((position) => position + probesAt);
  const types = await project.checker.getTypeAtPosition(path, positions);
  const [atFirst, atLast] = [types, types.slice(declared.length)];
  const atGrowth = types.slice(declared.length + known.length);
  const grownTypes = new Map([...grown.keys()].map((reference, index) => [reference, atGrowth[index]]));
  const printed = await Promise.all(
    references.map(async (reference, index) => {
      const { evolves } = reference;
      const [declared, known] = [atFirst[index], atLast[index]];
      if (!declared || !known) return;
      const type = evolves
        ? await evolvedType(known, grownTypes.get(reference))
        : await narrowedType(reference, declared, known);
      if (type === undefined) return;
      const isGiven = !evolves && (type === "true" || type === "false") && (await isFreshLiteral(known));
      return {
        ...reference,
        variable: `${narrowingOf(reference.names[0])}${index}`,
        type: asSeenByLaterCells(type, own, oldMark),
        given: isGiven ? type : undefined,
      };
    }),
  );
  const found = printed.filter((narrowed) => narrowed !== undefined);
  const roots = new Set(found.map(({ names }) => names[0]));
  return [...roots].map((root) => {
    const narrows = found.filter(({ names }) => names[0] === root);
    const text = narrows.map(({ variable, type }) => `export declare const ${variable}: ${type};`).join(" ");
    return { name: narrowingOf(root), meaning: "value", text, as: "import", narrows, source: "", url };
  });

  async function narrowedType({ text }: Reference, declared: Type, known: Type): Promise<string | undefined> {
    if (declared.id === known.id) return undefined;
    const [wide, narrow] = await Promise.all([printer.print(declared), printer.print(known)]);
    if (narrow !== undefined) return narrow === wide ? undefined : narrow;
    const present = await project.checker.getNonNullableType(declared);
    return present?.id === known.id && !text.includes("[") ? `NonNullable<typeof ${text}>` : undefined;
  }

  async function evolvedType(known: Type, grown: Type | undefined): Promise<string> {
    const isEmpty = grown && (await project.checker.typeToString(grown)) === `${pushed}[]`;
    return isEmpty ? "never[]" : ((await printer.print(known)) ?? "any");
  }
}
