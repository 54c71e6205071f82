import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { choice, numberTable, pixelOf, slider } from "six-steps";
import type { Json } from "../kernel/protocolClient.js";
import { ControlsKernel, inkOn, specIn, sum } from "./controlsKernel.js";

let kernel: ControlsKernel;
before(async () => {
  kernel = await ControlsKernel.start();
});
after(() => kernel?.stop());

test("live: each move is answered with what the function shows then; nothing is added under the cell", async () => {
  const { html, text, printed } = await kernel.shownBy(`await ${sum});`);
  assert.equal(printed, "");
  assert.match(text, /a: 2 \(can be moved from 0 to 4\)\nb: 10 .*\n12\nlater/s);
  const { ask, controls } = specIn(html);
  assert.deepEqual(
    controls.map(({ kind, label }: Json) => [kind, label]),
    [
      ["slider", "a"],
      ["choice", "b"],
    ],
  );
  assert.deepEqual(await kernel.move(ask, { at: [4, 1] }), { parts: [{ text: "24\nlater\n" }] });
  assert.deepEqual(await kernel.move(ask, { at: [0, 0] }), { parts: [{ text: "10\nlater\n" }] });
});

test("live: a move while a cell runs is answered before the cell ends, and an error is told; the next move works", async () => {
  const { html } = await kernel.shownBy(`await interact({ a: slider(0, 4, { step: 1 }) }, ({ a }) => {
    if (a === 3) throw new RangeError("three is too much"); console.log(a); });`);
  const { ask } = specIn(html);
  const cell = kernel.process.send("execute_request", {
    code: "await new Promise((r) => setTimeout(r, 1000)); 5",
  });
  const answer = await kernel.move(ask, { at: [3] });
  assert.match(
    String(answer?.error),
    /^The function stopped with an error: RangeError: three is too much\nThe line: if \(a === 3\) throw new RangeError/,
  );
  assert.deepEqual(await kernel.move(ask, { at: [4] }), { parts: [{ text: "4\n" }] });
  await kernel.process.reply(cell);
});

test("what comes from the page is not trusted: an unknown stop is not evaluated", async () => {
  const { html } = await kernel.shownBy(
    `globalThis.seen = []; await interact({ a: slider(0, 4, { step: 1 }) }, ({ a }) => { seen.push(a); });`,
  );
  const { ask } = specIn(html);
  for (const question of [
    { at: [5] },
    { at: [-1] },
    { at: [0.5] },
    { at: ["1"] },
    { at: [1, 1] },
    { at: "1" },
    {},
    null,
    3,
  ]) {
    assert.match(
      String((await kernel.move(ask, question))?.error),
      /Run the cell again/,
      JSON.stringify(question),
    );
  }
  const { printed } = await kernel.shownBy(
    `console.log(JSON.stringify(seen)); await interact({ a: slider(0, 4) }, () => {});`,
  );
  assert.equal(printed, "[2]\n");
});

test("frames: every combination is evaluated once, the last control fastest", async () => {
  const { html } = await kernel.shownBy(`await ${sum}, { frames: true });`);
  const { ask, frames, hasAll } = specIn(html);
  assert.equal(ask, undefined);
  assert.ok(hasAll);
  assert.deepEqual(frames.base, [{ text: "10\nlater\n" }]);
  assert.equal(frames.differ[0][1].length, 10);
});

