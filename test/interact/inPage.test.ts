import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Page } from "playwright-core";
import { skipBrowser } from "../browser/browser.js";
import { PlotPage } from "../plots/plotPage.js";
import { ControlsKernel, inkOn, sum } from "./controlsKernel.js";

let kernel: ControlsKernel;
before(async () => {
  kernel = await ControlsKernel.start();
});
after(() => kernel?.stop());

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
    const { html } = await kernel.shownBy(
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
      const { html } = await kernel.shownBy(`await interact({ ${control} }, ${shows}, { frames: true });`);
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
      const { html } = await kernel.shownBy(code);
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

  test("frames: a point stays on its chart that is drawn anew while the page is hidden, as at a change of JupyterLab's theme", async () => {
    const { html } = await kernel.shownBy(curve);
    await show(html);
    await page.locator(".js-plotly-plot .xtick text").first().waitFor();
    await page.locator(".six-steps-point").waitFor();
    await page.evaluate(async () => {
      document.body.setAttribute("data-jp-theme-light", "false");
      document.body.style.display = "none";
      await new Promise(requestAnimationFrame);
      document.body.style.display = "";
      await new Promise(requestAnimationFrame);
    });
    await pointIs(1, 1);
    await page.evaluate(() => document.body.removeAttribute("data-jp-theme-light"));
  });

  test("a picture and its bars stand beside each other where there is room, and what is printed below both", async () => {
    const { html } = await kernel.shownBy(
      `await interact({ t: slider(0, 1) }, async ({ t }) => {
        await showImageGrid([[[t, 0], [0, 1]]]); showBars({ F1: t }, { maxValue: 1 }); console.log("t " + t); }, { frames: true, beside: true });`,
    );
    await show(html);
    const places = async () => {
      await page.locator(".js-plotly-plot .main-svg").first().waitFor();
      const parts = [page.locator("img"), page.locator(".js-plotly-plot"), page.getByText("t 0.5").first()];
      const boxes = await Promise.all(parts.map((part) => part.boundingBox()));
      return boxes.map((box) => box ?? assert.fail("is not to be seen"));
    };
    const [picture, bars, printed] = await places();
    assert.ok(bars.x >= picture.x + picture.width && bars.y < picture.y + picture.height, "beside it");
    assert.ok(bars.x + bars.width > 880, "the chart takes the room that is left");
    assert.ok(printed.y >= Math.max(picture.y + picture.height, bars.y + bars.height), "below both");
    await page.setViewportSize({ width: 400, height: 700 });
    const [above, below] = await places();
    assert.ok(below.y >= above.y + above.height, "on a narrow page it stands below");
    assert.ok(below.x + below.width <= 400, "and is no wider than the page");
    await page.setViewportSize({ width: 900, height: 700 });
  });

  test("frames: a slider's button goes on by one stop at each press, and from the last stop to the first", async () => {
    const { html } = await kernel.shownBy(
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
    const { html } = await kernel.shownBy(`await ${inkOn};`);
    await show(html);
    assert.ok(await page.getByText("there is a pad here to draw on").isVisible());
    assert.ok(await page.getByText("8 0 0").isVisible());
    assert.equal(await page.locator("canvas, button").count(), 0);
  });

  test("the keyboard goes from pixel to pixel and not beyond the edge; Tab leaves the image; a click chooses", async () => {
    const { html } = await kernel.shownBy(
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
    const { html } = await kernel.shownBy(`await ${sum});`);
    await show(html);
    await page.getByText("12").waitFor();
    await page.getByRole("combobox", { name: "b" }).selectOption("20");
    await page.getByRole("status").filter({ hasText: "not running, or it has been restarted" }).waitFor();
    await page.getByText("12").waitFor();
  });

  test("somebody in the page who knows the kernel is asked one question at a time, and the newest value wins", async () => {
    const { html } = await kernel.shownBy(
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
