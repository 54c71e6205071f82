import { mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import type { RandomNumbers } from "../training/randomNumbers.js";

/** What a file says: a number of its own, and which other file it imports. */
interface Said {
  number: number;
  imports?: string;
  /** It exports only what that one does. */
  passesOn: boolean;
}

/** A file imports only from those after it. */
const names = ["a.ts", "b.mts", "folder/c.ts", "d.tsx", "e.js", "f.mjs", "g.cts", "h.cjs", "i.json"];

/** Files that a notebook imports, written again and again in all ways, and what an import has to see in them. */
export class LocalFiles {
  readonly #folder: string;
  readonly #random: RandomNumbers;
  readonly #said = new Map<string, Said>();
  #number = 100;

  constructor(folder: string, random: RandomNumbers) {
    this.#folder = folder;
    this.#random = random;
    for (const name of [...names].reverse()) this.write(name);
  }

  pick(): string {
    return this.#random.pick(names);
  }

  /** One that can be imported just now. */
  pickWhole(): string {
    this.write("i.json");
    return this.#random.pick(names.filter((name) => this.chain(name) !== undefined));
  }

  /** Writes a file anew, or takes it away. @returns what was done, in words */
  edit(): string {
    const name = this.pick();
    const path = join(this.#folder, name);
    const ways = ["written", "written", "renamed", "with its old time", "made again", "removed"];
    const way = this.#random.pick(name.includes("/") ? [...ways, "removed with its folder"] : ways);
    const before = statSync(path, { throwIfNoEntry: false });
    if (way.startsWith("removed")) {
      rmSync(way === "removed" ? path : dirname(path), { recursive: true, force: true });
      this.#said.delete(name);
    } else if (way === "renamed") {
      this.write(name, "other.txt");
      mkdirSync(dirname(path), { recursive: true });
      renameSync(join(this.#folder, "other.txt"), path);
    } else {
      if (way === "made again") rmSync(path, { force: true });
      this.write(name);
      if (way === "with its old time" && before) utimesSync(path, before.atime, before.mtime);
    }
    return `${name} ${way}`;
  }

  /** @param as the file to write it to */
  write(name: string, as = name): void {
    const path = join(this.#folder, as);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, this.next(name));
  }

  /** Another text for the file, which it is then taken to have. */
  next(name: string): string {
    const said: Said = { number: ++this.#number, passesOn: false };
    const later = names.slice(names.indexOf(name) + 1);
    if (later.length > 0 && this.#random.chance(0.6)) {
      said.imports = this.#random.pick(later);
      said.passesOn = /[tm][jt]?s$/.test(name) && !/json|cjs/.test(said.imports) && this.#random.chance(0.3);
    }
    this.#said.set(name, said);
    return textOf(name, said);
  }

  /** The numbers of the file and of those that it imports, as its export `chain`; `undefined` when one is missing. */
  chain(name: string): string | undefined {
    const said = this.#said.get(name);
    if (!said) return undefined;
    if (said.imports === undefined) return `${said.number}`;
    const rest = this.chain(said.imports);
    return rest === undefined ? undefined : said.passesOn ? rest : `${said.number}>${rest}`;
  }

  /** What it leaves behind in a global variable. */
  side(name: string): string | undefined {
    const said = this.#said.get(name);
    return said?.passesOn && this.chain(name) !== undefined ? `${said.number}` : this.chain(name);
  }

  /** A name that the file exports just now, and not before. */
  newest(name: string): string {
    const said = this.#said.get(name);
    return said?.passesOn && said.imports ? this.newest(said.imports) : `number${said?.number}`;
  }

  /** Whether TypeScript knows the chain as a literal type. */
  isLiteral(name: string): boolean {
    const said = this.#said.get(name);
    return /tsx?$/.test(name) && (said?.imports === undefined || this.isLiteral(said.imports));
  }

  describe(): string {
    return [...this.#said]
      .map(
        ([name, { number, imports, passesOn }]) =>
          `${name} ${number}${imports ? ` ${passesOn ? "passes on" : "imports"} ${imports}` : ""}`,
      )
      .join("; ");
  }
}

function textOf(name: string, { number, imports, passesOn }: Said): string {
  const up = name.includes("/") ? "../" : "./";
  const from = JSON.stringify(up + imports);
  const side = `globalThis[${JSON.stringify(name)}]`;
  if (passesOn)
    return `export * from ${from}; (${/ts$/.test(name) ? "globalThis as any" : "globalThis"})[${JSON.stringify(name)}] = "${number}";\n`;
  const own = `number${number}`;
  switch (extname(name)) {
    case ".json":
      return JSON.stringify({ chain: `${number}`, [own]: number });
    case ".cjs": {
      const rest = imports ? `const { chain: rest } = require(${from});\n` : "";
      const chain = imports ? `${`\`${number}>`}\${rest}\`` : `"${number}"`;
      return `${rest}exports.chain = ${chain}; exports.${own} = ${number}; ${side} = exports.chain;\n`;
    }
    case ".js":
    case ".mjs": {
      const chain = imports ? `\`${number}>\${rest.chain}\`` : `"${number}"`;
      return `${importAll(imports, from)}export const chain = ${chain}; export const ${own} = ${number}; ${side} = chain;\n`;
    }
    default: {
      const chain = imports ? `\`${number}>\${rest.chain}\`` : `"${number}"`;
      const generic = extname(name) === ".tsx" ? "<T,>(x: T) => x" : "<T>(x: T) => x";
      return `${importAll(imports, from)}const same = ${generic};\nexport const chain = ${chain} as const; export const ${own} = ${number} as const; (globalThis as any)[${JSON.stringify(name)}] = same(chain);\n`;
    }
  }
}

function importAll(imports: string | undefined, from: string): string {
  if (imports === undefined) return "";
  return extname(imports) === ".json" ? `import rest from ${from};\n` : `import * as rest from ${from};\n`;
}
