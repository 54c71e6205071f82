import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import { openSitePage } from "../editions/sitePage.js";
import { wholeSite } from "../editions/wholeSite.js";
import { isLong } from "../long.js";
import { lessons } from "../notebooks/lessons.js";
import { seriousFindings, type View } from "./audit.js";
import { isUnseen, tabStops } from "./tabStops.js";

/** By day on a screen, and by night on a phone: a page has the same colours at each width, and the same boxes by night. */
const views: View[] = [
  { theme: "light", width: 1400 },
  { theme: "dark", width: 390 },
];

/** All lessons have the site's own colours and boxes. What they show besides is on these pages: pictures to name, choices, a matrix, a pad. */
const differing = ["index", "01-the-data", "04-output-layer", "08b-train-and-predict", "12b-best-weights"];

/** Has axe-core look at the first two words of code in each colour, and not at the thousands that a lesson has: they take most of its time. */
const thinOut = (page: Page) =>
  page.evaluate(() => {
    const seen = new Map<string, number>();
    for (const word of document.querySelectorAll(".highlight span[class]")) {
      const count = (seen.get(word.className) ?? 0) + 1;
      seen.set(word.className, count);
      if (count > 2) word.replaceWith(...word.childNodes);
    }
  });

describe("every page of the site, by axe-core", { skip: skipBrowser, concurrency: 2 }, () => {
  let folder: string;
  let browser: Browser;

  before(async () => {
    folder = await wholeSite();
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  /** Opens a page as it is when all of it has come: each chart and formula drawn, each folded cell open. */
  async function openWhole(name: string) {
    const { page } = await openSitePage(browser, folder, name);
    await page.waitForFunction(() =>
      [...document.querySelectorAll("[role=figure]")].every((chart) => chart.querySelector(".main-svg")),
    );
    await page.evaluate(async () => {
      await (window as unknown as { MathJax: { startup: { promise: Promise<void> } } }).MathJax.startup
        .promise;
      for (const folded of document.querySelectorAll("details")) folded.open = true;
    });
    return page;
  }

  for (const name of ["index", ...lessons.map(({ name }) => name)]) {
    test(`${name} has no finding that is more than minor`, async () => {
      const page = await openWhole(`${name}.html`);
      if (!isLong) await thinOut(page);
      const seen = isLong || differing.includes(name) ? views : views.slice(0, 1);
      assert.deepEqual(await seriousFindings(page, { views: seen }), []);
      await page.close();
    });
  }

  test("each formula of a lesson is there as MathML, for whoever hears the page", async () => {
    const page = await openWhole("04-output-layer.html");
    const formulae = await page.locator("mjx-container").count();
    assert.ok(formulae > 10, `${formulae}`);
    assert.equal(await page.locator("mjx-container > svg[aria-hidden=true]").count(), formulae);
    assert.equal(await page.locator("mjx-container > mjx-assistive-mml > math").count(), formulae);
    await page.close();
  });

  for (const name of ["index", "04-output-layer", "08b-train-and-predict"]) {
    test(`${name}: the Tab key reaches each control and each box that scrolls, and shows where it is`, async () => {
      const page = await openWhole(`${name}.html`);
      const { stops, controls } = await tabStops(page);
      const reached = new Set(stops.map(({ element }) => element));
      assert.deepEqual(
        controls.filter((control) => !reached.has(control)),
        [],
        "these are not reached",
      );
      assert.deepEqual(stops.filter(isUnseen), [], "the focus is not seen there");
      await page.close();
    });
  }

  test("the first thing that the Tab key reaches leads past the links to the text", async () => {
    const page = await openWhole("04-output-layer.html");
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to the text" });
    assert.ok(await skip.evaluate((link) => link === document.activeElement && link.clientHeight !== 1));
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement?.closest("main") !== null));
    await page.close();
  });
});
