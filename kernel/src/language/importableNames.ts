import { platform } from "#language";
import type { EarlierCells } from "./earlierCells.js";
import type { CompletionEntry, Project, TypeScript } from "./platform.js";
import { typeOfKind, typeOfSymbol } from "./proposalTypes.js";

/** A name that an import would bring. */
export interface ImportableName {
  name: string;
  type: string;
  /** The module that has it. */
  from: string;
  /** The module's default export. */
  isDefault?: boolean;
  /** The name of the namespace that has it, and that the module exports, as `tf` for `tensor`. */
  within?: string;
}

/** A project may depend on hundreds of packages, whose types would take minutes and much memory to read. */
const mostPackages = 20;

/** A package with more names is imported as a whole, as `tf`: its `model` is hardly what a cell's `model` is. */
const mostNames = 200;

/** Milliseconds: a student waits for this with an error. What has not been read by then is known the next time. */
const longestWait = 2000;

const alias = 2097152;

/** What the packages that the notebook's project asks for export, and Node's modules. Read when it is first asked for. */
export class ImportableNames {
  readonly #folder: string;
  readonly #typeScript: TypeScript;
  readonly #known = new Map<string, Promise<ImportableName[]>>();
  readonly #types = new Map<string, Promise<ImportableName[]>>();

  constructor(folder: string, typeScript: TypeScript) {
    this.#folder = folder;
    this.#typeScript = typeScript;
  }

  async all(earlier: EarlierCells): Promise<ImportableName[]> {
    const { packages, builtins } = await platform.importable(this.#folder);
    const names: ImportableName[] = [];
    // One after the other: a cell's check need not wait for all of them.
    for (const modules of [...packages.slice(0, mostPackages).map((name) => [name]), builtins]) {
      names.push(...(await this.#namesOf(modules, earlier)));
    }
    return names;
  }

  /** Those of `names` that the project's packages export, by package. */
  async exporters(names: readonly string[], earlier: EarlierCells): Promise<Map<string, string[]>> {
    const end = performance.now() + longestWait;
    const found = new Map<string, string[]>();
    let left = [...names];
    const { packages } = await platform.importable(this.#folder);
    for (const name of packages.slice(0, mostPackages)) {
      if (left.length === 0 || performance.now() > end) break;
      const exported = (await this.#namesOf([name], earlier)).filter((it) => !it.within && !it.isDefault);
      if (exported.length > mostNames) continue;
      const isIn = (names: readonly ImportableName[]) => (wanted: string) =>
        names.some((it) => it.name === wanted);
      const types = left.every(isIn(exported)) ? [] : await this.#typesOf(name, earlier);
      const own = left.filter(isIn([...exported, ...types]));
      if (own.length > 0) found.set(name, own);
      left = left.filter((wanted) => !own.includes(wanted));
    }
    return found;
  }

  #namesOf(modules: readonly string[], earlier: EarlierCells): Promise<ImportableName[]> {
    return once(this.#known, modules.join(), () => this.#read(modules, earlier));
  }

  /** What a module exports that is a type. */
  #typesOf(module: string, earlier: EarlierCells): Promise<ImportableName[]> {
    const head = `import * as m from ${JSON.stringify(module)};\n`;
    return once(this.#types, module, () =>
      this.#members(head, earlier, [{ from: module, code: "type T = m." }]),
    );
  }

  async #read(modules: readonly string[], earlier: EarlierCells): Promise<ImportableName[]> {
    const imports = modules.map((module, index) => `import * as m${index} from ${JSON.stringify(module)};\n`);
    const head = imports.join("");
    const exported = await this.#members(
      head,
      earlier,
      modules.map((from, index) => ({ from, code: `m${index}.` })),
    );
    const namespaces = exported.filter(({ type, from }) => type === "module" && !from.startsWith("node:"));
    const within = await this.#members(
      head,
      earlier,
      namespaces.map(({ from, name }) => ({
        from,
        within: name,
        code: `m${modules.indexOf(from)}.${name}.`,
      })),
    );
    return [...exported, ...within.filter(({ isDefault }) => !isDefault)];
  }

  /** What can be written behind each of these. */
  async #members(
    head: string,
    earlier: EarlierCells,
    owners: readonly { from: string; within?: string; code: string }[],
  ): Promise<ImportableName[]> {
    if (owners.length === 0) return [];
    let cell = head;
    const places = owners.map(({ code }) => {
      cell += code;
      const place = cell.length;
      cell += ";\n";
      return place;
    });
    return this.#typeScript.withProject({ earlier: earlier.text, cell }, async (project, file) => {
      const found = await Promise.all(
        owners.map(async ({ from, within }, index) => {
          const options = { includeSymbol: true };
          const list = await project.checker.getCompletionsAtPosition(file, places[index], options);
          const entries = list?.entries ?? [];
          return Promise.all(entries.map((entry) => importable(project, entry, { from, within })));
        }),
      );
      return found.flat();
    });
  }
}

/** What was found under a key before. What failed is tried again. */
function once<Found>(
  known: Map<string, Promise<Found>>,
  key: string,
  find: () => Promise<Found>,
): Promise<Found> {
  let found = known.get(key);
  if (found === undefined) {
    found = find();
    known.set(key, found);
    found.catch(() => known.delete(key));
  }
  return found;
}

async function importable(
  { checker }: Project,
  { name, kind, symbol }: CompletionEntry,
  owner: { from: string; within?: string },
): Promise<ImportableName> {
  if (name === "default") return { ...owner, name: nameFor(owner.from), type: "variable", isDefault: true };
  if (!symbol || !(symbol.flags & alias)) return { ...owner, name, type: typeOfKind[kind ?? 0] ?? "value" };
  const { flags } = await checker.getAliasedSymbol(symbol);
  return { ...owner, name, type: typeOfSymbol(flags) };
}

/** What a default export is usually called: `dayjs`, `sqliteWasm` for `node-sqlite/sqlite-wasm`. */
function nameFor(module: string): string {
  const last = module.slice(Math.max(module.lastIndexOf("/"), module.lastIndexOf(":")) + 1);
  return last.replace(/[^\p{ID_Continue}$]+(.?)/gu, (_, letter: string) => letter.toUpperCase());
}
