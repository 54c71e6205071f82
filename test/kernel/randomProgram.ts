import { RandomNumbers } from "../training/randomNumbers.js";

/** A variable's declared type, and code for values of it. */
interface Kind {
  type: string;
  values: readonly string[];
}

const kinds: readonly Kind[] = [
  { type: "string | undefined", values: ['"abc"', "undefined", 'off_ ? "a" : undefined'] },
  { type: "string | number", values: ['"abc"', "5", 'off_ ? 5 : "a"', "Number(1)"] },
  { type: "number | null", values: ["5", "null", "off_ ? null : 1"] },
  { type: "boolean", values: ["true", "false", "off_"] },
  { type: "string", values: ['"abc"', '"low"', "String(1)"] },
  { type: "number[] | undefined", values: ["[1, 2]", "undefined", "[1].filter(() => off_)"] },
  { type: '"low" | "mid" | "high"', values: ['"low"', '"high"', 'off_ ? "low" : "mid"'] },
  { type: "unknown", values: ["5", '"text"', "JSON.parse('[1]')", "null"] },
  { type: "any", values: ["5", '"text"', "null"] },
  { type: "Shape_", values: ["{ kind: 'a', a: 1 }", "{ kind: 'b', b: 'x' }", "shapeOf_()", "null"] },
  { type: "Animal_", values: ["new Dog_()", "new Cat_()", "new Animal_()"] },
  { type: "Date | string", values: ["new Date(0)", '"text"'] },
  { type: "(() => number) | number", values: ["() => 1", "2"] },
  { type: "{ in?: { n?: number } }", values: ["{}", "{ in: {} }", "{ in: { n: 1 } }"] },
  { type: "Inner_", values: ["inner_()"] },
  { type: "Inner_ | undefined", values: ["inner_()", "undefined"] },
  { type: "[string, number] | [boolean]", values: ['["a", 1]', "[true]"] },
  { type: "readonly string[] | string", values: ["['a']", '"a"'] },
  { type: "Map<string, number>", values: ["new Map([['a', 1]])"] },
  { type: "Reply_", values: ["{ done: true, value: 1 }", "{ done: false, error: 'e' }"] },
  { type: "Error | null", values: ["null", "new TypeError('t')"] },
  { type: "Color_", values: ["Color_.Red", "Color_.Blue", "off_ ? Color_.Red : Color_.Green"] },
];

const start = `
  const off_ = Math.random() > 2;
  type Shape_ = { kind: 'a'; a: number } | { kind: 'b'; b: string } | null;
  type Reply_ = { done: true; value: number } | { done: false; error: string };
  function shapeOf_(): Shape_ { return { kind: 'b', b: 'x' }; }
  class Animal_ { name = 'a' }
  class Dog_ extends Animal_ { bark() { return 'w'; } }
  class Cat_ extends Animal_ { meow() { return 'm'; } }
  enum Color_ { Red, Green, Blue }
  const inner_ = () => { class Item { n = 1; next?: Item; twice() { return this.n * 2; } } return new Item(); };
  type Inner_ = ReturnType<typeof inner_>;
  const must_: (value: unknown) => asserts value = () => {};
  const fail_: () => never = (() => {}) as () => never;
  function isText_(value: unknown): value is string { return typeof value === 'string'; }
`.replaceAll("\n", " ");

/** Conditions about a value `@` that are answered whatever it is. */
const tests =
  "@ === undefined;; @ !== undefined;; @ == null;; !@;; @;; typeof @ === 'string';; typeof @ !== 'number';; @?.done;; !@?.done;; " +
  "typeof @ === 'function';; typeof @ === 'object';; Array.isArray(@);; @ instanceof Date;; @ instanceof Dog_;; @ === 'low';; " +
  "@ !== 'high';; @?.kind === 'a';; @?.kind !== 'b';; isText_(@);; !isText_(@);; @ === true;; @?.in === undefined;; @ === 5;; " +
  "@?.in?.n === undefined;; @ === Color_.Red;; @?.length === 1;; @?.[0] === undefined;; @?.['in'] === undefined;; @?.next;; " +
  "typeof @?.[0] === 'string';; @ instanceof Map;; @ instanceof TypeError;; typeof @ === 'string' || typeof @ === 'number';; " +
  "typeof @ === 'object' && @ !== null && 'a' in @";

/** What may be done with a value `@`; most of it is wrong for most values. */
const uses =
  "@.length;; @.toFixed();; @.toUpperCase();; @.kind;; @.a;; @.b;; @[0];; @();; @.in.n;; @.in.n.toFixed();; @.bark();; @.meow();; " +
  "@.getTime();; @ + 1;; @ * 2;; @ === 'mid';; @.map((n) => n);; @.twice();; @.next.n;; @.nope;; (() => @.length)();; -@;; @.n;; " +
  "(() => @.toFixed());; @ === Color_.Green;; @ === true;; @ === false;; [@].flat()[0];; @?.kind;; @!.length;; " +
  "@.next?.next?.n;; @.push(1);; (@ satisfies string);; (@ as number);; Math.max(@);; @.constructor.name;; @.value;; [...@];; " +
  "@.error.length;; @.get('a');; @[1];; @.message;; @['in'].n;; @ satisfies number;; @.done === true;; @ in { low: 1 };; { ...@ }.n";

/** What a constant may be given of another value `@`. */
const derived =
  "@;; [@];; () => @;; @ ?? null;; typeof @ === 'string' ? @ : 5;; { in: @ };; @ as unknown;; [@, 1] as const;; @ && 1;; " +
  "(() => { class Item { it = @; } return new Item(); })();; function () { return @; };; { get in() { return @; } }";

