import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, test } from "node:test";
import type { Page } from "playwright-core";
import { choice, numberTable, pixelOf, slider } from "six-steps";
import { skipBrowser } from "../browser/browser.js";
import { type Json, KernelProcess } from "../kernel/protocolClient.js";
import { PlotPage } from "../plots/plotPage.js";

const take = (names: string, module: string) =>
  `const { ${names} } = await import(${JSON.stringify(import.meta.resolve(module))} as string);`;

let kernel: KernelProcess;
before(async () => {
  kernel = await KernelProcess.start();
  // Out of the project there are no types of the library.
  await kernel.run(
    `// @ts-nocheck notebook\n${take("drawingPad, interact, slider, checkbox, choice, numberTable, pixelOf, showBars, showContours, showConvolution, showFunction, showLineChart", "six-steps")}`,
  );
});
after(() => kernel?.stop());

/** The HTML of a cell's one output with controls, and what it printed besides. */
async function shownBy(code: string): Promise<{ html: string; text: string; printed: string }> {
  const { reply, outputs } = await kernel.run(code);
  assert.equal(reply.status, "ok", JSON.stringify(reply));
  const [{ content }, ...more] = outputs.filter(({ type }) => type === "display_data");
  assert.deepEqual(more, []);
  const data = content.data as Json;
  const printed = outputs.flatMap(({ content }) => content.text ?? []).join("");
  return { html: String(data["text/html"]), text: String(data["text/plain"]), printed };
}

