import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { exercises } from "six-steps";
import { launchBrowser, skipBrowser } from "./browser.js";
import { LabPage } from "./labPage.js";
import { type LabServer, startLab } from "./labServer.js";
import { textContrasts } from "./textContrast.js";

describe("a student in JupyterLab", { skip: skipBrowser }, () => {
  let server: LabServer;
  let browser: Browser;
  let page: Page;
  let lab: LabPage;
  const outside: string[] = [];
  const pageErrors: string[] = [];

  before(async () => {
    server = await startLab(["04-output-layer.ipynb"]);
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
    page.on("request", (request) => {
      if (!/^(http|ws):\/\/127\.0\.0\.1|^(data|blob):/.test(request.url())) outside.push(request.url());
    });
    page.on("pageerror", (error) => pageErrors.push(error.message));
    lab = new LabPage(page);
    await lab.open(server.address, server.token, "04-output-layer.ipynb");
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("finds the list of files closed, opens it, and it stays open after a reload", async () => {
    const list = page.locator("#filebrowser");
    await list.waitFor({ state: "hidden" });
    const kept = page.waitForRequest(
      (request) => request.method() === "PUT" && /"left":\{"collapsed":false/.test(request.postData() ?? ""),
    );
    await page.locator(".jp-SideBar.jp-mod-left .lm-TabBar-tab[data-id='filebrowser']").click();
    await list.waitFor();
    await (await kept).response(); // by then JupyterLab has kept what stands where
    await page.goto(page.url().replace(/[?&]reset\b/, ""), { waitUntil: "domcontentloaded" });
    await page.locator(".jp-Notebook .jp-Cell").first().waitFor();
    await lab.idle();
    await list.waitFor();
    await lab.open(server.address, server.token, "04-output-layer.ipynb");
  });

  test("runs the whole lesson by the menu, and no cell ends in an error", async () => {
    await lab.runAll();
    const errors = page.locator(
      '[data-mime-type="application/vnd.jupyter.stderr"], .jp-RenderedText[data-mime-type*="error"]',
    );
    assert.deepEqual(await errors.allTextContents(), []);
  });

  test("sees a chart drawn by plotly, with a description for those who do not see it", async () => {
    const chart = page.locator('.jp-OutputArea-output [role="figure"]:has(.main-svg)').first();
    await chart.scrollIntoViewIfNeeded();
    await chart.locator(".main-svg").first().waitFor();
    assert.match((await chart.getAttribute("aria-label")) ?? "", /\w+ \w+ \w+/);
    const box = await chart.boundingBox();
    assert.ok(box && box.width > 300 && box.height > 150, JSON.stringify(box));
  });

  test("switches to the dark theme, and the chart's text stays readable", async () => {
    const chart = page.locator('.jp-OutputArea-output [role="figure"]:has(.main-svg)').first();
    const contrast = async () => {
      await chart.scrollIntoViewIfNeeded();
      return await chart.evaluate((element) => {
        const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
        const luminance = (colour: string) => {
          const [r, g, b] = numbers(colour).map((c) =>
            c <= 10 ? c / 3294 : ((c / 255 + 0.055) / 1.055) ** 2.4,
          );
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const text = getComputedStyle(element.querySelector("svg text") as Element).fill;
        const page = getComputedStyle(document.body).getPropertyValue("--jp-layout-color0").trim();
        const probe = document.createElement("i");
        probe.style.color = page;
        document.body.append(probe);
        const [a, b] = [luminance(text), luminance(getComputedStyle(probe).color)];
        probe.remove();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      });
    };
    assert.ok((await contrast()) > 4.5, `light: ${await contrast()}`); // WCAG 2.2, 1.4.3
    await lab.theme("JupyterLab Dark");
    assert.ok((await contrast()) > 4.5, `dark: ${await contrast()}`);
    await lab.theme("JupyterLab Light");
  });

  test("answers an exercise wrongly and reads why, then rightly and reads that", async () => {
    const exercise = exercises.outputLayer.outputNodes;
    const cell = lab.cell(`ask.${exercise.name}.check`);
    const feedback = cell.locator(".jp-OutputArea-output").first();
    assert.match((await feedback.textContent()) ?? "", /Not attempted yet/);

    await lab.type(cell, exercise.cell("let outputNodes: number | undefined = 9;"));
    await lab.run(cell);
    assert.match((await feedback.textContent()) ?? "", /✗ Not yet[\s\S]*largest label/);

    await lab.type(cell, exercise.cell(exercise.solutionCode));
    await lab.run(cell);
    assert.match((await feedback.textContent()) ?? "", /✓ Correct/);
  });

  test("writes what TypeScript refuses, reads what that means, and gets the hint even so", async () => {
    const exercise = exercises.outputLayer.softmax;
    const cell = lab.cell(`ask.${exercise.name}.check`);
    const code = "function softmax(logits: number[]): number[] {\n  return logits / 2;\n}";
    await lab.type(cell, exercise.cell(code).replace("// ask.softmax.hint", "ask.softmax.hint"));
    await lab.run(cell);
    const boxes = cell.locator(".six-steps-feedback");
    await boxes.nth(1).waitFor();
    const texts = await boxes.allInnerTexts();
    assert.match(
      texts[0],
      /! TypeScript stopped your code\s+In Python, NumPy computes with a whole array at once/,
    );
    assert.match(texts[1], /\? Hint 1 of/);
  });

  test("reads every kind of feedback in both themes", async () => {
    const cell = lab.cell("ask.sigmoid.check");
    await lab.type(
      cell,
      exercises.outputLayer.sigmoid.cell("function sigmoid(x: number): number {\n  return x;\n}"),
    );
    await lab.run(cell);
    const all = page.locator(".six-steps-feedback");
    const tones = await all.evaluateAll((boxes) => boxes.map((box) => box.getAttribute("data-outcome")));
    assert.deepEqual([...new Set(tones)].sort(), ["alarm", "bad", "good", "help", "quiet"]);
    for (const theme of ["JupyterLab Dark", "JupyterLab Light"] as const) {
      await lab.theme(theme);
      const contrasts = await textContrasts(all);
      assert.ok(contrasts.length > 20, `${contrasts.length}`);
      const pale = contrasts.filter(({ contrast }) => contrast < 4.5);
      assert.deepEqual(pale, [], theme);
    }
  });

  test("writes an endless loop, presses Stop, and is told so under the cell; the kernel lives on", async () => {
    const exercise = exercises.outputLayer.softmax;
    const cell = lab.cell(`ask.${exercise.name}.check`);
    const endless = "function softmax(logits: number[]): number[] {\n  while (true) {}\n}";
    await lab.type(cell, exercise.cell(endless));
    await cell.locator(".cm-content").click();
    await page.keyboard.press("Control+Enter");
    await cell.locator(".jp-InputPrompt", { hasText: "[*]" }).waitFor();
    await page.waitForTimeout(1500); // let the loop begin
    await lab.menu("Kernel", "Interrupt Kernel");
    await cell
      .locator(".six-steps-feedback", { hasText: "The check was stopped" })
      .waitFor({ timeout: 30_000 });
    await lab.idle();

    await lab.type(cell, exercise.cell(exercise.solutionCode));
    await lab.run(cell);
    await cell.locator(".six-steps-feedback", { hasText: "✓ Correct" }).waitFor({ timeout: 30_000 });
  });

  test("finds the answers and the charts again after saving and reloading the page", async () => {
    await lab.menu("File", "Save Notebook");
    await page
      .locator(".jp-Notebook")
      .first()
      .click({ position: { x: 5, y: 5 } });
    await page.waitForTimeout(1000);
    await page.reload({ waitUntil: "domcontentloaded" });
    await page.locator(".jp-Notebook .jp-Cell").first().waitFor();
    const cell = lab.cell("ask.outputNodes.check");
    assert.match(
      (await cell.locator(".cm-content").textContent()) ?? "",
      /outputNodes: number \| undefined = 10/,
    );
    const chart = page.locator('.jp-OutputArea-output [role="figure"] .main-svg').first();
    await chart.waitFor({ timeout: 30_000 });
  });

  test("needs nothing from outside this machine, and no script fails", () => {
    assert.deepEqual(outside, []);
    assert.deepEqual(pageErrors, []);
  });
});
