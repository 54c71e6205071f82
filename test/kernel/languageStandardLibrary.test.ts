import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { Notebook } from "./languageNotebook.js";

/** What a fresh Node says; this process has a test runner's additions. */
function ofNode<T>(code: string): T {
  const input = `console.log(JSON.stringify(${code}))`;
  return JSON.parse(execFileSync(process.execPath, ["--input-type=module"], { input, encoding: "utf8" }));
}

test("every global of Node's is known", async (t) => {
  const names = ofNode<string[]>("Object.getOwnPropertyNames(globalThis)").filter(
    (name) => !/^node:|^localStorage$/.test(name), // the latter is only there when Node is given a file for it
  );
  assert.ok(names.length > 100);
  const notebook = new Notebook(t);
  await notebook.compile(names.map((name) => `void ${name};`).join("\n"));
  await notebook.expect(
    [
      "const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 127, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 6, 1, 4, 0, 65, 42, 11]);",
      "runs",
    ],
    [
      "const { instance } = await WebAssembly.instantiate(bytes); (instance.exports.f as () => number)()",
      { is: 42 },
    ],
    [
      "const module: WebAssembly.Module = new WebAssembly.Module(bytes); WebAssembly.Module.exports(module)[0].kind",
      { is: "function" },
    ],
    ["new WebAssembly.Memory({ initial: 1 }).buffer.byteLength", { is: 65536 }],
    ["WebAssembly.validate('text')", { fails: /TS2345/ }],
  );
});

/** A class of async_hooks, which it does not extend; a method of browsers alone; what iterators bring or may bring. */
const wrongInTypes =
  /^(?:PerformanceObserver\.prototype\.|MessageEvent\.prototype\.initMessageEvent$|Iterator\.prototype\.(?:next|return|throw)$|.*\(\)\.(?:return|throw)$)/;

test("what TypeScript offers of the standard library is there when the cell runs", async (t) => {
  const notebook = new Notebook(t);
  const classes = ofNode<string[]>(
    "Object.getOwnPropertyNames(globalThis).filter((name) => /^[A-Z]/.test(name) && typeof globalThis[name] === 'function')",
  );
  const values: Record<string, string> = {
    Iterator: "[][Symbol.iterator]()",
    Generator: "(function* () { yield 1 })()",
    Intl: "Intl",
    Math: "Math",
    JSON: "JSON",
    Atomics: "Atomics",
    Reflect: "Reflect",
    WebAssembly: "WebAssembly",
  };
  for (const name of classes) {
    values[name] = name;
    values[`${name}#`] = `${name}.prototype`;
  }
  const offered: [code: string, member: string][] = [];
  for (const code of Object.values(values)) {
    const { matches, metadata } = await notebook.language.complete(`${code}.`, code.length + 1);
    const types = metadata._jupyter_types_experimental as { type: string }[];
    const methods = matches.filter(
      (name, index) => /^\w+$/.test(name) && /method|function/.test(types[index].type),
    );
    offered.push(...methods.map((name): [string, string] => [code, name]));
  }
  assert.ok(offered.length > 1000);
  const missing = ofNode<string[]>(
    `${JSON.stringify(offered)}.filter(([code, name]) => { try { return !(name in Object(eval(code))) } catch { return true } }).map((it) => it.join("."))`,
  );
  assert.deepEqual(
    missing.filter((name) => !wrongInTypes.test(name)),
    [],
  );
});

