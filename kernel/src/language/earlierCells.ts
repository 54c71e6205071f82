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
  readonly #augmentations = new Map<string, string>();
  #versions = 0;
  #text: string | undefined;

  /** What a name stands for as a value, or as a value and a type. */
  get(name: string): Declaration | undefined {
    return this.#current.get(name);
  }

  /** The type of a name that a value may have besides. */
  type(name: string): Declaration | undefined {
    return this.#current.get(typeKey(name));
  }

  names(): Set<string> {
    return new Set([...this.#current.values()].map(({ name }) => name));
  }

  /** The module. It grows with the names that are alive, not with the cells that were run. */
  get text(): string {
    this.#text ??= [
      ...this.#augmentations.values(),
      ...[...this.#hidden.values(), ...this.#current.values()].map(({ text }) => text),
      "export {};",
    ].join("\n");
    return this.#text;
  }

  /** The module without those `declare global` blocks that `texts` declare anew. */
  textFor(texts: readonly string[]): string {
    if (texts.length === 0 || this.#augmentations.size === 0) return this.text;
    const gone = texts.map((text) => this.#augmentations.get(augmentationKey(text)));
    return gone.reduce<string>((text, block) => (block ? text.replace(block, "") : text), this.text);
  }

  /**
   * Takes in what a cell declares. What it declares again as it was stays the same to TypeScript: an object of a class
   * remains one when the cell of the class is run again.
   *
   * @returns whether the module's text changed
   */
  add(declarations: readonly Declaration[], augmentations: readonly string[] = []): boolean {
    const before = this.#text ?? this.text;
    for (const text of augmentations) this.#augmentations.set(augmentationKey(text), text);
    const fresh = this.#changed(declarations.map(withNames));
    const replaced = this.#replacedBy(fresh);
    const hidden = this.#hide(fresh, replaced);
    const renewed = fresh.map((declaration) => this.#withOldNames(declaration, hidden));
    for (const [key, stored] of this.#current) if (replaced.has(stored)) this.#current.delete(key);
    for (const declaration of renewed) this.#current.set(keyOf(declaration), declaration);
    this.#forget();
    this.#text = undefined;
    return this.text !== before;
  }

  /** Those that are not what they were, by their own text or by that of a type that they refer to. */
  #changed(declarations: Stored[]): Stored[] {
    const same = new Set(declarations.filter((it) => this.#current.get(keyOf(it))?.text === it.text));
    for (let again = true; again; ) {
      again = false;
      const replaced = this.#replacedBy(declarations.filter((it) => !same.has(it)));
      for (const declaration of same) {
        const self = this.#current.get(keyOf(declaration)) as Stored;
        const refersTo = declaration.names.fixed.map((span) => this.#find(span));
        if (!replaced.has(self) && !refersTo.some((it) => it && it !== self && replaced.has(it))) continue;
        same.delete(declaration);
        again = true;
      }
    }
    // What stays may have been written anew all the same, with other comments.
    for (const it of same) {
      const { source, url } = it;
      Object.assign(this.#current.get(keyOf(it)) as Stored, { source, url });
    }
    return declarations.filter((it) => !same.has(it));
  }

  #replacedBy(fresh: readonly Stored[]): Set<Stored> {
    const replaced = new Set<Stored>();
    for (const { name, meaning } of fresh) {
      const value = this.#current.get(name);
      const type = this.#current.get(typeKey(name));
      if (value && (meaning !== "type" || value.meaning === "both")) replaced.add(value);
      if (type && meaning !== "value") replaced.add(type);
    }
    return replaced;
  }

  /** What a name in a declaration means. */
  #find({ name, space }: Pick<Span, "name" | "space">): Stored | undefined {
    const plain = name.endsWith(oldMark) ? name.slice(0, -oldMark.length) : name;
    const value = this.#current.get(plain);
    if (space === "value") return value ?? this.#hidden.get(plain);
    return this.#current.get(typeKey(plain)) ?? (value?.meaning === "both" ? value : this.#hidden.get(plain));
  }

  /** Moves declarations that are about to be replaced, and that others refer to, to hidden names. */
  #hide(fresh: readonly Stored[], replaced: ReadonlySet<Stored>): Map<Stored, string> {
    const staying = [...this.#current.values()].filter((it) => !replaced.has(it));
    const hidden = new Map<Stored, string>();
    const queue = [...staying, ...this.#hidden.values()];
    const look = (span: Span) => {
      const old = this.#find(span);
      if (!old || !replaced.has(old) || hidden.has(old)) return;
      hidden.set(old, `${old.name}${hiddenMark}${++this.#versions}`);
      queue.push(old);
    };
    for (const { names } of fresh) names.fixed.filter(({ name }) => name.endsWith(oldMark)).forEach(look);
    for (let at = 0; at < queue.length; at++) queue[at].names.fixed.forEach(look);
    if (hidden.size === 0) return hidden;
    const moves = queue.map((stored) => {
      const own = hidden.get(stored);
      let text = renamed(
        stored.text,
        [...stored.names.fixed, ...(own ? stored.names.declared : [])],
        (span) => {
          if (own && stored.names.declared.includes(span)) return own;
          const target = this.#find(span);
          return target && hidden.get(target);
        },
      );
      text = own ? text.replaceAll(`${own} as ${own}`, `${stored.name} as ${own}`) : text;
      return { stored, own, text };
    });
    for (const { stored, own, text } of moves) {
      if (text === stored.text) continue;
      const moved = withNames({ ...stored, text, name: own ?? stored.name });
      if (own || this.#hidden.get(stored.name) === stored) this.#hidden.set(moved.name, moved);
      else this.#current.set(keyOf(moved), moved);
    }
    return hidden;
  }

  /** Gives what a new declaration refers to in its old meaning the name that it has now. */
  #withOldNames(declaration: Stored, hidden: ReadonlyMap<Stored, string>): Stored {
    const old = declaration.names.fixed.filter(({ name }) => name.endsWith(oldMark));
    if (old.length === 0) return declaration;
    const text = renamed(declaration.text, old, (span) => {
      const target = this.#find(span);
      return (target && hidden.get(target)) ?? span.name.slice(0, -oldMark.length);
    });
    return withNames({ ...declaration, text });
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

/** A type stands beside a value of its name, unless that is a type, too. */
function keyOf({ name, meaning }: Declaration): string {
  return meaning === "type" ? typeKey(name) : name;
}

function typeKey(name: string): string {
  return `type ${name}`;
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

function renamed(text: string, spans: readonly Span[], nameOf: (span: Span) => string | undefined): string {
  const ordered = [...new Map(spans.map((span) => [span.start, span])).values()].sort(
    (a, b) => b.start - a.start,
  );
  return ordered.reduce((edited, span) => {
    const name = nameOf(span);
    return name ? edited.slice(0, span.start) + name + edited.slice(span.end) : edited;
  }, text);
}

/** Two blocks with the same key declare the same names, the later in place of the earlier. */
function augmentationKey(text: string): string {
  const heads = text.matchAll(
    /\b(global|module|var|let|const|function|class|interface|type|namespace|enum)\s+([\w$"'./@-]+)/g,
  );
  return [...heads].map(([, kind, name]) => `${kind} ${name}`).join();
}
