import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { skipBrowser } from "../browser/browser.js";
import { openSite, type Site } from "./site.js";

/** What of JupyterLab's notebook is used. */
interface Scrolled {
  scrollToItem(index: number, align: string): Promise<void>;
}

/** In the page: whether the heading that the student was at is in sight. */
function isReadersPlace(): boolean {
  const headings = [...document.querySelectorAll(".jp-Notebook h2")];
  const top = headings.find((it) => it.textContent?.startsWith("Why divide"))?.getBoundingClientRect().top;
  return top !== undefined && top > 0 && top < 700;
}

describe("while JupyterLite loads", { skip: skipBrowser }, () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  test("the lesson can be read, the kernel starts, and the notebook then opens where the student was", async () => {
    const page = await site.browser.newPage({ viewport: { width: 1000, height: 700 } });
    let release = () => {};
    const isReleased = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/build/notebooks/bundle.js*", async (route) => {
      await isReleased;
      await route.continue();
    });
    const threads = ["/kernel.js", "/student.js"].map((script) =>
      page.waitForEvent("worker", (worker) => new URL(worker.url()).pathname.endsWith(script)),
    );
    await page.goto(`${site.plain}notebooks/index.html?path=01-the-data.ipynb`, { waitUntil: "commit" });

    const meanwhile = page.locator("#meanwhile");
    await meanwhile.locator("h1", { hasText: "The data" }).waitFor();
    assert.match(await meanwhile.locator("[role=status]").innerText(), /start reading/);
    assert.equal(await meanwhile.locator("table th").first().innerText(), "axes");
    await Promise.all(threads); // they do not wait for JupyterLite
    assert.equal(await page.locator(".jp-Notebook").count(), 0);

    await meanwhile.locator("h2", { hasText: "Why divide by 255?" }).evaluate((it) => it.scrollIntoView());
    release();
    await meanwhile.waitFor({ state: "detached" });
    const heading = page.locator(".jp-Notebook h2", { hasText: "Why divide by 255?" });
    await heading.waitFor();
    await page.waitForFunction(isReadersPlace);
    // As JupyterLab does on a slow machine, when it has made more of its cells.
    await page.evaluate(async () => {
      const { content } = jupyterapp.shell.currentWidget;
      await (content as unknown as Scrolled).scrollToItem(0, "start");
    });
    const isAtTop = () =>
      page.locator(".jp-Notebook h1").evaluate((it) => it.getBoundingClientRect().bottom > 0);
    await page.waitForFunction(isReadersPlace);
    // But whoever goes there himself stays there.
    await page.mouse.move(500, 400);
    await page.mouse.wheel(0, -20_000);
    await page.waitForTimeout(1000);
    assert.ok(await isAtTop());
    await page.close();
  });
});