const list = (text: string) => text.split(";; ");

/**
 * A program of one statement a line, the same for the same seed. Names that it declares end in `_`. `show` notes a value;
 * no other line of it throws anything.
 */
export function randomProgram(seed: number): string[] {
  const random = new RandomNumbers(seed);
  const variables: { name: string; kind: Kind; constant: boolean }[] = [];
  let count = 0;
  const declared = (kind: Partial<Kind>, constant: boolean, name = `v${++count}_`) => {
    variables.push({ name, kind: { type: "", values: ["1"], ...kind }, constant });
    return name;
  };
  const fresh = () => `v${++count}_`;
  const any = () => random.pick(variables).name;
  const named = () => random.pick(variables.filter(({ name }) => /^v\d+_$/.test(name)));
  const ofType = (pattern: RegExp) =>
    random.pick(variables.filter(({ kind }) => pattern.test(kind.type)))?.name;
  const about = (texts: string, name = any()) => random.pick(list(texts)).replaceAll("@", () => name);
  const test = () => about(tests);
  const attempt = (code: string) => `try { ${code} } catch {}`;

  const declare = (): string => {
    const kind = random.pick(kinds);
    const constant = random.chance(0.5);
    const keyword = constant ? "const" : random.chance(0.8) ? "let" : "var";
    return `${keyword} ${declared(kind, constant)}: ${kind.type} = ${random.pick(kind.values)};`;
  };
  const assign = (operators = ["="]): string => {
    const variable = random.pick(variables.filter(({ constant }) => !constant));
    if (!variable) return "show(0);";
    return `${variable.name} ${random.pick(operators)} ${random.pick(variable.kind.values)};`;
  };
  const destructure = (): string => {
    const isList = random.chance(0.4);
    const source = ofType(isList ? /^\[|^readonly/ : /^\{|^Animal|^Reply|^Date|^Map/);
    const [a, b] = [declared({}, true), declared({}, true)];
    if (isList && source)
      return `const ${random.chance(0.5) ? `[${a}, ${b}]` : `[${a} = 1, ...${b}]`} = ${source};`;
    const patterns = [
      `{ done: ${a}, value: ${b} }`,
      `{ in: ${a}, n: ${b} = 1 }`,
      `{ length: ${a}, ...${b} }`,
    ];
    if (source) return `const ${random.pick(patterns)} = ${source};`;
    return `const { kind: ${a}, ...${b} } = shapeOf_() ?? { kind: 'a', a: 2 };`;
  };
  const statements: readonly (() => string)[] = [
    declare,
    declare,
    () => assign(["=", "=", "=", "??=", "||=", "&&="]),
    assign,
    destructure,
    () => `if (${test()}) fail_();`,
    () => `if (${test()}) fail_();`,
    () => attempt(`if (${test()}) fail_();`),
    () => `if (${test()}) { ${assign()} }`,
    () => `for (const i of [1, 2]) { if (i > 1) { ${assign()} } }`,
    () => `while (off_) { ${assign()} }`,
    () => `try { ${assign()} } catch { ${assign()} }`,
    () => `must_(${test()});`,
    () => `(() => { ${assign()} })();`,
    () => `const ${fresh()} = () => { ${assign()} };`,
    () => about(derived).replace(/^.*$/, (value) => `const ${declared({}, true)} = ${value};`),
    () => test().replace(/^.*$/, (value) => `const ${declared({ type: "boolean" }, true)} = ${value};`),
    () => {
      const { name, kind } = named();
      return `let ${declared({ values: kind.values }, false)} = ${name};`;
    },
    () => {
      const { name, kind } = named();
      return `let ${declared({ values: kind.values }, false)}: typeof ${name} = ${name};`;
    },
    () => `let ${declared({ values: ["1", "'a'", "[1]", "null"] }, false)};`,
    () => {
      const constant = random.chance(0.5);
      return `${constant ? "const" : "let"} ${declared({ values: ["[]", "['a']"] }, constant)} = [];`;
    },
    () => {
      const { name } = named();
      return `function ${fresh()}(x: typeof ${name}) { return x; }`.replace(/v\d+_(?=\()/, (it) => {
        declared({}, true, `${it}(${name})`);
        return it;
      });
    },
    () => {
      const [value, name] = [any(), fresh()];
      declared({}, true, `${name}()`);
      return `function ${name}() { return ${value}; }`;
    },
    () => {
      const [value, name] = [any(), fresh()];
      declared({}, true, `new ${name}()`);
      return `class ${name} { in = ${value}; value?: number; static n = 1; length() { return ${value}; } }`;
    },
    () => attempt(`${any()}.push(${random.pick(["1", "'a'", "null"])});`),
    () => attempt(`${any()}.in = ${random.pick(["undefined", "{ n: 1 }", "{}"])};`),
    () => attempt(`${any()}.in.n = 5;`),
    () => attempt(`if (${about(tests)}) { show(${about(uses)}); } else { show(${about(uses)}); }`),
    // TypeScript 7.0.2 breaks down on `switch (list)` after `let list = []`.
    () =>
      `switch (${ofType(/./)}) { case "low": fail_(); break; case undefined: ${assign()} break; default: }`,
    () => assign().replace(/^(\S+) = (.*);$/, "[$1] = [$2];"),
  ];
  const program = [start, declare(), declare()];
  for (let left = random.whole(3, 5); left > 0; left--) {
    program.push(random.pick(statements)(), `try { show(${about(uses)}); } catch { show("!"); }`);
  }
  return program;
}
