import { typesName } from "./cellNames.js";
import type { EarlierCells } from "./earlierCells.js";
import type { Declaration } from "./earlierDeclaration.js";
import {
  aliasesBefore,
  assertionDeclared,
  isEvolving,
  knownBefore,
  type Use,
  withAliased,
} from "./narrowing/knownBefore.js";
import { hiddenMark } from "./versions.js";
import { earlierSpecifier } from "./virtualFiles.js";

/** After a name: the earlier cells' variable, where the cell has one of its own of that name and type. */
const aliasMark = `${hiddenMark}now`;

/** Code that brings names of earlier cells into a cell. */
export interface NamesBroughtIn {
  /** What earlier cells have told TypeScript about them, which has to stand before the cell. */
  before: string;
  after: string;
}

/**
 * Most of it stands after the cell, and imports from one module only, however many names there are: TypeScript then
 * patches its program rather than build a new one.
 */
export function earlierNames(asked: Use): NamesBroughtIn {
  const use = withAliased(asked);
  const { own, earlier } = use;
  const imports: string[] = [];
  // What `typeof x` is depends on the code before it, which here is the cell, and may refer to x; not so in a namespace.
  const types: string[] = [];
  const variables: string[] = [];
  const aliases = aliasesBefore(use, (name) => `typeof ${name}${aliasMark}`);
  const typeOf = (variable: string) => {
    imports.push(variable);
    return `typeof ${variable}`;
  };
  const before = [...aliases.values()];
  for (const name of use.names) {
    before.push(...knownBefore(name, use, typeOf));
    const as = wayIn(name, own.get(name), earlier);
    if (as === "import") imports.push(name);
    if (as === undefined || as === "import") continue;
    imports.push(`${name} as ${name}${aliasMark}`);
    if (!isEvolving(name, use) && !aliases.has(name)) {
      types.push(`type ${name} = typeof ${name}${aliasMark};`);
      variables.push(`declare ${as} ${name}: ${typesName}.${name};`);
    }
    const alsoType = earlier.type(name) && !own.has(name);
    if (alsoType) variables.push(`type ${name} = ${name}${aliasMark};`);
  }
  const code = [`import { ${imports.join(", ")} } from "${earlierSpecifier}";`];
  if (before.length > 0) code.push(assertionDeclared);
  if (types.length > 0) code.push(`declare namespace ${typesName} { ${types.join(" ")} }`);
  return { before: before.join(" "), after: [...code, ...variables].join(" ") };
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
