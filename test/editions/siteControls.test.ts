import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import { lessonControls } from "../browser/controls/lessonControls.js";
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

for (const [lesson, controls] of Object.entries(lessonControls)) {
  test(`${lesson}, without a kernel, shows by its controls what it says is to be seen`, {
    skip,
  }, async (t) => {
    const { page, faults } = await openSitePage(browser, out, `${lesson}.html`);
    for (const { what, holds } of controls) await t.test(what, () => holds(page));
    assert.deepEqual(faults, []);
    await page.close();
  });
}

for (const { lesson, element, says } of [
  {
    lesson: "08b-train-and-predict",
    element: "six-steps-guess",
    says: "Guess before you run the next cell",
  },
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

test("a control that needs the kernel says so, and what it has shown stays", { skip }, async () => {
  const { page, faults } = await openSitePage(browser, out, "07-optimizer.html");
  await page.getByRole("combobox", { name: "rate", exact: true }).focus();
  await page.keyboard.press("End");
  await page.getByText("The kernel does not know this cell").waitFor();
  await page.getByText("the next step is 0.001 times the slope").first().waitFor();
  assert.deepEqual(faults, []);
  await page.close();
});
