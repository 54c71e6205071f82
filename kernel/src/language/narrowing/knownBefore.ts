import type { OwnNames } from "../cellNames.js";
import type { EarlierCells } from "../earlierCells.js";
import { hiddenMark } from "../versions.js";
import type { Alias } from "./alias.js";
import type { Known } from "./reference.js";

const assertion = `known${hiddenMark}`;

/** Declares what `knownBefore` calls. */
export const assertionDeclared = `declare function ${assertion}<T>(value: unknown): asserts value is T;`;

/** What a cell uses of what earlier cells declared. */
export interface Use {
  names: ReadonlySet<string>;
  own: OwnNames;
  earlier: EarlierCells;
  /** Go by what was declared where a value may have changed without any cell's saying so. */
  wide: boolean;
}

/**
 * Code that tells TypeScript, before a cell, what earlier cells have told it about a variable.
 *
 * @param typeOf the type of a variable of the earlier cells
 */
export function knownBefore(name: string, use: Use, typeOf: (variable: string) => string): string[] {
  return followed(name, use).map(({ text, variable, given, evolves }) => {
    if (given) return `${text} = ${given};`;
    if (!evolves) return `${assertion}<${typeOf(variable)}>(${text});`;
    // Declared as it was, and given what it was given.
    const declared = `${use.earlier.get(name)?.constant ? "const" : "let"} ${name}`;
    if (evolves === "any") return `${declared}; ${name} = null! as ${typeOf(variable)};`;
    return `${declared} = []; ${name}.push(...(null! as ${typeOf(variable)}));`;
  });
}

/** Does `knownBefore` declare the variable, too? */
export function isEvolving(name: string, use: Use): boolean {
  return followed(name, use).some(({ evolves }) => evolves);
}

/** Declarations of earlier constants as they were written, since they tell something about others. */
export function aliasesBefore(use: Use, typeOf: (name: string) => string): Map<string, string> {
  const aliases = new Map<string, string>();
  const add = (name: string) => {
    const alias = aliasIn(name, use);
    if (!alias || aliases.has(name)) return;
    for (const declared of alias.declares) aliases.set(declared, "");
    for (const used of alias.uses) add(used);
    const types = alias.declares.map((declared) => `${assertion}<${typeOf(declared)}>(${declared});`);
    aliases.delete(name);
    aliases.set(name, [alias.text, ...types].join(" "));
  };
  for (const name of use.names) add(name);
  return aliases;
}

/** The names with those that their aliases need. */
export function withAliased(use: Use): Use {
  const names = new Set(use.names);
  for (const name of names) {
    const alias = aliasIn(name, use);
    for (const other of [...(alias?.declares ?? []), ...(alias?.uses ?? [])]) names.add(other);
  }
  return { ...use, names };
}

function aliasIn(name: string, { own, earlier }: Use): Alias | undefined {
  const alias = earlier.get(name)?.alias;
  if (!alias) return undefined;
  const way = (it: string) => (own.get(it)?.value ? "own" : earlier.get(it)?.as);
  const holds =
    alias.declares.every((it) => way(it) === "const") &&
    alias.uses.every((it) => way(it) !== "own" && way(it) !== "let");
  return holds ? alias : undefined;
}

/** Is there something that TypeScript could also see as it was declared? */
export function hasVolatile(use: Use): boolean {
  return [...use.names].some(
    (name) => followed(name, { ...use, wide: false }).length > followed(name, use).length,
  );
}

function followed(name: string, { names, own, earlier, wide }: Use): readonly Known[] {
  const narrowing = earlier.narrowing(name);
  const mayChange = narrowing?.volatile || earlier.get(name)?.volatile;
  return (narrowing?.narrows ?? []).filter(
    (reference) =>
      reference.names.every((it) => names.has(it) && !own.get(it)?.value) &&
      !(wide && (mayChange || reference.text !== name)),
  );
}