for (const [what, code, said] of [
  ["no control", "interact({}, () => {})", /The controls must be an object such as/],
  ["no function", "interact({ a: slider(0, 1) }, 3 as never)", /must be a function of their values/],
  [
    "too many frames",
    "interact({ a: slider(0, 1), b: slider(0, 1) }, () => {}, { frames: true })",
    /at most 441.*1681/,
  ],
  ["a slip in an option", "interact({ a: slider(0, 1) }, () => {}, { frame: true } as never)", /frames/],
  ["a way backwards", "slider(1, 0)", /to must be/],
  ["too many stops", "slider(0, 1, { step: 0.001 })", /step must be at least 0.005/],
  ["no step", "slider(0, 1, { step: 0 })", /step must be above 0/],
  [
    "a point without a height",
    "slider(0, 1, { point: Math.log })",
    /The height of the point at 0 must be a finite/,
  ],
  ["a point that is no curve", "slider(0, 1, { point: 'z' as never })", /point must be a function/],
  [
    "half a point",
    "interact({ a: slider(0, 1, { point: 'x' }) }, () => {})",
    /one slider with a curve, or two/,
  ],
  ["one choice", "choice(['a'])", /at least two/],
  ["no function of a drawing", "drawingPad(3 as never)", /must be a function of the drawing/],
  ["a pad of one pixel", "drawingPad(() => {}, { size: 1 })", /size must be .*8 to 64/],
  ["no image", "pixelOf([1, 2, 3])", /flat pixels only of a square/],
  ["an image of too many pixels", "pixelOf(new Array(784).fill(0))", /at most 441/],
  ["a start beside the image", "pixelOf([[0, 1]], { start: [1, 0] })", /start\[0\] must be/],
  [
    "a table that is a list",
    "numberTable([1, 2], { from: 0, to: 2 })",
    /start must have shape .*at most 5 each/,
  ],
  [
    "tables beyond counting",
    "numberTable(Array(5).fill([1, 2, 3, 4, 5]), { from: 0, to: 9 })",
    /large enough for the tables/,
  ],
  [
    "frames of a table",
    "interact({ t: numberTable([[1, 2, 3]], { from: 0, to: 9 }) }, () => {}, { frames: true })",
    /at most 441.*1000/,
  ],
  ["a pixel beyond white", "pixelOf([[0, 9]], { maxValue: 8 })", /from 0 to 8/],
] as const) {
  test(`${what} is refused in a sentence`, async () => {
    const { reply } = await kernel.run(`await ${code};`);
    assert.equal(reply.status, "error");
    assert.match(String(reply.evalue), said);
  });
}

test("a slider's stops are written with the digits that they need, and the start is the nearest stop", () => {
  assert.deepEqual(slider(-1, 1, { step: 0.5, start: 0.6 }).texts, ["−1.0", "−0.5", "0.0", "0.5", "1.0"]);
  assert.equal(slider(-1, 1, { step: 0.5, start: 0.6 }).start, 3);
  assert.deepEqual(slider(0, 0.3, { step: 0.1 }).values, [0, 0.1, 0.2, 0.3]);
  assert.equal(slider(0.1, 5).values.length, 41);
  assert.equal(choice(["a", "b"], { start: "b" }).start, 1);
});

test("a pad: it is shown empty, and a drawing comes to the function as rows from 0 to 1", async () => {
  const { html, text } = await kernel.shownBy(`await ${inkOn};`);
  assert.match(text, /there is a pad here to draw on.*\n8 0 0\n/s);
  const ask = /data-ask="([^"]+)"/.exec(html)?.[1];
  const ink = Array.from({ length: 64 }, (_, at) => (at === 10 ? 255 : 0));
  assert.deepEqual(await kernel.move(ask, { ink }), { parts: [{ text: "8 1 1\n" }] });
  for (const wrong of [{}, null, { ink: [0] }, { ink: ink.map(() => 256) }, { ink: ink.map(() => "0") }]) {
    assert.match(String((await kernel.move(ask, wrong))?.error), /Run the cell again/, JSON.stringify(wrong));
  }
});

test("a table of numbers: each of its stops is another table, and the kernel is asked for the one that stands there", async () => {
  const { values, stops, start } = numberTable([[1, -1, 0.6]], { from: -1, to: 1 });
  assert.deepEqual([values, stops?.count], [[], 27]);
  const tables = Array.from({ length: 27 }, (_, stop) => JSON.stringify(stops?.at(stop)));
  assert.equal(new Set(tables).size, 27);
  assert.equal(tables[start], "[[1,-1,1]]");
  const { html, text } = await kernel.shownBy(
    "await interact({ t: numberTable([[1, 2], [3, 4]], { from: 0, to: 9 }) }, ({ t }) => console.log(JSON.stringify(t)));",
  );
  assert.match(text, /t: 1 2 \/ 3 4 \(each number can be changed\)\n\[\[1,2\],\[3,4\]\]/);
  const { ask } = specIn(html);
  assert.deepEqual(await kernel.move(ask, { at: [5005] }), { parts: [{ text: "[[5,0],[0,5]]\n" }] });
  assert.match(String((await kernel.move(ask, { at: [10_000] }))?.error), /Run the cell again/);
});

test("each pixel of an image is a stop: its row and its column, and how bright it is", () => {
  const { values, texts, start, picture } = pixelOf(
    [
      [0, 2, 4],
      [1, 3, 8],
    ],
    { start: [1, 0], maxValue: 8 },
  );
  assert.deepEqual(values[5], [1, 2]);
  assert.deepEqual(texts, ["(0, 0)", "(0, 1)", "(0, 2)", "(1, 0)", "(1, 1)", "(1, 2)"]);
  assert.equal(start, 3);
  assert.deepEqual(picture, { columns: 3, brightness: [0, 0.25, 0.5, 0.125, 0.375, 1] });
});
