import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { isLong } from "../long.js";
import { dataEnvironment } from "../notebooks/lessonData.js";
import { launchBrowser, skipBrowser } from "./browser.js";
import { LabPage } from "./labPage.js";
import { type LabServer, startLab } from "./labServer.js";

/** What each lesson says of Stop: the cells below work with what the network has learned. All but the last in the long run. */
const all: Readonly<Record<string, readonly string[]>> = {
  "10c-a-trained-convolution": ["await train(cnn, trainImages", "await train(denseOnRows"],
  "12-digits-and-checkpoints": ["await mlp.fit("],
  "12b-best-weights": ["await model.fit("],
};

const lessons = Object.fromEntries(Object.entries(all).slice(isLong ? 0 : -1));

/** A quick run would be over before anybody stops it. */
const forLong = (notebook: string) => notebook.replace(/(quick: \{.*?\bepochs: )\d/s, "$1500");

describe("in JupyterLab, a training is stopped by the keyboard", { skip: skipBrowser }, () => {
  let server: LabServer;
  let browser: Browser;

  before(async () => {
    Object.assign(process.env, await dataEnvironment());
    server = await startLab(
      Object.keys(lessons).map((lesson) => `${lesson}.ipynb`),
      [],
      forLong,
    );
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  for (const [lesson, trainings] of Object.entries(lessons)) {
    test(`${lesson}: the cells below work with what was learned`, async () => {
      const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
      const lab = new LabPage(page);
      await lab.open(server.address, server.token, `${lesson}.ipynb`);
      await lab.menu("Run", "Run All Cells");
      for (const training of trainings) {
        const cell = lab.cell(training);
        const output = cell.locator(".jp-OutputArea");
        await output.getByText(/epoch (3|\d\d) of 500/).waitFor({ timeout: 120_000 });
        await cell.locator(".jp-InputPrompt").click(); // so that the keys are commands
        await page.keyboard.press("i");
        await page.keyboard.press("i");
        await output.getByText(/Training was stopped in epoch \d+ of 500/).waitFor();
        await lab.idle();
        await page.keyboard.press("ArrowDown");
        await lab.menu("Run", "Run Selected Cell and All Below");
      }
      await lab.allRun();
      const errors = page.locator(
        '[data-mime-type="application/vnd.jupyter.stderr"], .jp-RenderedText[data-mime-type*="error"]',
      );
      assert.equal(await errors.count(), trainings.length, (await errors.allInnerTexts()).join("\n"));
      await lab.menu("Kernel", "Shut Down Kernel");
      await page.close();
    });
  }
});
