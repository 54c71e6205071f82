import type { EarlierCells } from "./earlierCells.js";
import type { ImportableName } from "./importableNames.js";

/** A text that could stand at the cursor, in place of what is there from `start` on. */
export interface Offer {
  text: string;
  start: number;
  type: string;
  /** The module that it comes from. */
  from: string;
}

/**
 * What names that start like the word would be in the code. Where one needs an import, that stands before the statement
 * at the cursor: a front end replaces one piece of text, from there to the cursor.
 *
 * @param statement where that statement begins
 * @param start where the word begins
 */
export function autoImports(
  names: readonly ImportableName[],
  code: string,
  earlier: EarlierCells,
  { statement, start, word }: { statement: number; start: number; word: string },
): Offer[] {
  const found = names.filter(({ name }) => name.toLowerCase().startsWith(word.toLowerCase()));
  const rank = ({ name }: ImportableName) => `${name.startsWith(word) ? "0" : "1"} ${name.toLowerCase()}`;
  found.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const imports = importsOf(code, earlier);
  const offers = found.map(({ name, type, from, isDefault, within }) => {
    // A namespace that is imported already has the name, too.
    const owner = isDefault
      ? undefined
      : imports.find((one) => one.from === from && one.name === (within ?? "*"));
    if (owner) return { isThere: true, offer: { text: `${owner.local}.${name}`, start, type, from } };
    const clause = isDefault ? name : `{ ${within ?? name} }`;
    const line = `import ${clause} from ${JSON.stringify(from)};\n`;
    const text = line + code.slice(statement, start) + (within === undefined ? name : `${within}.${name}`);
    return { isThere: false, offer: { text, start: statement, type, from } };
  });
  // All that are offered together replace the same text.
  const there = offers.filter(({ isThere }) => isThere);
  return (there.length > 0 ? there : offers).map(({ offer }) => offer);
}

interface ImportedName {
  from: string;
  /** `*` for the namespace. */
  name: string;
  local: string;
}

/** What the code and earlier cells import by name, and as a namespace. */
function importsOf(code: string, earlier: EarlierCells): ImportedName[] {
  const texts = [code, ...[...earlier.names()].map((name) => earlier.get(name)?.text ?? "")];
  return texts.flatMap((text) => {
    const statements = text.matchAll(
      /\bimport\s*(?:[\p{ID_Continue}$]+\s*,\s*)?(?:\*\s*as\s+([\p{ID_Continue}$]+)|\{([^}]*)\})\s*from\s*["']([^"'\n]*)["']/gu,
    );
    return [...statements].flatMap(([, namespace, list = "", from]) => {
      if (namespace !== undefined) return [{ from, name: "*", local: namespace }];
      return list.split(",").map((one) => {
        const [name, local = name] = one.trim().split(/\s+as\s+/);
        return { from, name, local };
      });
    });
  });
}
