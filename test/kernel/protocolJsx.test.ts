import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { completeness } from "@six-steps/kernel/internal/language/completeness.js";
import { KernelProcess } from "./protocolClient.js";
import { shownBy } from "./shownBy.js";

/** A package that makes text of JSX. */
const runtime = {
  "package.json": '{ "name": "react", "exports": { "./jsx-runtime": "./jsx-runtime.js" } }',
  "jsx-runtime.js": `const jsx = (type, { children = [], ...rest }) => {
  if (typeof type === "function") return type({ ...rest, children });
  const attributes = Object.entries(rest).map(([key, value]) => \` \${key}="\${value}"\`).join("");
  return { html: \`<\${type}\${attributes}>\${[children].flat(9).map((one) => one.html ?? one).join("")}</\${type}>\` };
};
exports.jsx = exports.jsxs = jsx;
exports.Fragment = ({ children }) => ({ html: [children].flat(9).map((one) => one.html ?? one).join("") });
`,
  "jsx-runtime.d.ts": `export namespace JSX {
  interface Element { html: string }
  interface ElementChildrenAttribute { children: {} }
  interface IntrinsicAttributes { key?: number }
  interface IntrinsicElements { b: { id?: string; children?: unknown }; i: { children?: unknown } }
}
`,
};

async function withKernel(use: (kernel: Cells) => Promise<void>): Promise<void> {
  const kernel = await KernelProcess.start();
  try {
    await use(new Cells(kernel));
  } finally {
    await kernel.stop();
  }
}

class Cells {
  readonly kernel: KernelProcess;

  constructor(kernel: KernelProcess) {
    this.kernel = kernel;
  }

