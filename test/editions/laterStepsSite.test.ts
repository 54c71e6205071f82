import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import { choosesPictures } from "../browser/confusionPictures.js";
import { laterStepsControls } from "../browser/laterStepsControls.js";
import { controlIn, movedToEnds } from "../browser/movedControl.js";
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

for (const { lesson, holds, ...control } of laterStepsControls) {
  test(`${lesson}, without a kernel: ${control.name}, ${control.role} ${control.nth + 1} of this name`, {
    skip,
  }, async () => {
    const { page, faults } = await openSitePage(browser, out, `${lesson}.html`);
    holds(...(await movedToEnds(page, controlIn(page, control))));
    assert.deepEqual(faults, []);
    await page.close();
  });
}

test("a number of the confusion matrix shows its images, and a guess is a sentence", { skip }, async () => {
  const { page, faults } = await openSitePage(browser, out, "08b-train-and-predict.html");
  await choosesPictures(page);
  const guess = page.locator("six-steps-guess");
  assert.ok(await guess.getByText("Guess before you run the next cell").isVisible());
  assert.equal(await guess.locator("input, button").count(), 0);
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
