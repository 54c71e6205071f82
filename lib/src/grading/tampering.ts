const { getOwnPropertyDescriptor, getPrototypeOf, is } = Object;
const { ownKeys } = Reflect;

/** What a check cannot do without: the language's own objects. */
const intrinsics: object[] = [
  Object,
  Function,
  Array,
  String,
  Number,
  Boolean,
  Symbol,
  BigInt,
  Promise,
  Map,
  Set,
  WeakMap,
  RegExp,
  Error,
  Date,
  RangeError,
  TypeError,
  ArrayBuffer,
  Float32Array,
  Float64Array,
  Int32Array,
  Uint8Array,
  Math,
  JSON,
  Reflect,
];

/** Notices whether functions of the language or of a library have been replaced since it was made. */
export class Tampering {
  readonly #before: { owner: object; key: PropertyKey; value: unknown; name: string }[] = [];

  /** @param libraries objects whose functions, classes and methods are watched besides the language's */
  constructor(libraries: readonly object[]) {
    const seen = new Set<object>();
    for (const one of [globalThis, ...intrinsics, ...libraries]) this.#watch(one, seen, nameOf(one));
    for (const library of libraries) {
      for (const key of ownKeys(library)) {
        const value = getOwnPropertyDescriptor(library, key)?.value;
        if (typeof value === "function" || (typeof value === "object" && value !== null)) {
          this.#watch(value, seen, `tf.${String(key)}`);
        }
      }
    }
  }

  /** What has been replaced; `undefined` if nothing has. */
  found(): string | undefined {
    for (let i = 0; i < this.#before.length; i++) {
      const { owner, key, value, name } = this.#before[i];
      if (!is(functionOf(owner, key), value)) return name;
    }
    return undefined;
  }

  #watch(owner: object, seen: Set<object>, name: string): void {
    for (let one: object | null = owner; one && !seen.has(one); one = getPrototypeOf(one)) {
      seen.add(one);
      for (const key of ownKeys(one)) {
        const value = functionOf(one, key);
        if (typeof value === "function")
          this.#before.push({ owner: one, key, value, name: `${name}.${String(key)}` });
      }
      const prototype = getOwnPropertyDescriptor(one, "prototype")?.value;
      if (typeof prototype === "object" && prototype) this.#watch(prototype, seen, `${name}.prototype`);
    }
  }
}

function functionOf(owner: object, key: PropertyKey): unknown {
  const found = getOwnPropertyDescriptor(owner, key);
  return found?.get ?? found?.value;
}

function nameOf(value: object): string {
  return typeof value === "function"
    ? value.name
    : String((value as Record<symbol, unknown>)[Symbol.toStringTag] ?? "it");
}
