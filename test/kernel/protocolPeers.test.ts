import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { type Outcome, peersNotebooks } from "./peersNotebooks.js";
import { KernelProcess, type Message } from "./protocolClient.js";

/** Cells as they stand in notebooks that were written for other kernels, and what comes of them. */

/** A PNG of one pixel. */
const png =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const files: Record<string, string | Buffer> = {
  "node_modules/clockwork/package.json": JSON.stringify({
    name: "clockwork",
    version: "1.4.2",
    type: "module",
    exports: {
      ".": { types: "./index.d.ts", default: "./index.js" },
      "./hands": { types: "./hands.d.ts", default: "./hands.js" },
    },
  }),
  "node_modules/clockwork/index.js": `class Clock {
    constructor(hour) { this.hour = hour }
    add(hours) { return new Clock(this.hour + hours) }
    toString() { return this.hour + ":00" }
  }
  const clock = Object.assign((hour) => new Clock(hour), { version: "1.4.2" });
  export default clock;
  export const hours = 24, parts = ["spring", "wheel"];`,
  "node_modules/clockwork/index.d.ts": `interface Clock { add(count: number, unit: "hours"): Clock; toString(): string }
  declare const clock: ((hour: number) => Clock) & { version: string };
  export default clock;
  export const hours: number;
  export const parts: string[];`,
  "node_modules/clockwork/hands.js": "export const hands = ['hour', 'minute'];",
  "node_modules/clockwork/hands.d.ts": "export const hands: string[];",
  "node_modules/@tower/bell/package.json": JSON.stringify({
    name: "@tower/bell",
    version: "0.3.1",
    main: "bell.cjs",
  }),
  "node_modules/@tower/bell/bell.cjs": "module.exports = { ring: (n) => 'ding '.repeat(n).trim() };",
  "tiny.jpg": Buffer.from("/9j/2Q==", "base64"),
  "helper.ts":
    'import clock from "npm:clockwork@1"; import { hands } from "npm:clockwork/hands";\nexport const ten: string = clock(10) + hands[0];',
  "lacking.ts": 'import shadow from "npm:sundial@3"; export const noon: string = shadow(12);',
  "dot.png": Buffer.from(png, "base64"),
};

let kernel: KernelProcess;

before(async () => {
  kernel = await KernelProcess.start();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(kernel.folder, name)), { recursive: true });
    writeFileSync(join(kernel.folder, name), content);
  }
});
after(() => kernel.stop());

interface Came {
  /** The cell's value, or its first output otherwise. */
  data?: Record<string, unknown>;
  stdout: string;
  stderr: string;
  error?: string;
  outputs: Message[];
}

async function run(source: string): Promise<Came> {
  const { outputs } = await kernel.run(source);
  const stream = (name: string) =>
    outputs
      .map(({ type, content }) => (type === "stream" && content.name === name ? content.text : ""))
      .join("");
  const failed = outputs.find(({ type }) => type === "error")?.content;
  const shown = outputs.find(({ type }) => type === "execute_result" || type === "display_data")?.content;
  return {
    data: shown?.data as Came["data"],
    stdout: stream("stdout"),
    stderr: stream("stderr"),
    error: failed && stripVTControlCharacters((failed.traceback as string[]).join("\n")),
    outputs,
  };
}

/** Runs a cell that shows one thing of this MIME type. */
async function shows(source: string, type: string, data: unknown): Promise<void> {
  const came = await run(source);
  assert.equal(came.error, undefined, source);
  assert.deepEqual(came.data?.[type], data, source);
}

test("npm: imports the package that is installed, with its types", async () => {
  await shows(
    'import time, { hours } from "npm:clockwork@1";\nString(time(hours / 2))',
    "text/plain",
    "'12:00'",
  );
  await shows(
    'import { hands } from "npm:clockwork@^1.2/hands"; hands',
    "text/plain",
    "[ 'hour', 'minute' ]",
  );
  await shows('import * as bell from "npm:@tower/bell"; bell.default.ring(2)', "text/plain", "'ding ding'");
  await shows('import { ring } from "npm:/@tower/bell@0.3.1"; ring(1)', "text/plain", "'ding'");
  await shows('(await import("npm:clockwork")).hours', "text/plain", "24");
  await shows('const which = "npm:clockwork@~1.4.0"; (await import(which)).hours', "text/plain", "24");
  await shows('import { ten } from "./helper.ts"; ten', "text/plain", "'10:00hour'");
  await shows("time(3).toString() + hands.length", "text/plain", "'3:002'");
  assert.match((await run('time("noon")')).error ?? "", /TS2345/);
  assert.match(
    (await run('import late from "npm:clockwork@1";\nlate("noon")')).error ?? "",
    /:2:6 {2}TS2345/,
  );
});

