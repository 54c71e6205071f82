import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, skipBrowser } from "./browser.js";
import { choosesPictures } from "./confusionPictures.js";
import { LabPage } from "./labPage.js";
import { type LabServer, startLab } from "./labServer.js";
import { laterStepsControls } from "./laterStepsControls.js";
import { controlIn, movedToEnds } from "./movedControl.js";

const lessons = [...new Set(laterStepsControls.map(({ lesson }) => lesson))];

describe("a student moves the lessons' own controls in JupyterLab, by keyboard", {
  skip: skipBrowser,
}, () => {
  let server: LabServer;
  let browser: Browser;

  before(async () => {
    server = await startLab(lessons.map((lesson) => `${lesson}.ipynb`));
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  for (const lesson of lessons) {
    describe(lesson, () => {
      let page: Page;
      let lab: LabPage;
      const pageErrors: string[] = [];

      before(async () => {
        page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
        page.on("pageerror", (error) => pageErrors.push(error.message));
        lab = new LabPage(page);
        await lab.open(server.address, server.token, `${lesson}.ipynb`);
        await lab.runAll();
      });

      after(async () => {
        await lab.menu("Kernel", "Shut Down Kernel");
        await page.close();
      });

      for (const { holds, ...control } of laterStepsControls.filter((one) => one.lesson === lesson)) {
        test(`${control.name}, ${control.role} ${control.nth + 1} of this name`, async () => {
          const cells = await page.locator(".jp-Cell").count();
          holds(...(await movedToEnds(page, controlIn(page, control))));
          assert.equal(await page.locator(".jp-Cell").count(), cells);
        });
      }

      if (lesson === "08b-train-and-predict")
        test("a number of the confusion matrix shows its images", () => choosesPictures(page));

      test("and no script fails", () => assert.deepEqual(pageErrors, []));
    });
  }
});
