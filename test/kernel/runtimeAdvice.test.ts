import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { runInThisContext } from "node:vm";
import { adviceOnError } from "@six-steps/kernel/internal/student/advice/adviceOnError.js";
import { javascriptErrors } from "@six-steps/kernel/internal/student/advice/javascriptErrors.js";
import { tensorflowErrors } from "@six-steps/kernel/internal/student/advice/tensorflowErrors.js";
import * as tf from "@tensorflow/tfjs";
import { launchBrowser, skipBrowser, skipFirefox } from "../browser/browser.js";
import { Firefox } from "../browser/firefox.js";
import { KernelProcess } from "./protocolClient.js";
import { shownBy } from "./shownBy.js";

type Told = [name: string, message: string];

/** What JavaScript refuses, and a part of what is said about it. */
const slips: [code: string, advice: RegExp][] = [
  ["const row = [1, 2]; row[5].toFixed(1);", /^What stands before `\.toFixed` is `undefined`/],
  ["const rows = []; rows[2][0] = 1;", /^What stands before `\[0\]` is `undefined`/],
  ["let nothing; nothing.length;", /^What stands before `\.length` is `undefined`/],
  ["const none = null; none.length;", /^What stands before `\.length` is `null`/],
  ["const none = null; none.length = 2;", /^What stands before `\.length` is `null`/],
  ["const fixed = 1; fixed = 2;", /^It was declared with `const`/],
  ["const count = 3; for (const i of count) i;", /`count` is not one\..*i < n/],
  ["const [a, b] = undefined;", /take a list/],
  ["let none; const [a] = none;", /take a list, and `(none|undefined)` is not one/],
  ["for (const x of 5) x;", /take a list, and `5` is not one/],
  ["const { a } = null;", /takes values out of an object, and was given `null`/],
  ["const { a } = undefined;", /takes values out of an object, and was given `undefined`/],
  ["const f = ({ a }) => a; f();", /takes values out of an object, and was given `undefined`/],
  ["let 값; 값.길이;", /^What stands before `\.길이` is `undefined`/],
  ["Math.max(...5);", /^`\.\.\.` takes a list|take a list/],
  ["const half = 0.5; half(2);", /^`half` is not a function/],
  ["[1, 2].map(String).sum();", /sum` is not a function/],
  ["const Layer = 3; new Layer();", /^`new` needs a class, and `Layer`/],
  ["class Layer {} Layer();", /`new (Layer|…)\(…\)`/],
  ["const again = (n) => again(n + 1); again(0);", /^A function calls itself without an end/],
  ["Math.max(...new Array(10_000_000).fill(0));", /`Math\.max\(\.\.\.list\)`/],
  ["new Array(-1);", /^A length is a whole number/],
  ["new Float32Array(-1);", /^A length is a whole number/],
  ["new Float32Array(2 ** 52);", /^A length is a whole number/],
  ["1n + 1;", /`Number\(1n\)`/],
  ["[].reduce((sum, x) => sum + x);", /^The list is empty/],
  ["Object.freeze([1])[0] = 2;", /^This list or object cannot be changed/],
  ["Object.freeze([1]).push(2);", /^This list or object cannot be changed/],
  ["const once = { get x() { return 1; } }; once.x = 2;", /^This list or object cannot be changed/],
  ["delete Object.freeze({ x: 1 }).x;", /^This list or object cannot be changed/],
  ['JSON.parse("{a: 1}");', /^`JSON\.parse` takes text in JSON/],
  ["JSON.parse('[1,');", /^`JSON\.parse` takes text in JSON/],
  ['await fetch("http://127.0.0.1:9/");', /^Nothing came from that address/],
];

/** Runs a slip where it stands, in any engine. */
const program = (code: string) =>
  `(async () => { "use strict"; try { ${code} } catch (error) { return [error.name, error.message]; } return ["", ""]; })()`;

const engines: Record<string, { skip: string | false; start(): Promise<(code: string) => Promise<Told>> }> = {
  Node: { skip: false, start: async () => async (code) => await runInThisContext(program(code)) },
  Chromium: {
    skip: skipBrowser,
    async start() {
      const browser = await launchBrowser();
      after(() => browser.close());
      const page = await browser.newPage();
      return async (code) => (await page.evaluate(program(code))) as Told;
    },
  },
  Firefox: {
    skip: skipFirefox,
    async start() {
      const firefox = await Firefox.launch();
      after(() => firefox.close());
      const page = await firefox.newPage();
      return async (code) => (await page.evaluate(`() => ${program(code)}`)) as Told;
    },
  },
};

const met = new Set<RegExp>();

function adviceOn([name, message]: Told): string {
  for (const [told] of [...javascriptErrors, ...tensorflowErrors]) if (told.test(message)) met.add(told);
  return adviceOnError(name, message) ?? `nothing is said about ${name}: ${message}`;
}

for (const [engine, { skip, start }] of Object.entries(engines)) {
  test(`${engine}'s errors are explained in plain words`, { skip }, async () => {
    const run = await start();
    for (const [code, advice] of slips) assert.match(adviceOn(await run(code)), advice, code);
  });
}