test("another version than is asked for is used, and told", async () => {
  for (const range of ["2", "^2.0.0", "0.4", "1.5", "~1.3", "1.4.1"]) {
    const { data, stderr } = await run(`(await import("npm:clockwork@${range}")).hours`);
    assert.equal(data?.["text/plain"], "24");
    assert.match(stderr, /^clockwork@.* is asked for; 1\.4\.2 is installed.*: npm install clockwork@/, range);
  }
  for (const range of ["1", "1.4", "1.4.2", "^1.0.0", "~1.4", "1.x", "latest", ">=1 <3", "*"]) {
    assert.equal((await run(`(await import("npm:clockwork@${range}")).hours`)).stderr, "", range);
  }
});

test("what is not installed, or lies in the internet, says what to do", async () => {
  for (const check of ["", "// @ts-nocheck\n"]) {
    const cells: [source: string, advice: RegExp][] = [
      ['import x from "npm:sundial@3"', /npm install sundial@3\b/],
      ['import x from "sundial/shadow"', /npm install sundial\b/],
      ['import x from "jsr:@tower/sand@1"', /npx jsr add @tower\/sand@1\b/],
      ['import x from "https://esm.sh/sundial@3"', /npm install sundial@3`?; then import `?"sundial"/],
      ['import x from "https://example.org/x.ts"', /save the file beside the notebook/],
    ];
    for (const [source, advice] of cells)
      assert.match((await run(check + source)).error ?? "", advice, source);
  }
  assert.match((await run('require("sundial")')).error ?? "", /npm install sundial/);
});

test("tslab's display", async () => {
  await shows(
    'import * as tslab from "tslab";\ntslab.display.html("<b>bold</b>")',
    "text/html",
    "<b>bold</b>",
  );
  await shows("tslab.display.javascript('alert(1)')", "application/javascript", "alert(1)");
  await shows("tslab.display.markdown('# one')", "text/markdown", "# one");
  await shows("tslab.display.latex('$x$')", "text/latex", "$x$");
  await shows("tslab.display.svg('<svg/>')", "image/svg+xml", "<svg/>");
  await shows("tslab.display.text('plain')", "text/plain", "plain");
  await shows("tslab.display.raw('text/vnd.own', 'x')", "text/vnd.own", "x");
  await shows(
    'import { readFileSync } from "fs"; tslab.display.png(readFileSync("dot.png"))',
    "image/png",
    png,
  );
  for (const [name, type] of [
    ["jpeg", "image/jpeg"],
    ["gif", "image/gif"],
    ["pdf", "application/pdf"],
  ]) {
    await shows(`tslab.display.${name}(new Uint8Array([1, 2, 3]))`, type, "AQID");
  }
  await shows("const { display: theirs } = require('tslab'); theirs.html('<i/>')", "text/html", "<i/>");
  await shows(
    "typeof tslab.versions.node + typeof tslab.versions.typescript",
    "text/plain",
    "'stringstring'",
  );
  const { outputs } = await run(
    "import { newDisplay } from 'tslab'; const one = newDisplay(), other = newDisplay(); one.text('a'); other.text('b'); one.html('c')",
  );
  const shown = outputs.filter(({ type }) => type.endsWith("display_data"));
  const ids = shown.map(({ content }) => (content.transient as { display_id: string }).display_id);
  assert.deepEqual(
    shown.map(({ type }) => type),
    ["display_data", "display_data", "update_display_data"],
  );
  assert.ok(ids[0] === ids[2] && ids[0] !== ids[1]);
  assert.match((await run("tslab.display.png('a path')")).error ?? "", /TS2345/);
});

