import type { OwnNames } from "./cellNames.js";
import type { EarlierCells } from "./earlierCells.js";
import type { Project, Type } from "./platform.js";
import { namesIn } from "./references.js";

/** Types are printed in full, however long: a shortened one would be another type. */
const noTruncation = 1;
const anyMeaning = 111551 | 788968 | 1920 | 2097152;

/** Where a cell's names are looked up. */
export interface Scope {
  /** What the cell declares. */
  own: OwnNames;
  /** Types that the cell declares within functions. */
  inner: ReadonlySet<string>;
  /** The names of earlier cells that TypeScript sees with the cell. */
  used: ReadonlySet<string>;
  earlier: EarlierCells;
}

/** Prints types of a cell in names that later cells know. */
export class TypePrinter {
  readonly #project: Project;
  readonly #path: string;
  readonly #scope: Scope;
  readonly #innerEarlier: ReadonlySet<string>;
  /** TypeScript hands the whole of it over each time. */
  #file: ReturnType<Project["program"]["getSourceFile"]> | undefined;
  readonly #globals = new Map<string, Promise<boolean>>();

  constructor(project: Project, path: string, scope: Scope) {
    this.#project = project;
    this.#path = path;
    this.#scope = scope;
    this.#innerEarlier = scope.earlier.innerNames();
  }

  /** @returns undefined for a type that has no name outside of the function that declares it */
  async print(type: Type): Promise<string | undefined> {
    const { checker, program } = this.#project;
    this.#file ??= program.getSourceFile(this.#path);
    const text = await checker.typeToString(type, await this.#file, noTruncation);
    // A class within a function prints as if it were a part of it: `make.Box`.
    const words = text.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? [];
    if (words.some((word) => this.#scope.inner.has(word) || this.#innerEarlier.has(word))) return undefined;
    const names = namesIn(`declare const it: ${text.replaceAll("typeof it", "unknown")};`);
    const known = names && (await Promise.all(names.fixed.map(({ name }) => this.#isKnown(name))));
    return known?.every(Boolean) ? text : undefined;
  }

  async #isKnown(name: string): Promise<boolean> {
    const { own, used, earlier } = this.#scope;
    if (own.has(name)) return true;
    if (earlier.names().has(name)) return used.has(name);
    const known = this.#globals.get(name) ?? this.#isGlobal(name);
    this.#globals.set(name, known);
    return known;
  }

  /** Packages too have types that are known to themselves only, and TypeScript prints them all the same. */
  async #isGlobal(name: string): Promise<boolean> {
    const place = { document: this.#path, position: 0 };
    return (await this.#project.checker.resolveName(name, anyMeaning, place)) !== undefined;
  }
}

/** The type of a literal as it was written, which widens where it may change. */
export async function isFreshLiteral(type: Type): Promise<boolean> {
  if (type.isUnionType()) {
    const parts = await type.getTypes();
    if (!parts.every((part) => part.isLiteralType())) return false;
    return (await Promise.all(parts.map(isFreshLiteral))).every(Boolean);
  }
  if (!type.isLiteralType()) return false;
  return (await type.getFreshType())?.id === type.id;
}
