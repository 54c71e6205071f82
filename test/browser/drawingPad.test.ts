import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Locator, Page } from "playwright-core";
import { launchBrowser, skipBrowser } from "./browser.js";
import { LabPage } from "./labPage.js";
import { type LabServer, startLab } from "./labServer.js";

const notebook = "00-welcome.ipynb";

/** Says how much ink there is, where its middle lies, and shows it as bars. */
const code = `import { drawingPad, showProbabilities } from "six-steps";
await drawingPad((image) => {
  const ink = image.flat().reduce((sum, level) => sum + level, 0);
  const along = (of: (row: number, column: number) => number) =>
    image.flatMap((row, r) => row.map((level, c) => level * of(r, c))).reduce((a, b) => a + b, 0) / (ink || 1);
  showProbabilities([Math.min(1, ink / 784), 0], undefined, { classNames: ["ink", "none"] });
  console.log("ink " + ink.toFixed(1) + ", row " + along((r) => r).toFixed(1) + ", column " + along((_, c) => c).toFixed(1));
});`;

describe("a student draws on a pad in JupyterLab", { skip: skipBrowser }, () => {
  let server: LabServer;
  let browser: Browser;
  let page: Page;
  let lab: LabPage;
  let cell: Locator;
  const pageErrors: string[] = [];

  before(async () => {
    server = await startLab([notebook]);
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1400, height: 1200 } });
    page.on("pageerror", (error) => pageErrors.push(error.message));
    lab = new LabPage(page);
    await lab.open(server.address, server.token, notebook);
    cell = page.locator(".jp-CodeCell").first();
    await lab.type(cell, code);
    await lab.run(cell);
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const pad = () => cell.getByRole("application", { name: /^Drawing pad/ });
  const line = () => cell.locator("six-steps-pad", { hasText: /ink \d/ }).getByText(/^ink \d/);
  const shown = async () => {
    const [, ink, row, column] = /ink ([\d.]+), row ([\d.]+), column ([\d.]+)/.exec(
      await line().innerText(),
    ) ?? ["", "", "", ""];
    return { ink: Number(ink), row: Number(row), column: Number(column) };
  };
  /** What is shown once it differs from `before`. */
  const next = async (before: string) => {
    await page.waitForFunction(([element, old]) => (element as HTMLElement).innerText !== old, [
      await line().elementHandle(),
      before,
    ] as const);
    await page.waitForTimeout(300); // the newest drawing is the last to be answered
    return await shown();
  };

  test("it begins empty, and shows what the function makes of that", async () => {
    assert.deepEqual(await shown(), { ink: 0, row: 0, column: 0 });
    await cell.locator(".js-plotly-plot[aria-label^='Bars of probabilities']").waitFor();
  });

  test("by mouse: a stroke lies where it was drawn, and the chart changes in its place", async () => {
    const before = await line().innerText();
    const box = await pad().boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + 71, box.y + 141);
    await page.mouse.down();
    await page.mouse.move(box.x + 211, box.y + 141, { steps: 8 });
    await page.mouse.up();
    const { ink, row, column } = await next(before);
    assert.ok(ink > 20 && ink < 60, String(ink));
    assert.ok(Math.abs(row - 13.5) < 0.6 && Math.abs(column - 13.5) < 0.6, `${row}, ${column}`);
    assert.equal(await cell.locator(".js-plotly-plot").count(), 1);
  });

  test("buttons move the drawing and clear it", async () => {
    const { column, ink } = await shown();
    let before = await line().innerText();
    await cell.getByRole("button", { name: "Move the drawing right" }).click();
    const moved = await next(before);
    assert.ok(Math.abs(moved.column - column - 1) < 0.2 && moved.ink === ink, JSON.stringify(moved));
    before = await line().innerText();
    await cell.getByRole("button", { name: "Clear" }).click();
    assert.equal((await next(before)).ink, 0);
  });

  test("by keyboard alone: the space bar puts the pen down, the arrows draw, and the notebook takes none of it", async () => {
    const cells = await page.locator(".jp-Cell").count();
    await pad().focus();
    const before = await line().innerText();
    await page.keyboard.press("ArrowLeft"); // from where the mouse left the pen, at 21.1
    await page.keyboard.press("Space");
    for (let i = 0; i < 6; i++) await page.keyboard.press("ArrowDown");
    const { ink, row, column } = await next(before);
    assert.ok(ink > 10, String(ink));
    assert.ok(row > 14 && Math.abs(column - 19.6) < 0.6, `${row}, ${column}`);
    await page.keyboard.press("Space");
    const still = await line().innerText();
    for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowRight");
    for (const key of ["d", "d", "a"]) await page.keyboard.press(key);
    await page.waitForTimeout(300);
    assert.equal(await line().innerText(), still);
    assert.equal(await page.locator(".jp-Cell").count(), cells);
    assert.ok(await pad().evaluate((one) => one === document.activeElement));
  });

  test("without a kernel a sentence says what to do, and what was shown stays", async () => {
    const before = await line().innerText();
    await lab.menu("Kernel", "Restart Kernel…");
    await page.locator(".jp-Dialog button", { hasText: "Restart" }).click();
    await lab.idle();
    await cell.getByRole("button", { name: "Clear" }).click();
    await cell.getByText(/not running, or it has been restarted/).waitFor();
    assert.equal(await line().innerText(), before);
    assert.deepEqual(pageErrors, []);
  });
});
