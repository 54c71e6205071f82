import type { Alias } from "./narrowing/alias.js";
import type { Evolving, Known } from "./narrowing/reference.js";
import { namesIn, type Span, type StoredNames } from "./references.js";
import type { Meaning } from "./topLevel.js";
import { hiddenMark, isNewVersion, namesVersion, oldMark, readSinceName } from "./versions.js";

/** The variable that holds what is known of `root` beyond its declaration. */
export function narrowingOf(root: string): string {
  return `${root}${hiddenMark}is`;
}

/** A name that an earlier cell declared. */
export interface Declaration {
  name: string;
  meaning: Meaning;
  /** Statements that declare and export it, for a module of all that earlier cells declared. */
  text: string;
  /**
   * How a later cell sees it. A variable of its own, of the same type: it may then be assigned to, and TypeScript
   * narrows it. Or by `import`: for what is more than a value with a type.
   */
  as: "let" | "const" | "import";
  /** The text that the student wrote for it. */
  source: string;
  /** The cell that declared it. */
  url: string;
  /** It cannot be assigned to. */
  constant?: boolean;
  /** Declared without a type, as `let best;` or `[]`: TypeScript goes by what it is given. */
  evolves?: Evolving;
  /** What it tells about other constants. */
  alias?: Alias;
  /** Set for what `narrowingOf` names: the references that it has the types of. */
  narrows?: readonly Known[];
  /** It may have another value without any cell's saying so: a function assigns to it, or a cell broke off. */
  volatile?: boolean;
}

/** A declaration as earlier cells keep it. */
export interface Stored extends Declaration {
  names: StoredNames;
  /** Its text as it was taken in, before names in it were given the meaning that they had. */
  original: string;
}

/** The same declaration again. One that went with an earlier version, such as a derived class, goes with today's now. */
export function isSame(before: Stored | undefined, now: Stored): boolean {
  if (before?.original !== now.text || now.text.includes(oldMark)) return false;
  return !before.names.fixed.some(
    ({ name, binding }) => binding !== "used" && !readSinceName(name) && namesVersion(name),
  );
}

export function hasNewVersion(old: Stored, fresh: readonly Stored[]): boolean {
  return fresh.some(
    ({ name, meaning, names }) =>
      name === old.name && meaning === old.meaning && isNewVersion(old.names.shape, names.shape),
  );
}

/** A type stands beside a value of its name, unless that is a type, too. */
export function keyOf({ name, meaning }: Declaration): string {
  return meaning === "type" ? typeKey(name) : name;
}

export function typeKey(name: string): string {
  return `type ${name}`;
}

/** A declaration that does not parse would take all others down with it: it becomes `any`. */
export function withNames(declaration: Declaration): Stored {
  const names = namesIn(declaration.text);
  const original = declaration.text;
  if (names) return { ...declaration, names, original };
  const text = anyDeclaration(declaration.name, declaration.meaning);
  return { ...declaration, text, original, names: namesIn(text) as StoredNames };
}

/** Declares a name that may be used for anything. */
export function anyDeclaration(name: string, meaning: Meaning): string {
  const value = `export declare let ${name}: any;`;
  const type = `export type ${name} = any;`;
  return meaning === "value" ? value : meaning === "type" ? type : `${value} ${type}`;
}

export function renamed(
  text: string,
  spans: readonly Span[],
  nameOf: (span: Span) => string | undefined,
): string {
  const ordered = [...new Map(spans.map((span) => [span.start, span])).values()].sort(
    (a, b) => b.start - a.start,
  );
  return ordered.reduce((edited, span) => {
    const name = nameOf(span);
    const key = span.isShorthand ? `${span.name}: ` : "";
    return name ? edited.slice(0, span.start) + key + name + edited.slice(span.end) : edited;
  }, text);
}