  write(name: string, text: string): void {
    const path = join(this.kernel.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  async shows(...cells: [code: string, value: string | undefined][]): Promise<void> {
    for (const [code, value] of cells) {
      const shown = await shownBy(this.kernel, code);
      assert.equal(shown.status, "ok", `${code}\n${shown.words}`);
      assert.equal(shown.value, value, code);
    }
  }

  async fails(...cells: [code: string, words: RegExp][]): Promise<void> {
    for (const [code, words] of cells) assert.match((await shownBy(this.kernel, code)).words, words, code);
  }
}

test("cells and files with JSX are checked and run, and cells without it are what they were", () =>
  withKernel(async (cells) => {
    await cells.fails([
      "const early = <b>hi</b>",
      /package `react`, which is not installed.*`npm install react @types\/react`[\s\S]*> 1 \| const early = <b>/,
    ]);
    for (const [name, text] of Object.entries(runtime)) cells.write(`node_modules/react/${name}`, text);
    await cells.shows(
      ["const greeting = <b id='x'>hi {1 + 1}</b>; greeting.html", `'<b id="x">hi 2</b>'`],
      ["{ top: <i>{'a'}</i>, n: 1 }", "{ top: { html: '<i>a</i>' }, n: 1 }"],
      ["<i>{greeting}</i>", "{ html: '<i><b id=\"x\">hi 2</b></i>' }"],
      // Casts and generic arrows, beside and after cells with JSX.
      [
        "const same = <T>(x: T) => x; const n = <number>same(<unknown>5); function cast(x: unknown) { return <string>x }",
        undefined,
      ],
      ["[same('a').length, n.toFixed(1), cast('b').length]", "[ 1, '5.0', 1 ]"],
      ["const other = <T,>(x: T) => x; other(<b>{same('a')}</b>).html", "'<b>a</b>'"],
      [
        "function Row({ name, children = [] }: { name: string; children?: unknown }) {\n  return <b id={name}>{children}</b>;\n}\nclass Page { top = <Row name='top'/>; static of(x: unknown) { return <string>(x as string) + 'd' } }".replace(
          "<string>(x as string)",
          "(x as string)",
        ),
        undefined,
      ],
      ["new Page().top.html + Page.of('c')", `'<b id="top"></b>cd'`],
      ["const rows = ['a', 'b'].map((name, i) => <Row name={name} key={i}><i>{name}</i></Row>)", undefined],
      ["{ a: <b>x</b>, n: 1 }", "{ a: { html: '<b>x</b>' }, n: 1 }"],
      ["{ a: 1, n: <number>n } as Record<string, number>", "{ a: 1, n: 5 }"],
      ["<>{rows}</>", `{ html: '<b id="a"><i>a</i></b><b id="b"><i>b</i></b>' }`],
      ["rows[0].html.length + (await (async () => <i/>)()).html.length", "29"],
      // Closing tags that could be regular expressions.
      ["const one = <i>{n}</i>\nconst two = <i>{n}</i>\none.html + two.html", "'<i>5</i><i>5</i>'"],
      ["const less = 1 < /2/.source.length, text = '</b>'; [less, text]", "[ false, '</b>' ]"],
      // What esbuild imports does not take the place of the student's names.
      ["const jsx = 'mine', Fragment = { jsx, jsxs: 1 }; <b>{jsx}</b>", "{ html: '<b>mine</b>' }"],
      [
        "<b>{jsx}</b>; [jsx, Fragment.jsx, 'jsxs', Fragment]",
        "[ 'mine', 'mine', 'jsxs', { jsx: 'mine', jsxs: 1 } ]",
      ],
      ["// @ts-nocheck\nconst quick = <none a={1}/>; quick", `{ html: '<none a="1"></none>' }`],
    );
    await cells.fails(
      [
        "const wrong = <Row name={5}/>",
        /Type 'number' is not assignable to type 'string'[\s\S]*cell\[\d+\]:1:20/,
      ],
      ["\n<b>\n  <none/>\n</b>", /'none' does not exist[\s\S]*> 3 \|/],
      ["greeting.nope", /'nope' does not exist on type 'Element'/],
      ["rows[0].html.nope", /'nope' does not exist on type 'string'/],
      [
        "<Row name='a'>\n  {(() => {\n    throw new Error('here')\n  })()}\n</Row>",
        /here[\s\S]*> 3 \| {5}throw new Error/,
      ],
      ["<b>hi</i>", /closing tag for 'b'/],
      ["<b>{n</b>", /A `}` is missing before `<\/b>`/],
      ["const f = <T>(x: T) => x; const y = 1 +* 2", /Unexpected `\*`\ncell\[\d+\]:1:40/],
    );

    cells.write("row.tsx", "export const Row2 = ({ w }: { w: number }) => <i>{w}</i>;");
    cells.write("old.jsx", "export const old = <b>old</b>;");
    await cells.shows(
      [
        `import { Row2 } from "./row.tsx"; import { old } from "./old"; [<Row2 w={1}/>, old]`,
        "[ { html: '<i>1</i>' }, { html: '<b>old</b>' } ]",
      ],
      [`(await import("./row")).Row2({ w: 2 }).html`, "'<i>2</i>'"],
    );
    await cells.fails(["<Row2 w='1'/>", /'string' is not assignable to type 'number'/]);

    const { kernel } = cells;
    const matches = async (code: string) => {
      const id = kernel.send("complete_request", { code, cursor_pos: code.length });
      return (await kernel.reply(id)).content.matches as string[];
    };
    assert.deepEqual(await matches("<b>{greeting.ht"), ["html"]);
    assert.deepEqual((await matches("<Ro")).slice(0, 2), ["Row", "Row2"]);
    assert.equal((await matches("<Row na"))[0], "name");
    const code = "<Row name='a'/>";
    const found = await kernel.reply(
      kernel.send("inspect_request", { code, cursor_pos: 2, detail_level: 0 }),
    );
    assert.match(JSON.stringify(found.content), /function Row\(/);
  }));

test("JSX whose package has no types runs unchecked", () =>
  withKernel(async (cells) => {
    for (const name of ["package.json", "jsx-runtime.js"] as const)
      cells.write(`node_modules/react/${name}`, runtime[name]);
    await cells.shows(
      ["const made = <b c={1}>x</b>; made.html", `'<b c="1">x</b>'`],
      ["made.any", undefined],
    );
  }));

test("a cell with JSX is complete when its tags are closed, and generics are no tags", () => {
  const status = (code: string) => completeness(code).status;
  for (const code of [
    "<b>hi</b>",
    "<b/>",
    "const a = <b id='x'>{1}</b>;",
    "<></>",
    "const same = <T>(x: T) => x",
    "const same = <T,>(x: T) => x",
    "const n = <number>x",
    "<b>{[1].map((i) => <i>{i}</i>)}</b>",
  ])
    assert.equal(status(code), "complete", code);
  for (const code of [
    "<b",
    "<b>",
    "<b id",
    "<b id='x'",
    "<b id='x'>",
    "<b>\n  <i>x</i>",
    "<b>{",
    "<b>{[1].map((i) =>",
    "const a = (\n  <b>x</b>",
    "<>\n  <b/>",
    "const same = <T>(x: T) =>",
    "const same = <T,>(",
    "function f() {\n  return <b>x</b>",
  ])
    assert.equal(status(code), "incomplete", code);
  for (const code of ["<b>hi</i>", "<b>{1 +* 2}</b>", "const same = <T>(x: T) => x; const y = 1 +* 2"])
    assert.equal(status(code), "invalid", code);
});