const model = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [3] })] });
const compiled = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [3] })] });
compiled.compile({ loss: "meanSquaredError", optimizer: "sgd" });
const { dense, conv2d, flatten } = tf.layers;

/** Mistakes with TensorFlow.js, by what it is asked for, and what is said about them. */
const mistakes: [ask: () => unknown, advice: RegExp][] = [
  [() => tf.matMul(tf.ones([2, 3]), tf.ones([2, 4])), /a row has 3 values and a column 2;/],
  [() => tf.matMul(tf.ones([2, 3]), tf.ones([2, 4]), true, true), /a row has 2 values and a column 4;/],
  [() => tf.ones([2, 3]).reshape([4, 2]), /there are 6, and the shape \[4, 2\] takes 8\./],
  [() => tf.ones([3]).reshape([]), /there are 3, and the shape \[\] takes 1\./],
  [() => tf.ones([7]).reshape([-1, 2]), /^7 values cannot be divided into parts of 2\./],
  [() => tf.tensor([1, 2, 3], [2, 2]), /there are 3, and the shape \[2, 2\] takes 4\./],
  [() => tf.ones([2, 3]).add(tf.ones([2])), /^Shapes \[2, 3\] and \[2\] do not go together/],
  [() => model.predict(tf.ones([1, 4])), /examples of shape \[null, 3\], and was given \[1, 4\]/],
  [() => model.predict(tf.ones([1, 3, 1])), /tensors with 2 axes, and was given one of shape \[1, 3, 1\]/],
  [
    () => compiled.fit(tf.ones([2, 4]), tf.ones([2, 2])),
    /examples of shape \[3\], and each one given has the shape \[4\]/,
  ],
  [() => compiled.fit(tf.ones([2, 3]), tf.ones([2, 5])), /gives \[2\] for each example.* has \[5\]/],
  [() => compiled.evaluate(tf.ones([2, 3]), tf.ones([2, 5])), /gives \[2\] for each example.* has \[5\]/],
  [() => compiled.fit(tf.ones([2, 3]), tf.ones([3, 2])), /here are 2 examples and 3 labels/],
  [() => model.fit(tf.ones([2, 3]), tf.ones([2, 2])), /^Call `model\.compile/],
  [
    () => conv2d({ filters: 1, kernelSize: 2 }).apply(tf.ones([2, 2])),
    /with 4 axes, and is given one with 2/,
  ],
  [() => flatten().apply(tf.ones([2, 2])), /with 3 axes or more, and is given one with 2/],
  [() => model.layers[0].apply(tf.ones([2, 5])), /3 numbers on axis −1.* the shape \[2, 5\]/],
  [() => model.compile({ loss: "mse", optimizer: "sgd" }), /^There is no `mse`\..*meanSquaredError/],
  [() => model.compile({ loss: "meanSquaredError", optimizer: "adm" }), /^There is no `adm`\..* adam,/],
  [() => dense({ units: 1, activation: "rleu" as never }), /^There is no `rleu`\..*relu/],
  [() => dense({} as never), /^Write `units` with a whole number/],
  [() => tf.sequential({ layers: [dense({ units: 1 })] }), /^Tell the first layer/],
  [
    () => {
      const given = tf.ones([1]);
      given.dispose();
      return given.dataSync();
    },
    /^The memory of this tensor has been given back/,
  ],
];

async function toldBy(ask: () => unknown): Promise<Told> {
  try {
    await ask();
  } catch (error) {
    const told = error as Error;
    return [told.name === "Error" ? told.constructor.name : told.name, told.message];
  }
  return ["", ""];
}

for (const [ask, advice] of mistakes) {
  test(`TensorFlow.js's error is explained in plain words: ${String(ask).slice(6, 90)}`, async () => {
    assert.match(adviceOn(await toldBy(ask)), advice);
  });
}

test("each sentence is there for an error that was made here", { skip: skipBrowser || skipFirefox }, () => {
  const others = [...javascriptErrors, ...tensorflowErrors].filter(([told]) => !met.has(told));
  assert.deepEqual(others, []);
});

test("the same words of somebody else's error are left alone", () => {
  for (const message of ["x is not a function", "Cannot read properties of undefined (reading 'a')"]) {
    for (const name of ["Error", "LayerError", ""]) assert.equal(adviceOnError(name, message), undefined);
  }
  for (const message of ["", "Tensor is disposed. ".repeat(9_000), "There is no data"]) {
    for (const name of ["Error", "TypeError"]) assert.equal(adviceOnError(name, message), undefined);
  }
});

let kernel: KernelProcess;
before(async () => {
  kernel = await KernelProcess.start();
});
after(() => kernel.stop());

test("what an error means stands below it, above its place", async () => {
  const { words } = await shownBy(kernel, "const row = [1, 2];\nrow[5].toFixed(1);");
  assert.match(
    words,
    /^TypeError: Cannot read properties .*\nWhat stands before `\.toFixed`[^\n]*\ncell\[\d+\]:2:8/,
  );
});
