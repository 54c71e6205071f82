import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, skipBrowser } from "./browser.js";
import { LabPage } from "./labPage.js";
import { type LabServer, startLab } from "./labServer.js";

describe("a student in Notebook 7 (npm start -- --classic)", { skip: skipBrowser }, () => {
  let server: LabServer;
  let browser: Browser;
  let page: Page;

  before(async () => {
    server = await startLab(["04-output-layer.ipynb"], ["--classic"]);
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1300, height: 1000 } });
    await page.goto(`${server.address}notebooks/04-output-layer.ipynb?token=${server.token}`);
    await page
      .locator(".jp-Toolbar-kernelName", { hasText: "TypeScript (Six Steps)" })
      .waitFor({ timeout: 90_000 });
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("runs the lesson, reads the feedback and sees the chart", async () => {
    await new LabPage(page).menu("Run", "Run All Cells");
    await page
      .locator(".six-steps-feedback", { hasText: "Not attempted yet" })
      .first()
      .waitFor({ timeout: 90_000 });
    const chart = page.locator('.jp-OutputArea-output [role="figure"] .main-svg').first();
    await chart.waitFor({ timeout: 90_000 });
    assert.ok(((await chart.boundingBox())?.width ?? 0) > 300);
  });

  test("chooses an answer, and it is checked and written into the code", async () => {
    const cell = new LabPage(page).cell("ask.distribution.check");
    await cell.getByRole("radio", { name: "Three numbers: 0.1, 0.2 and 0.7." }).click();
    await cell.getByRole("button", { name: "Check" }).click();
    await cell.locator(".six-steps-feedback", { hasText: "✓ Correct" }).waitFor({ timeout: 90_000 });
    assert.match(await cell.locator(".cm-content").innerText(), /= "\[0\.1, 0\.2, 0\.7\]";/);
  });
});
