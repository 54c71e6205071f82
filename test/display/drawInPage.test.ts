import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { type Chart, figureBundle, LiveFigure } from "six-steps/internal/display/figure.js";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import { recordedDisplay } from "./recordedDisplay.js";

const plotly = readFileSync(createRequire(import.meta.url).resolve("plotly.js-cartesian-dist-min"), "utf8");

const chart: Chart = {
  figure: { data: [{ type: "scatter", y: [1, 2] }], layout: { height: 300, title: { text: "Title" } } },
  description: "Line from 1 to 2.",
};

const html = figureBundle(chart)["text/html"] as string;

describe("a chart in a page", { skip: skipBrowser }, () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  /** Opens a page with the chart, whose server has plotly.js at `path` and nothing else. */
  async function open(path: string, head = "", shown = html): Promise<{ page: Page; asked: string[] }> {
    const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
    const asked: string[] = [];
    await page.route("**/*", (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === "/lab/page") {
        const style = `<style>body{color:rgb(10,20,30);background:#fff} body[data-jp-theme-light="false"]{color:rgb(240,241,242);background:#111}</style>`;
        return route.fulfill({
          contentType: "text/html",
          body: `<!doctype html>${style}<body data-jp-theme-light="true">${head}<div id="cell">${shown}</div></body>`,
        });
      }
      if (pathname.endsWith(".js")) asked.push(pathname);
      if (pathname === path) return route.fulfill({ contentType: "text/javascript", body: plotly });
      return route.fulfill({ status: 404 });
    });
    await page.goto("http://notebook.test/lab/page", { waitUntil: "load" });
    return { page, asked };
  }

  const drawn = (page: Page) => page.waitForSelector(".main-svg .scatterlayer", { state: "attached" });

  const jupyterConfig = `<script id="jupyter-config-data" type="application/json">{"baseUrl":"/user/me/"}</script>`;

  test("is drawn with plotly.js from the kernelspec's folder, below the server's base", async () => {
    const path = "/user/me/kernelspecs/six-steps/plotly.min.js";
    const { page, asked } = await open(path, jupyterConfig);
    await drawn(page);
    assert.deepEqual(asked, [path]);
    assert.equal(await page.locator("[role=figure]").getAttribute("aria-label"), chart.description);
    await page.close();
  });

  test("is a figure to whoever hears the page, with its description and its buttons, and no loose numbers", async () => {
    const { page } = await open("/lab/plotly.min.js");
    await drawn(page);
    const heard = await page.locator("[role=figure]").ariaSnapshot();
    assert.ok(heard.startsWith(`- figure "${chart.description}":`), heard);
    assert.match(heard, /button "Zoom"/);
    assert.doesNotMatch(heard, /Title|text:/);
    await page.close();
  });

  test("that changed in place promises nothing any more when it is seen long after", async () => {
    const { display, shown } = recordedDisplay();
    const caption = "epoch 1 of 12; about 3 min left";
    new LiveFigure(display).update({ ...chart, caption, laterCaption: "last saved at epoch 1 of 12" });
    const now = shown[0].bundle["text/html"] as string;
    const long = now.replace(/data-at="(\d+)"/, (_, at) => `data-at="${Number(at) - 61_000}"`);
    for (const [saved, words] of [
      [now, caption],
      [long, "last saved at epoch 1 of 12"],
    ]) {
      const { page } = await open("/lab/plotly.min.js", "", saved);
      await drawn(page);
      assert.equal(await page.locator("#cell > p").textContent(), words);
      await page.close();
    }
  });

  test("is drawn with plotly.js beside an exported page", async () => {
    const { page } = await open("/lab/plotly.min.js");
    await drawn(page);
    await page.close();
  });

  test("shows its description where plotly.js cannot be had", async () => {
    const { page } = await open("/nowhere.js", jupyterConfig);
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>("[role=figure]")?.style.minHeight === "",
    );
    assert.equal(await page.locator("[role=figure]").innerText(), chart.description);
    await page.close();
  });

  test("leaves an exported page's require.js in place", async () => {
    const { page } = await open("/lab/plotly.min.js", "<script>window.define = { amd: true }</script>");
    await drawn(page);
    assert.deepEqual(await page.evaluate(() => (window as unknown as { define: object }).define), {
      amd: true,
    });
    await page.close();
  });

  test("takes the page's text colour, and the new one when the theme changes", async () => {
    const { page } = await open("/lab/plotly.min.js");
    await drawn(page);
    const title = () => page.locator(".gtitle").evaluate((text) => getComputedStyle(text).fill);
    assert.equal(await title(), "rgb(10, 20, 30)");
    await page.evaluate(() => document.body.setAttribute("data-jp-theme-light", "false"));
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector(".gtitle") as Element).fill === "rgb(240, 241, 242)",
    );
    await page.close();
  });

  test("is drawn in every view of its output", async () => {
    const { page } = await open("/lab/plotly.min.js", `<div>${html}</div>`);
    await drawn(page);
    await page.waitForFunction(() => document.querySelectorAll("[role=figure] .scatterlayer").length === 2);
    await page.close();
  });

  test("follows its cell's width", async () => {
    const { page } = await open("/lab/plotly.min.js");
    await drawn(page);
    await page.evaluate(() => {
      (document.getElementById("cell") as HTMLElement).style.width = "420px";
    });
    await page.waitForFunction(() => document.querySelector(".main-svg")?.getAttribute("width") === "420");
    await page.close();
  });

  test("has its legend below while it is narrow, as when a phone is turned, and beside it again after", async () => {
    const data = ["a", "b"].map((name) => ({ type: "scatter", name, y: [1, 2] }));
    const two = { ...chart, figure: { data, layout: { height: 300 } } };
    const { page } = await open("/lab/plotly.min.js", "", figureBundle(two)["text/html"] as string);
    await drawn(page);
    for (const [width, isBelow] of [
      [800, false],
      [400, true],
      [700, false],
    ] as const) {
      await page.setViewportSize({ width, height: 600 });
      await page.waitForFunction((isBelow) => {
        const [plot, legend] = [".nsewdrag", ".legend"].map((one) =>
          document.querySelector(one)?.getBoundingClientRect(),
        );
        return plot && legend && (isBelow ? legend.top >= plot.bottom : legend.left >= plot.right);
      }, isBelow);
    }
    await page.close();
  });
});
