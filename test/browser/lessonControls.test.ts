import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { exercises } from "six-steps";
import { isLong } from "../long.js";
import { dataEnvironment } from "../notebooks/lessonData.js";
import { launchBrowser, skipBrowser } from "./browser.js";
import { lessonControls } from "./controls/lessonControls.js";
import { LabPage } from "./labPage.js";
import { type LabServer, startLab } from "./labServer.js";

/** What needs the kernel, and so is not on an exported page. */
const live: Readonly<Record<string, Readonly<Record<string, (lab: LabPage) => Promise<void>>>>> = {
  "10b-what-a-convolution-computes": {
    "a kernel is made: a 1 in the middle shows the pullover": async (lab) => {
      const cell = lab.cell("numberTable(w");
      const number = (row: number, column: number) =>
        cell.getByRole("spinbutton", { name: `row ${row}, column ${column}` });
      const drawing = () => cell.locator(".js-plotly-plot").getAttribute("aria-label");
      const byA = await drawing();
      for (const row of [0, 1, 2]) {
        await number(row, 0).focus();
        await lab.page.keyboard.press("ArrowUp"); // from -1 to 0
        await number(row, 2).focus();
        await lab.page.keyboard.press("ArrowDown"); // from 1 to 0
      }
      await number(1, 1).focus();
      await lab.page.keyboard.press("ArrowUp");
      assert.match(String(byA), /from -\d/);
      await cell.locator('.js-plotly-plot:not([aria-label*="from -"])').waitFor(); // no sum is negative any more
    },
    "a kernel that is learned arrives at A": async (lab) => {
      const learned = lab.cell("const learner = tf.sequential").locator(".jp-OutputArea");
      await learned.getByText(/after 60 epochs\n( *-1\.00 +-?0\.00 +1\.00\s+){3}$/).waitFor();
    },
    "the mean of a window is nowhere above its largest": async (lab) => {
      await lab.cell("tf.avgPool(asTensor").getByText("smallest difference: 0.000").waitFor();
    },
  },
  "11b-up-to-four-objects": {
    "a share is guessed by the keyboard, and compared with what it is": async (lab) => {
      const cell = lab.cell("const lost = guess(");
      await lab.run(cell);
      await cell.getByRole("slider").focus();
      for (const key of ["ArrowRight", "Tab", "Enter"]) await lab.page.keyboard.press(key);
      await cell.getByText("You said 51%.").waitFor();
      const next = lab.cell("lost.compareWith(");
      await lab.run(next);
      await next.getByText(/You said 51%, it was 9\d(\.\d)?%/).waitFor();
    },
  },
  "12b-best-weights": {
    "a digit is drawn by the keyboard, and the network answers it": async (lab) => {
      const press = (key: string) => lab.page.keyboard.press(key);
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
    },
  },
  "13-colour": {
    "a sum over three channels is typed, wrongly and rightly": async (lab) => {
      const { oneSum } = exercises.colour;
      const cell = lab.cell("ask.oneSum.check");
      await lab.type(cell, oneSum.cell("let oneSum: number | undefined = 11;"));
      await lab.run(cell);
      await cell.getByText("Their weight is −1.").waitFor();
      await lab.type(cell, oneSum.cell(oneSum.solutionCode));
      await lab.run(cell);
      await cell.getByText("✓ Correct").waitFor();
    },
  },
};

/**
 * Each kind of control: a slider and a point that is dragged; cells, a list and numbers; the pad and the matrix; a box to tick and
 * an exercise. The others are moved in the long run, and by `test/editions/siteControls.test.ts`.
 */
const ofEachKind = [
  "05-objective-function",
  "10b-what-a-convolution-computes",
  "12b-best-weights",
  "13-colour",
];

const moved = Object.entries(lessonControls).filter(([lesson]) => isLong || ofEachKind.includes(lesson));

describe("a student moves a lesson's controls in JupyterLab", { skip: skipBrowser }, () => {
  let server: LabServer;
  let browser: Browser;

  before(async () => {
    Object.assign(process.env, await dataEnvironment());
    server = await startLab(moved.map(([lesson]) => `${lesson}.ipynb`));
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  for (const [lesson, controls] of moved) {
    test(lesson, async (t) => {
      const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
      const pageErrors: string[] = [];
      page.on("pageerror", (error) => pageErrors.push(error.message));
      const lab = new LabPage(page);
      await lab.open(server.address, server.token, `${lesson}.ipynb`);
      await lab.runAll();
      const cells = await page.locator(".jp-Cell").count();
      for (const { what, holds } of controls) await t.test(what, () => holds(page));
      for (const [what, holds] of Object.entries(live[lesson] ?? {})) await t.test(what, () => holds(lab));
      assert.equal(await page.locator(".jp-Cell").count(), cells, "the notebook took none of the keys");
      assert.deepEqual(pageErrors, []);
      await lab.menu("Kernel", "Shut Down Kernel"); // so that one lesson's kernel at a time takes memory
      await page.close();
    });
  }
});