test("Deno.jupyter shows what it shows in Deno, and no global says that this is Deno", async () => {
  await shows("const who = 'you'; Deno.jupyter.md`# Hello \x24{who}`", "text/markdown", "# Hello you");
  await shows("Deno.jupyter.html`<b>\x24{who}</b>\x24{'<i/>'}`", "text/html", "<b>you</b><i/>");
  await shows("const { svg, display: show, html } = Deno.jupyter; svg`<svg/>`", "image/svg+xml", "<svg/>");
  await shows("await Deno.jupyter.display({ 'text/html': '<u/>' }, { raw: true })", "text/html", "<u/>");
  await shows("await show(html`<p/>`)", "text/html", "<p/>");
  for (const call of [
    "Deno.jupyter.display(5)",
    "show(html`<p/>`)",
    "Deno.jupyter.broadcast('display_data', { data: { 'text/plain': '5' } })",
  ]) {
    const { outputs } = await kernel.run(call);
    const types = outputs.map(({ type }) => type).filter((type) => type !== "status");
    assert.deepEqual(types, ["execute_input", "display_data"], `${call}, without await`);
  }
  await shows("await show([1, 2])", "text/plain", "[ 1, 2 ]");
  await shows("Deno.jupyter.image('dot.png')", "image/png", png);
  await shows("Deno.jupyter.image(new Uint8Array([0xff, 0xd8, 3]))", "image/jpeg", "/9gD");
  await shows(
    "class Own { [Deno.jupyter.$display]() { return { 'text/html': 'own' } } }\nnew Own()",
    "text/html",
    "own",
  );
  await shows(
    "({ [Symbol.for('Jupyter.display')]: () => ({ 'text/markdown': '*a*' }) })",
    "text/markdown",
    "*a*",
  );
  const { outputs } = await run(
    "await Deno.jupyter.broadcast('display_data', { data: { 'text/plain': '0 %' }, metadata: {}, transient: { display_id: 'p' } });\nawait Deno.jupyter.broadcast('update_display_data', { data: { 'text/plain': '9 %' }, metadata: {}, transient: { display_id: 'p' } });",
  );
  assert.deepEqual(
    outputs.flatMap(({ type, content }) => (type.endsWith("_data") ? [[type, content.transient]] : [])),
    [
      ["display_data", { display_id: "p" }],
      ["update_display_data", { display_id: "p" }],
    ],
  );
  assert.match((await run("await Deno.jupyter.broadcast('comm_open', {})")).error ?? "", /comms/);
  assert.match((await run("Deno.jupyter.image('here.txt')")).error ?? "", /ENOENT|PNG or a JPEG/);
  await shows("((Deno: { own: number }) => Deno.own)({ own: 1 })", "text/plain", "1");
  await shows("[typeof Deno, 'Deno' in globalThis]", "text/plain", "[ 'undefined', false ]");
});

test("$$ of ijavascript", async () => {
  await run("// @ts-nocheck notebook");
  await shows("$$.html('<b>bold</b>')", "text/html", "<b>bold</b>");
  await shows("$$.svg('<svg/>')", "image/svg+xml", "<svg/>");
  await shows("$$.png(require('fs').readFileSync('dot.png').toString('base64'))", "image/png", png);
  await shows("$$.jpeg('/9gD')", "image/jpeg", "/9gD");
  await shows("$$.mime({ 'text/html': '<i/>', 'text/plain': 'i' })", "text/html", "<i/>");
  await shows("$$.json({ a: [1] })", "application/json", { a: [1] });
  await shows("$$.text('plain')", "text/plain", "plain");
  const late = await run(
    "$$.async();\nvar mine = $$;\nsetTimeout(function () { mine.sendResult({ a: 1 }); mine.done(); }, 1)",
  );
  const parent = late.outputs[0].parent;
  await kernel.until(
    () => kernel.iopub.some((message) => message.parent === parent && message.type === "display_data"),
    "the late result",
  );
  const { outputs } = await run("var place = $$.display('bar'); place.text('one'); place.html('two')");
  assert.deepEqual(
    outputs.flatMap(({ type, content }) => (type.endsWith("_data") ? [[type, content.transient]] : [])),
    [
      ["display_data", { display_id: "bar" }],
      ["update_display_data", { display_id: "bar" }],
    ],
  );
  await shows(
    "function Person(name) { this.name = name }\nvar kim = new Person('Kim'); kim",
    "text/plain",
    "Person { name: 'Kim' }",
  );
  await run("// @ts-check notebook");
});

for (const [name, cells] of Object.entries(peersNotebooks)) {
  test(`a notebook of another kernel's runs: ${name}`, async () => {
    for (const [source, outcome] of cells) await comesTo(source, outcome);
  });
}

test("the notebook's own names come before those of other kernels", async () => {
  await shows(
    "const Deno = { own: 2 }, $$ = { html: (text: string) => text + '!' }; Deno.own",
    "text/plain",
    "2",
  );
  await shows("Deno.own + $$.html('a')", "text/plain", "'2a!'");
  assert.doesNotMatch((await run("Deno.jupyter")).error ?? "", /belongs to Deno/);
});

async function comesTo(source: string, outcome: Outcome): Promise<void> {
  const { data, stdout, error } = await run(source);
  if (outcome !== "runs" && "fails" in outcome) {
    assert.match(error ?? "", outcome.fails, source);
    return;
  }
  assert.equal(error, undefined, source);
  if (outcome === "runs") return;
  if ("prints" in outcome) assert.match(stdout, outcome.prints, source);
  if ("value" in outcome) assert.equal(data?.["text/plain"], outcome.value, source);
  if ("shows" in outcome) assert.deepEqual(data?.[outcome.shows[0]], outcome.shows[1], source);
}