const specIn = (html: string) =>
  JSON.parse(/, (\{"(?:ask|controls)".*?\}), \{ build:/s.exec(html)?.[1] ?? "null");

/** Moves as the page does. @returns the answer; `undefined` where the kernel closes the comm */
async function move(id: unknown, data: unknown): Promise<Json | undefined> {
  const comm_id = randomUUID();
  await kernel.outputs(kernel.send("comm_open", { comm_id, target_name: "six-steps", data: { id } }));
  const outputs = await kernel.outputs(kernel.send("comm_msg", { comm_id, data }));
  assert.deepEqual(
    outputs.filter(({ type }) => !/^comm_|^status$/.test(type)).map(({ type }) => type),
    [],
  );
  const said = kernel.iopub.filter(({ content }) => content.comm_id === comm_id);
  return said.at(-1)?.content.data as Json;
}

const sum = `interact({ a: slider(0, 4, { step: 1 }), b: choice([10, 20]) }, async ({ a, b }) => {
  console.log(a + b); await null; console.log("later"); }`;

test("live: each move is answered with what the function shows then; nothing is added under the cell", async () => {
  const { html, text, printed } = await shownBy(`await ${sum});`);
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
  assert.deepEqual(await move(ask, { at: [4, 1] }), { parts: [{ text: "24\nlater\n" }] });
  assert.deepEqual(await move(ask, { at: [0, 0] }), { parts: [{ text: "10\nlater\n" }] });
});

test("live: a move while a cell runs is answered before the cell ends, and an error is told; the next move works", async () => {
  const { html } = await shownBy(`await interact({ a: slider(0, 4, { step: 1 }) }, ({ a }) => {
    if (a === 3) throw new RangeError("three is too much"); console.log(a); });`);
  const { ask } = specIn(html);
  const cell = kernel.send("execute_request", { code: "await new Promise((r) => setTimeout(r, 1000)); 5" });
  const answer = await move(ask, { at: [3] });
  assert.match(String(answer?.error), /three is too much/);
  assert.deepEqual(await move(ask, { at: [4] }), { parts: [{ text: "4\n" }] });
  await kernel.reply(cell);
});

test("what comes from the page is not trusted: no stop that there is not is evaluated", async () => {
  const { html } = await shownBy(
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
    assert.match(String((await move(ask, question))?.error), /Run the cell again/, JSON.stringify(question));
  }
  const { printed } = await shownBy(
    `console.log(JSON.stringify(seen)); await interact({ a: slider(0, 4) }, () => {});`,
  );
  assert.equal(printed, "[2]\n");
});

test("frames: every combination is evaluated once, the last control fastest", async () => {
  const { html } = await shownBy(`await ${sum}, { frames: true });`);
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

const inkOn =
  "drawingPad((rows) => console.log(rows.length, rows[1][2], rows.flat().reduce((a, b) => a + b, 0)), { size: 8 })";

test("a pad: it is shown empty, and a drawing comes to the function as rows from 0 to 1", async () => {
  const { html, text } = await shownBy(`await ${inkOn};`);
  assert.match(text, /there is a pad here to draw on.*\n8 0 0\n/s);
  const ask = /data-ask="([^"]+)"/.exec(html)?.[1];
  const ink = Array.from({ length: 64 }, (_, at) => (at === 10 ? 255 : 0));
  assert.deepEqual(await move(ask, { ink }), { parts: [{ text: "8 1 1\n" }] });
  for (const wrong of [{}, null, { ink: [0] }, { ink: ink.map(() => 256) }, { ink: ink.map(() => "0") }]) {
    assert.match(String((await move(ask, wrong))?.error), /Run the cell again/, JSON.stringify(wrong));
  }
});

test("a table of numbers: each of its stops is another table, and the kernel is asked for the one that stands there", async () => {
  const { values, stops, start } = numberTable([[1, -1, 0.6]], { from: -1, to: 1 });
  assert.deepEqual([values, stops?.count], [[], 27]);
  const tables = Array.from({ length: 27 }, (_, stop) => JSON.stringify(stops?.at(stop)));
  assert.equal(new Set(tables).size, 27);
  assert.equal(tables[start], "[[1,-1,1]]");
  const { html, text } = await shownBy(
    "await interact({ t: numberTable([[1, 2], [3, 4]], { from: 0, to: 9 }) }, ({ t }) => console.log(JSON.stringify(t)));",
  );
  assert.match(text, /t: 1 2 \/ 3 4 \(each number can be changed\)\n\[\[1,2\],\[3,4\]\]/);
  const { ask } = specIn(html);
  assert.deepEqual(await move(ask, { at: [5005] }), { parts: [{ text: "[[5,0],[0,5]]\n" }] });
  assert.match(String((await move(ask, { at: [10_000] }))?.error), /Run the cell again/);
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

describe("a page without a kernel", { skip: skipBrowser }, () => {
  let plots: PlotPage;
  let page: Page;
  before(async () => {
    plots = await PlotPage.open(900);
    page = plots.page;
  });
  after(() => plots?.close());

  /** Puts an output into the page as an exported one has it: its scripts run as the page is read. */
  async function show(html: string): Promise<void> {
    await page.evaluate((html) => {
      document.body.replaceChildren();
      const made = document.createRange().createContextualFragment(html);
      document.body.append(made);
    }, html);
  }

  test("frames: the keyboard moves a chart to the curve of that value, and its words; the chart stays the same element", async () => {
    const { html } = await shownBy(
      `await interact({ slope: slider(-2, 2, { step: 0.5 }) }, ({ slope }) => { showLineChart({ line: [0, slope] }); console.log("slope " + slope); }, { frames: true });`,
    );
    await show(html);
    const range = page.getByRole("slider", { name: "slope" });
    await page.locator(".js-plotly-plot").waitFor();
    const mark = await page.$(".js-plotly-plot");
    await range.focus();
    for (const [key, slope] of [
      ["ArrowRight", 0.5],
      ["ArrowRight", 1],
      ["End", 2],
      ["Home", -2],
    ] as const) {
      await page.keyboard.press(key);
      await page.getByText(`slope ${slope}`, { exact: true }).first().waitFor();
      await page.waitForFunction(
        (slope) =>
          (document.querySelector(".js-plotly-plot") as unknown as { data: { y: number[] }[] }).data[0]
            .y[1] === slope,
        slope,
      );
    }
    assert.equal(await range.getAttribute("aria-valuetext"), "−2.0");
    assert.ok(await page.evaluate((one) => one?.isConnected, mark));
  });

  for (const [what, control, shows, key, said] of [
    [
      "a convolution's window",
      "place: slider(0, 3, { step: 1, start: 0 })",
      "({ place }) => showConvolution([[1, 2, 3], [4, 5, 6], [7, 8, 9]], [[1, 0], [0, -1]], { row: place >> 1, column: place % 2 })",
      "End",
      "Window at row 1, column 1: 5 · 1 + 6 · 0 + 8 · 0 + 9 · (−1) = −4.",
    ],
    [
      "a mark on a chart",
      "epoch: slider(1, 3, { step: 1, start: 1 })",
      "({ epoch }) => showLineChart({ loss: [3, 2, 1] }, { mark: epoch })",
      "ArrowRight",
      "Marked at 2: loss 2.",
    ],
    [
      "bars",
      "t: slider(0, 1, { step: 0.5, start: 0 })",
      "({ t }) => showBars({ F1: t }, { maxValue: 1 })",
      "End",
      "Bars: F1 1.",
    ],
  ] as const) {
    test(`frames: ${what} is moved by the keyboard, and what it shows then is said`, async () => {
      const { html } = await shownBy(`await interact({ ${control} }, ${shows}, { frames: true });`);
      await show(html);
      await page.getByRole("slider").focus();
      await page.keyboard.press(key);
      await page.getByRole("status").filter({ hasText: said }).waitFor();
    });
  }

  const curve = `const square = (x) => x * x;
    await interact({ x: slider(-2, 2, { step: 0.5, start: 1, point: square }) }, ({ x }) => {
      showFunction(square, { from: -2, to: 2 }); console.log("x " + x); }, { frames: true });`;
  const plane = `await interact({
      x: slider(0, 10, { step: 1, start: 5, point: "x" }), y: slider(-2, 2, { step: 1, start: 0, point: "y" }),
    }, ({ x, y }) => { showContours((a, b) => a + b, { x: [0, 10], y: [-2, 2] }); console.log("at " + x + " " + y); }, { frames: true });`;

  /** Where a point of the chart lies in the page, by the ticks at its axes. */
  const placeOf = (x: number, y: number) =>
    page.evaluate(
      ([x, y]) => {
        const along = (axis: "x" | "y", at: number) => {
          const ticks = [...document.querySelectorAll(`.${axis}tick text`)].map((tick) => {
            const { left, right, top, bottom } = tick.getBoundingClientRect();
            return [
              Number(tick.textContent?.replace("−", "-")),
              (axis === "x" ? left + right : top + bottom) / 2,
            ];
          });
          const [[from, fromPixel], [to, toPixel]] = [ticks[0], ticks[ticks.length - 1]];
          return fromPixel + ((at - from) / (to - from)) * (toPixel - fromPixel);
        };
        return [along("x", x), along("y", y)] as const;
      },
      [x, y] as const,
    );
  const pointIs = async (x: number, y: number) => {
    const { x: left, y: top, width, height } = (await page.locator(".six-steps-point").boundingBox()) ?? {};
    const [toX, toY] = await placeOf(x, y);
    const away = Math.hypot(Number(left) + Number(width) / 2 - toX, Number(top) + Number(height) / 2 - toY);
    assert.ok(away < 4, `${away} pixels from (${x}, ${y})`);
  };

  for (const [what, code, first, moves, byKey] of [
    [
      "along a curve",
      curve,
      [1, 1],
      [
        [-1.6, 1.8, "x -1.5", [-1.5, 2.25]],
        [1.9, 1, "x 1.5", [1.5, 2.25]],
      ],
      ["x 2", [2, 4]],
    ],
    [
      "in a plane",
      plane,
      [5, 0],
      [
        [8.2, 1.3, "at 8 1", [8, 1]],
        [-3, -9, "at 0 -2", [0, -2]],
      ],
      ["at 1 -2", [1, -2]],
    ],
  ] as const) {
    test(`frames: a point is dragged ${what}, and the arrow keys go on from there`, async () => {
      const { html } = await shownBy(code);
      await show(html);
      await page.locator(".js-plotly-plot .xtick text").first().waitFor();
      const point = page.locator(".six-steps-point");
      await point.waitFor();
      await pointIs(first[0], first[1]);
      await point.hover();
      await page.mouse.down();
      for (const [x, y, said, at] of moves) {
        const [left, top] = await placeOf(x, y);
        await page.mouse.move(left, top, { steps: 3 });
        await page.getByText(said, { exact: true }).first().waitFor();
        await pointIs(at[0], at[1]);
      }
      await page.mouse.up();
      await page.keyboard.press("ArrowRight");
      await page.getByText(byKey[0], { exact: true }).first().waitFor();
      await pointIs(byKey[1][0], byKey[1][1]);
      // The chart is as large as its page: the point stays on it.
      await page.setViewportSize({ width: 600, height: 700 });
      await page.waitForFunction(
        () => Number(document.querySelector(".main-svg")?.getBoundingClientRect().width) <= 600,
      );
      await pointIs(byKey[1][0], byKey[1][1]);
      await page.setViewportSize({ width: 900, height: 700 });
    });
  }

  test("frames: a slider's button goes on by one stop at each press, and from the last stop to the first", async () => {
    const { html } = await shownBy(
      `await interact({ rolls: slider(0, 2, { step: 1, start: 0, button: "Roll" }) }, ({ rolls }) => console.log("rolled " + rolls), { frames: true });`,
    );
    await show(html);
    await page.getByRole("slider", { name: "rolls" }).focus();
    await page.keyboard.press("Tab");
    for (const rolls of [1, 2, 0]) {
      await page.keyboard.press("Enter");
      await page.getByText(`rolled ${rolls}`, { exact: true }).first().waitFor();
      assert.equal(await page.getByRole("slider").getAttribute("aria-valuetext"), String(rolls));
    }
    assert.equal(await page.getByRole("button", { name: "Roll" }).count(), 1);
  });

  test("a pad is a sentence, and what was shown of the empty pad", async () => {
    const { html } = await shownBy(`await ${inkOn};`);
    await show(html);
    assert.ok(await page.getByText("there is a pad here to draw on").isVisible());
    assert.ok(await page.getByText("8 0 0").isVisible());
    assert.equal(await page.locator("canvas, button").count(), 0);
  });

  test("the keyboard goes from pixel to pixel and not beyond the edge; Tab leaves the image; a click chooses", async () => {
    const { html } = await shownBy(
      `await interact({ pixel: pixelOf([[0, 1, 2], [3, 4, 5]], { start: [0, 1] }), b: choice([0, 10]) }, ({ pixel: [r, c], b }) => console.log("at " + (10 * r + c + b)), { frames: true });`,
    );
    await show(html);
    const image = page.getByRole("radiogroup", { name: "pixel" });
    await image.getByRole("radio", { name: "(0, 1)", checked: true }).focus();
    for (const [key, row, column] of [
      ["ArrowRight", 0, 2],
      ["ArrowRight", 0, 2],
      ["ArrowUp", 0, 2],
      ["ArrowDown", 1, 2],
      ["ArrowDown", 1, 2],
      ["ArrowLeft", 1, 1],
      ["Home", 0, 0],
      ["ArrowLeft", 0, 0],
      ["End", 1, 2],
    ] as const) {
      await page.keyboard.press(key);
      const chosen = image.getByRole("radio", { checked: true });
      assert.equal(await chosen.getAttribute("aria-label"), `(${row}, ${column})`, key);
      assert.ok(await chosen.evaluate((one) => one === document.activeElement));
      await page
        .getByText(`at ${10 * row + column}`, { exact: true })
        .first()
        .waitFor();
    }
    await page.keyboard.press("Tab");
    assert.ok(
      await page.getByRole("combobox", { name: "b" }).evaluate((one) => one === document.activeElement),
    );
    await image.getByRole("radio", { name: "(1, 0)" }).click();
    await page.getByText("at 10", { exact: true }).first().waitFor();
  });

  test("live: the first values are shown, and a move says in a sentence what to do", async () => {
    const { html } = await shownBy(`await ${sum});`);
    await show(html);
    await page.getByText("12").waitFor();
    await page.getByRole("combobox", { name: "b" }).selectOption("20");
    await page.getByRole("status").filter({ hasText: "not running, or it has been restarted" }).waitFor();
    await page.getByText("12").waitFor();
  });

  test("somebody in the page who knows the kernel is asked one question at a time, and the newest value wins", async () => {
    const { html } = await shownBy(
      `await interact({ a: slider(0, 40, { step: 1 }) }, ({ a }) => console.log("a is " + a));`,
    );
    await show(html);
    await page.evaluate(() => {
      const asked: number[] = [];
      Object.assign(window, { asked });
      document.addEventListener("six-steps-connect", (event) => {
        const { detail } = event as CustomEvent;
        const listener = detail.accept({
          send({ at }: { at: number[] }) {
            asked.push(at[0]);
            setTimeout(() => listener.message({ parts: [{ text: `a is ${at[0]}` }] }), 50);
          },
        });
      });
    });
    await page.getByRole("slider").focus();
    for (let press = 0; press < 10; press++) await page.keyboard.press("ArrowRight");
    await page.getByText("a is 30", { exact: true }).first().waitFor();
    const asked = await page.evaluate(() => (window as unknown as { asked: number[] }).asked);
    assert.equal(asked.at(-1), 30);
    assert.deepEqual(
      asked,
      [...asked].sort((a, b) => a - b),
    );
  });
});
