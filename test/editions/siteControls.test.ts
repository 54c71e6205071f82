import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import { lessonControls } from "../browser/lessonControls.js";
import { openSitePage } from "./sitePage.js";
import { wholeSite } from "./wholeSite.js";

const skip = skipBrowser;
let out: string;
let browser: Browser;

before(async () => {
  if (skip) return;
  out = await wholeSite();
  browser = await launchBrowser();
});

after(() => browser?.close());

for (const { lesson, code, name, holds } of lessonControls) {
  test(`${lesson}, without a kernel: ${name}`, { skip }, async () => {
    const { page, faults } = await openSitePage(browser, out, `${lesson}.html`);
    await holds(page.locator(".jp-CodeCell", { hasText: code }).first());
    assert.deepEqual(faults, []);
    await page.close();
  });
}

for (const { lesson, element, says } of [
  {
    lesson: "11b-up-to-four-objects",
    element: "six-steps-guess",
    says: "Guess before you run the next cell",
  },
  { lesson: "12b-best-weights", element: "six-steps-pad", says: "In JupyterLab, with the kernel running" },
]) {
  test(`${lesson}: where there is no kernel, ${element} is sentences, and no control is dead`, {
    skip,
  }, async () => {
    const { page, faults } = await openSitePage(browser, out, `${lesson}.html`);
    const asking = page.locator(element);
    assert.ok(await asking.getByText(says).isVisible());
    assert.equal(await asking.locator("input, button, canvas").count(), 0);
    assert.deepEqual(faults, []);
    await page.close();
  });
}

test("13-colour: an exercise shows what is asked, and that nothing has been answered", { skip }, async () => {
  const { page, faults } = await openSitePage(browser, out, "13-colour.html");
  const exercise = page.locator(".jp-CodeCell", { hasText: "ask.oneSum.check" }).first();
  assert.ok(await exercise.getByText("Not attempted yet").isVisible());
  assert.ok(await exercise.getByText("the number that the filter gives for this window").isVisible());
  assert.equal(await exercise.locator(".jp-OutputArea input, .jp-OutputArea button").count(), 0);
  assert.deepEqual(faults, []);
  await page.close();
});
