import {
  type Declaration,
  hasNewVersion,
  isSame,
  keyOf,
  narrowingOf,
  renamed,
  type Stored,
  typeKey,
  withNames,
} from "./earlierDeclaration.js";
import type { Span } from "./references.js";
import {
  earlierEnum,
  isNewVersion,
  numberOfVersion,
  oldMark,
  readSinceName,
  sinceDeclaration,
  sinceName,
  versionName,
  withoutName,
  withoutType,
} from "./versions.js";

/**
 * What cells have declared so far, as a module that TypeScript reads. Each name stands in it once. A declaration that
 * was replaced stays, under a hidden name, as long as another one refers to it as a type: an object keeps its class. But
 * functions of older cells mean today's class, as they do when they run.
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

  /** A name that takes no other value: it has to be declared anew. */
  isConstant(name: string): boolean {
    return /^(?:const|import)\b/.test(this.#current.get(name)?.source ?? "");
  }

  names(): Set<string> {
    return new Set([...this.#current.values()].filter(({ narrows }) => !narrows).map(({ name }) => name));
  }

  /** What is known of a variable and its properties beyond their declaration. */
  narrowing(root: string): Declaration | undefined {
    return this.#current.get(narrowingOf(root));
  }

  /** Types that only functions know: what TypeScript prints of them, another type may be called, too. */
  innerNames(): Set<string> {
    return new Set(
      [...this.#current.values(), ...this.#hidden.values()].flatMap(({ names }) => [...names.inner]),
    );
  }

  /** The module. It grows with the names that are alive, not with the cells that were run. */
  get text(): string {
    this.#text ??= [
      ...this.#augmentations.values(),
      ...[...this.#hidden.values(), ...this.#current.values()].map(({ text }) => text),
      ...this.#sinceDeclarations(),
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
   * @param followed the variables of which is known what `declarations` say, and no more
   * @returns whether the module's text changed
   */
  add(
    declarations: readonly Declaration[],
    augmentations: readonly string[] = [],
    followed: Iterable<string> = [],
  ): boolean {
    const before = this.#text ?? this.text;
    this.#forgetNarrowings(declarations, new Set(followed));
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

  /** These may change whenever something runs. */
  doubt(names: Iterable<string>): void {
    for (const name of names) {
      const stored = this.#current.get(name);
      if (stored) stored.volatile = true;
    }
  }

  #forgetNarrowings(declarations: readonly Declaration[], followed: ReadonlySet<string>): void {
    const renewed = new Set(declarations.map(({ name }) => name));
    for (const [key, stored] of this.#current) {
      const { name, narrows, alias } = stored;
      if ([...(alias?.declares ?? []), ...(alias?.uses ?? [])].some((it) => renewed.has(it))) {
        stored.alias = undefined;
      }
      if (!narrows || renewed.has(name)) continue;
      const isOver = narrows.some(
        ({ names }) => followed.has(names[0]) || names.some((it) => renewed.has(it)),
      );
      if (isOver) this.#current.delete(key);
    }
  }

  /** Those that are not what they were, by their own text or by that of a type that they refer to. */
  #changed(declarations: Stored[]): Stored[] {
    const same = new Set(declarations.filter((it) => isSame(this.#current.get(keyOf(it)), it)));
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
      const { source, url, text, names, volatile, alias, evolves } = it;
      const stored = this.#current.get(keyOf(it)) as Stored;
      Object.assign(stored, { source, url, text, names, volatile, alias, evolves });
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
    const plain = name.endsWith(oldMark)
      ? name.slice(0, -oldMark.length)
      : (readSinceName(name)?.name ?? name);
    const value = this.#current.get(plain);
    if (space === "value") return value ?? this.#hidden.get(plain);
    return this.#current.get(typeKey(plain)) ?? (value?.meaning === "both" ? value : this.#hidden.get(plain));
  }

  /** Moves declarations that are about to be replaced, and that others refer to, to hidden names. */
  #hide(fresh: readonly Stored[], replaced: ReadonlySet<Stored>): Map<Stored, string> {
    const staying = [...this.#current.values()].filter((it) => !replaced.has(it));
    const edited = new Set([...replaced].filter((old) => hasNewVersion(old, fresh)));
    const hidden = new Map<Stored, string>();
    const queue = [...staying, ...this.#hidden.values()];
    const isOld = (span: Span, old: Stored | undefined, isReplaced: boolean): old is Stored => {
      if (!old || !replaced.has(old)) return false;
      // What goes together with an old version is old, too.
      return isReplaced || !edited.has(old) || (span.binding !== "used" && !readSinceName(span.name));
    };
    const look = (span: Span, isReplaced: boolean) => {
      const old = this.#find(span);
      if (!isOld(span, old, isReplaced) || hidden.has(old)) return;
      hidden.set(old, versionName(old.name, ++this.#versions));
      queue.push(old);
    };
    for (const { names } of fresh)
      for (const span of names.fixed) if (span.name.endsWith(oldMark)) look(span, true);
    for (let at = 0; at < queue.length; at++)
      for (const span of queue[at].names.fixed) look(span, hidden.has(queue[at]));
    if (hidden.size === 0) return hidden;
    const moves = queue.map((stored) => {
      const own = hidden.get(stored);
      const isEnum = own !== undefined && stored.names.shape?.kind === "enum";
      const declared = own && !isEnum ? stored.names.declared : [];
      let text = renamed(stored.text, [...stored.names.fixed, ...declared], (span) => {
        if (declared.includes(span)) return own;
        const target = this.#find(span);
        if (!isOld(span, target, own !== undefined) || readSinceName(span.name)) return;
        const isHeld = own === undefined && span.binding === "holds" && edited.has(target);
        const name = hidden.get(target);
        return name && isHeld ? sinceName(name) : name;
      });
      if (isEnum) text = earlierEnum(own, stored.name, text);
      text = own ? text.replaceAll(`${own} as ${own}`, `${stored.name} as ${own}`) : text;
      return { stored, own, text };
    });
    for (const { stored, own, text } of moves) {
      if (text === stored.text) continue;
      const moved = withNames({ ...stored, text, name: own ?? stored.name });
      moved.original = stored.original;
      moved.names.shape = stored.names.shape;
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
    const reach = (name: string) => {
      const hidden = this.#hidden.get(name);
      if (!hidden || reached.has(name)) return;
      reached.add(name);
      queue.push(hidden);
    };
    for (let at = 0; at < queue.length; at++) {
      const { names } = queue[at];
      for (const name of names.used) {
        const since = readSinceName(name);
        if (!since) reach(name);
        else if (!this.#todayOf(name)) this.#versionsSince(since).forEach(reach);
        // A function takes objects of earlier versions, but has none.
        else if (names.shape?.kind === "variable") reach(versionName(since.name, since.number));
      }
    }
    for (const name of this.#hidden.keys()) if (!reached.has(name)) this.#hidden.delete(name);
  }

  /** The hidden names of the versions that are left. */
  #versionsSince({ name, number }: { name: string; number: number }): string[] {
    return [...this.#hidden.keys()].filter((hidden) => numberOfVersion(hidden, name) >= number);
  }

  /** The declaration that is the newest version of what a name of `sinceName` is about. */
  #todayOf(alias: string): Stored | undefined {
    const today = this.#find({ name: alias, space: "type" });
    const latest = this.#versionsSince(readSinceName(alias) as { name: string; number: number }).at(-1);
    const before = latest === undefined ? today : this.#hidden.get(latest);
    return isNewVersion(before?.names.shape, today?.names.shape) ? today : undefined;
  }

  /** The types that stand for objects of several versions, as far as they are used. */
  #sinceDeclarations(): string[] {
    const stored = [...this.#hidden.values(), ...this.#current.values()];
    const used = new Set(stored.flatMap(({ names }) => [...names.used].filter(readSinceName)));
    if (used.size === 0 && !stored.some(({ names }) => names.used.has(withoutName))) return [];
    const declarations = [...used].map((alias) => {
      const since = readSinceName(alias) as { name: string; number: number };
      const versions = this.#versionsSince(since);
      const today = this.#todayOf(alias);
      const { shape } = (today ?? this.#hidden.get(versions[0]))?.names ?? {};
      return sinceDeclaration(alias, [...(today ? [since.name] : []), ...versions], shape);
    });
    return [withoutType, ...declarations];
  }
}

/** Two blocks with the same key declare the same names, the later in place of the earlier. */
function augmentationKey(text: string): string {
  const heads = text.matchAll(
    /\b(global|module|var|let|const|function|class|interface|type|namespace|enum)\s+([\w$"'./@-]+)/g,
  );
  return [...heads].map(([, kind, name]) => `${kind} ${name}`).join();
}
