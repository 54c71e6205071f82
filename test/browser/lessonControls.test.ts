import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { exercises } from "six-steps";
import { dataEnvironment } from "../notebooks/lessonData.js";
import { launchBrowser, skipBrowser } from "./browser.js";
import { LabPage } from "./labPage.js";
import { type LabServer, startLab } from "./labServer.js";
import { lessonControls } from "./lessonControls.js";

const lessons = [...new Set(lessonControls.map(({ lesson }) => lesson))];

describe("a student moves the controls of the companions in JupyterLab", { skip: skipBrowser }, () => {
  let server: LabServer;
  let browser: Browser;

  before(async () => {
    Object.assign(process.env, await dataEnvironment());
    server = await startLab(lessons.map((lesson) => `${lesson}.ipynb`));
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  for (const lesson of lessons) {
    describe(lesson, () => {
      let lab: LabPage;
      const pageErrors: string[] = [];
      const press = (key: string) => lab.page.keyboard.press(key);

      before(async () => {
        const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
        page.on("pageerror", (error) => pageErrors.push(error.message));
        lab = new LabPage(page);
        await lab.open(server.address, server.token, `${lesson}.ipynb`);
        await lab.runAll();
      });

      after(() => lab.page.close());

      for (const { code, name, holds } of lessonControls.filter((one) => one.lesson === lesson)) {
        test(name, async () => {
          const cells = await lab.page.locator(".jp-Cell").count();
          await holds(lab.cell(code));
          assert.equal(
            await lab.page.locator(".jp-Cell").count(),
            cells,
            "the notebook took none of the keys",
          );
          assert.deepEqual(pageErrors, []);
        });
      }

      if (lesson === "11b-up-to-four-objects") {
        test("a share is guessed by the keyboard, and compared with what it is", async () => {
          const cell = lab.cell("const lost = guess(");
          await lab.run(cell);
          await cell.getByRole("slider").focus();
          await press("ArrowRight");
          await press("Tab");
          await press("Enter");
          await cell.getByText("You said 51\u00a0%.").waitFor();
          const next = lab.cell("lost.compareWith(");
          await lab.run(next);
          await next.getByText(/You said 51\s%, it was 9\d(\.\d)?\s%/).waitFor();
        });
      }

      if (lesson === "12b-best-weights") {
        test("a digit is drawn by the keyboard, and the network answers it", async () => {
          const cell = lab.cell("await drawingPad(");
          const bars = cell.locator(".js-plotly-plot[aria-label^='Bars of probabilities']");
          const ofNothing = (await bars.getAttribute("aria-label")) ?? "";
          await cell.getByRole("application", { name: /^Drawing pad/ }).focus();
          for (let i = 0; i < 9; i++) await press("ArrowUp");
          await press("Space");
          for (let i = 0; i < 18; i++) await press("ArrowDown"); // a 1
          await cell.locator(`.js-plotly-plot:not([aria-label="${ofNothing}"])`).waitFor();
          await press("Space");
          await cell.getByRole("button", { name: "Clear" }).focus();
          await press("Enter");
          await cell.locator(`.js-plotly-plot[aria-label="${ofNothing}"]`).waitFor();
          assert.deepEqual(pageErrors, []);
        });
      }

      if (lesson === "13-colour") {
        test("a sum over three channels is typed, wrongly and rightly", async () => {
          const { oneSum } = exercises.colour;
          const cell = lab.cell("ask.oneSum.check");
          await lab.type(cell, oneSum.cell("let oneSum: number | undefined = 11;"));
          await lab.run(cell);
          await cell.getByText("Their weight is −1.").waitFor();
          await lab.type(cell, oneSum.cell(oneSum.solutionCode));
          await lab.run(cell);
          await cell.getByText("✓ Correct").waitFor();
        });
      }
    });
  }
});
