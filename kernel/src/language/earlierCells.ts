import { namesIn, type Span, type StoredNames } from "./references.js";
import type { Meaning } from "./topLevel.js";

/** Stands in names that only TypeScript sees, and no student types. */
export const hiddenMark = "·";

/** After a name: what it meant before the cell that is being taken in declared it anew. */
export const oldMark = `${hiddenMark}old`;

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
}

interface Stored extends Declaration {
  names: StoredNames;
}

/**
 * What cells have declared so far, as a module that TypeScript reads. Each name stands in it once; a declaration that
 * was replaced stays, under a hidden name, as long as another one refers to it as a type.
 */
export class EarlierCells {
  readonly #current = new Map<string, Stored>();
  readonly #hidden = new Map<string, Stored>();
  readonly #augmentations = new Map<string, { text: string; names: string }>();
  #versions = 0;
  #text: string | undefined;

  get(name: string): Declaration | undefined {
    return this.#current.get(name);
  }

  names(): IterableIterator<string> {
    return this.#current.keys();
  }

  /** The module. It grows with the names that are alive, not with the cells that were run. */
  get text(): string {
    this.#text ??= [
      ...[...this.#augmentations.values()].map(({ text }) => text),
      ...[...this.#hidden.values(), ...this.#current.values()].map(({ text }) => text),
      "export {};",
    ].join("\n");
    return this.#text;
  }

  /** The module without the `declare global` blocks of `texts`, and of those that declare the same names. */
  textFor(texts: readonly string[]): string {
    if (texts.length === 0 || this.#augmentations.size === 0) return this.text;
    const anew = new Set(texts.map(augmentationKey));
    const left = [...this.#augmentations.keys()].filter((key) => !anew.has(key));
    const out = [...this.#augmentations].filter(([key]) => !left.includes(key)).map(([, { text }]) => text);
    return out.reduce((text, gone) => text.replace(gone, () => ""), this.text);
  }

  /**
   * Takes in what a cell declares. What it declares again as it was stays the same to TypeScript: an object of a class
   * remains one when the cell of the class is run again.
   *
   * @returns whether the module's text changed
   */
  add(declarations: readonly Declaration[], augmentations: readonly string[] = []): boolean {
    const before = this.#text ?? this.text;
    for (const text of augmentations) this.#augmentations.set(augmentationKey(text), { text, names: "" });
    const fresh = this.#changed(declarations.map(withNames));
    const renamed = this.#hide(fresh);
    for (const declaration of fresh.values()) {
      this.#current.delete(declaration.name);
      this.#current.set(declaration.name, withOldNames(declaration, renamed));
    }
    this.#forget();
    this.#text = undefined;
    return this.text !== before;
  }

  /** Those that are not what they were, by their own text or by that of a type that they refer to. */
  #changed(declarations: Stored[]): Map<string, Stored> {
    const fresh = new Map<string, Stored>();
    const same = new Map<string, Stored>();
    for (const declaration of declarations) {
      const old = this.#current.get(declaration.name);
      (old?.text === declaration.text ? same : fresh).set(declaration.name, declaration);
    }
    for (let again = true; again; ) {
      again = false;
      for (const declaration of same.values()) {
        if (!declaration.names.fixed.some(({ name }) => name !== declaration.name && fresh.has(name)))
          continue;
        same.delete(declaration.name);
        fresh.set(declaration.name, declaration);
        again = true;
      }
    }
    // What stays may have been written anew all the same, with other comments.
    for (const { name, source, url } of same.values()) {
      Object.assign(this.#current.get(name) as Stored, { source, url });
    }
    return fresh;
  }

  /** Moves declarations that are about to be replaced, and that others refer to, to hidden names. */
  #hide(fresh: ReadonlyMap<string, Stored>): Map<string, string> {
    const staying = [...this.#current.values()].filter(({ name }) => !fresh.has(name));
    const renamed = new Map<string, string>();
    const queue = [...staying, ...this.#hidden.values()];
    const references = [...fresh.values()]
      .flatMap(({ names }) => names.fixed.map(({ name }) => name))
      .filter((name) => name.endsWith(oldMark))
      .map((name) => name.slice(0, -oldMark.length));
    for (let at = -1; at < queue.length; at++) {
      for (const name of at < 0 ? references : queue[at].names.fixed.map((span) => span.name)) {
        const old = this.#current.get(name);
        if (!old || !fresh.has(name) || renamed.has(name)) continue;
        renamed.set(name, `${name}${hiddenMark}${++this.#versions}`);
        queue.push(old);
      }
    }
    if (renamed.size === 0) return renamed;
    for (const stored of queue) {
      const hidden = renamed.get(stored.name);
      const replaced = this.#current.get(stored.name) === stored && hidden !== undefined;
      const spans = replaced ? [...stored.names.fixed, ...stored.names.declared] : stored.names.fixed;
      const text = rename(stored.text, spans, renamed);
      if (text === stored.text) continue;
      const moved = withNames({ ...stored, text, name: replaced ? hidden : stored.name });
      if (replaced || this.#hidden.has(stored.name)) this.#hidden.set(moved.name, moved);
      else this.#current.set(moved.name, moved);
    }
    return renamed;
  }

  /** Drops hidden declarations that nothing refers to any more. */
  #forget(): void {
    if (this.#hidden.size === 0) return;
    const reached = new Set<string>();
    const queue = [...this.#current.values()];
    for (let at = 0; at < queue.length; at++) {
      for (const name of queue[at].names.used) {
        const hidden = this.#hidden.get(name);
        if (!hidden || reached.has(name)) continue;
        reached.add(name);
        queue.push(hidden);
      }
    }
    for (const name of this.#hidden.keys()) if (!reached.has(name)) this.#hidden.delete(name);
  }
}

/** Gives what a new declaration refers to in its old meaning the name that it has now. */
function withOldNames(declaration: Stored, renamed: ReadonlyMap<string, string>): Stored {
  const old = declaration.names.fixed.filter(({ name }) => name.endsWith(oldMark));
  if (old.length === 0) return declaration;
  const names = new Map(
    old.map(({ name }) => {
      const base = name.slice(0, -oldMark.length);
      return [name, renamed.get(base) ?? base];
    }),
  );
  return withNames({ ...declaration, text: rename(declaration.text, old, names) });
}

/** A declaration that does not parse would take all others down with it: it becomes `any`. */
function withNames(declaration: Declaration): Stored {
  const names = namesIn(declaration.text);
  if (names) return { ...declaration, names };
  const text = anyDeclaration(declaration.name, declaration.meaning);
  return { ...declaration, text, names: namesIn(text) as StoredNames };
}

/** Declares a name that may be used for anything. */
export function anyDeclaration(name: string, meaning: Meaning): string {
  const value = `export declare let ${name}: any;`;
  const type = `export type ${name} = any;`;
  return meaning === "value" ? value : meaning === "type" ? type : `${value} ${type}`;
}

function rename(text: string, spans: Span[], names: ReadonlyMap<string, string>): string {
  let renamed = text;
  const ordered = [...new Map(spans.map((span) => [span.start, span])).values()].sort(
    (a, b) => b.start - a.start,
  );
  for (const { name, start, end } of ordered) {
    const other = names.get(name);
    if (other) renamed = renamed.slice(0, start) + other + renamed.slice(end);
  }
  return renamed;
}

/** Two blocks with the same key declare the same names, the later in place of the earlier. */
function augmentationKey(text: string): string {
  const heads = text.matchAll(
    /\b(global|module|var|let|const|function|class|interface|type|namespace|enum)\s+([\w$"'./@-]+)/g,
  );
  return [...heads].map(([, kind, name]) => `${kind} ${name}`).join();
}