test("what came with a later Node is refused in words that name the running one", async (t) => {
  const notebook = new Notebook(t);
  const uses: [code: string, isThere: string, name: string][] = [
    ["Object.groupBy([1], (n: number) => n)", "Object.groupBy", "Object.groupBy"],
    ["Map.groupBy([1], (n: number) => n)", "Map.groupBy", "Map.groupBy"],
    ["Promise.withResolvers<number>()", "Promise.withResolvers", "Promise.withResolvers"],
    ["new Set([1]).union(new Set([2]))", "Set.prototype.union", "Set.prototype.union"],
    ["[1].values().take(1)", "globalThis.Iterator", "Iterator.prototype.take"],
    ["(function* () { yield 1 })().map((n: number) => n)", "globalThis.Iterator", "Iterator.prototype.map"],
    ["new Map([[1, 2]]).entries().toArray()", "globalThis.Iterator", "Iterator.prototype.toArray"],
    ["Iterator.from([1])", "globalThis.Iterator", "Iterator"],
    ["Array.fromAsync([1])", "Array.fromAsync", "Array.fromAsync"],
    ["new ArrayBuffer(1).transfer()", "ArrayBuffer.prototype.transfer", "ArrayBuffer.prototype.transfer"],
    ["new Float16Array(1)", "globalThis.Float16Array", "Float16Array"],
    ["RegExp.escape('a')", "RegExp.escape", "RegExp.escape"],
    ["Error.isError(1)", "Error.isError", "Error.isError"],
    ["Promise.try(() => 1)", "Promise.try", "Promise.try"],
    ["new DisposableStack()", "globalThis.DisposableStack", "DisposableStack"],
    ["new WebSocket('ws://localhost')", "globalThis.WebSocket", "WebSocket"],
    ["Uint8Array.fromHex('00')", "Uint8Array.fromHex", "Uint8Array.fromHex"],
  ];
  const there = ofNode<boolean[]>(`[${uses.map(([, isThere]) => `Boolean(${isThere})`).join()}]`);
  for (const [index, [code, , name]] of uses.entries()) {
    if (there[index]) {
      await notebook.compile(code);
      continue;
    }
    const { content } = await notebook.refusal(code);
    const text = content.traceback.join("\n");
    const words = `This notebook runs on Node ${process.versions.node}, which has no \`${name}\`: it came with Node `;
    assert.ok(text.includes(words), text);
    assert.doesNotMatch(text, /'lib'|target library/);
  }
  await notebook.expect(
    ["typeof WebSocket + typeof EventSource; let later: WebSocket | undefined; later", { is: undefined }],
    ["class WebSocket { n = 1 } new WebSocket().n", { is: 1 }],
    ["new WebSocket().n", { is: 1 }],
    ["const basket = { union: () => 1, take: 2 }; basket.union() + basket.take", { is: 3 }],
    ["({ a: 1 }).take", { fails: /TS2339(?![\s\S]*which has no)/ }],
  );
});

test("types of an older Node, which npm has put there for some package, do not stand for the one that runs", async (t) => {
  const running = Number.parseInt(process.versions.node, 10);
  const old = {
    "node_modules/@types/node/index.d.ts":
      'declare var process: { title: number }; declare module "node:fs" { export const only: 14 }',
    "node_modules/needs/package.json": '{ "name": "needs", "types": "index.d.ts", "main": "index.js" }',
    "node_modules/needs/index.js": "exports.stream = () => undefined;",
    "node_modules/needs/index.d.ts":
      '/// <reference types="node" />\nexport function stream(): NodeJS.ReadableStream | undefined;',
  };
  const version = (number: string) => ({
    ...old,
    "node_modules/@types/node/package.json": `{ "name": "@types/node", "version": "${number}" }`,
  });
  for (const number of ["8.10.66", "14.18.63", `${Math.min(running, 20) - 1}.0.0`]) {
    const notebook = new Notebook(t, version(number));
    await notebook.expect(
      ["import { readFileSync } from 'node:fs'; import { stream } from 'needs'; typeof readFileSync", "runs"],
      ["typeof fetch + typeof structuredClone + process.title.length", "runs"],
      ["const source = stream(); source?.pipe", "runs"],
      ["source?.nothing", { fails: /'nothing' does not exist on type '(?:NodeJS\.)?ReadableStream/ }],
      ["process.title.toFixed()", { fails: /TS2339|TS2551/ }],
    );
  }
  // Those of the one that runs, or of a later one, are the notebook's choice.
  for (const number of [`${running}.1.0`, "99.0.0"]) {
    const notebook = new Notebook(t, version(number));
    await notebook.expect(
      ["import type { only } from 'node:fs'; let n: typeof only | undefined; n === 14", "runs"],
      ["process.title.length", { fails: /TS2339/ }],
    );
  }
});
