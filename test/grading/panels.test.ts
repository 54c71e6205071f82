import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { exercises } from "six-steps";
import { textOf } from "#setup/notebook.mjs";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import { Course, lesson } from "./course.js";
import { skipSandbox } from "./sandbox.js";

const skip = skipBrowser || skipSandbox;

describe("nbgrader's panels in JupyterLab", { skip }, () => {
  const course = new Course("panels");
  let browser: Browser;
  let address = "";
  let stop = async () => {};

  before(async () => {
    await course.handOut();
    const { outputNodes } = exercises.outputLayer;
    course.submit("ada", { "exercise-outputNodes": outputNodes.cell(outputNodes.solutionCode) });
    const child = spawn(process.execPath, [
      "setup/run.mjs",
      "grading",
      "panels",
      "--no-browser",
      "--course",
      course.folder,
    ]);
    const ended = new Promise((resolve) => child.on("exit", resolve));
    stop = async () => {
      child.kill("SIGINT");
      await ended;
    };
    let printed = "";
    address = await new Promise<string>((resolve, reject) => {
      const read = (chunk: Buffer) => {
        printed += chunk;
        const found = /http:\S+token=\w+/.exec(printed);
        if (found) resolve(found[0]);
      };
      child.stdout.on("data", read);
      child.stderr.on("data", read);
      child.on("exit", () => reject(new Error(printed)));
    });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await stop();
    course.remove();
  });

  test("a teacher opens Formgrader by the menu, generates, and grades a submission there", async () => {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    await page.goto(address, { waitUntil: "domcontentloaded" });
    await page.locator(".lm-MenuBar-itemLabel", { hasText: /^Nbgrader$/ }).click({ timeout: 90_000 });
    await page.locator(".lm-Menu-itemLabel", { hasText: /^Formgrader$/ }).click();
    const panel = page.frameLocator("iframe[src*='formgrader']");
    const row = panel.locator("tr", { hasText: lesson });
    await row.waitFor({ timeout: 60_000 });
    await row.locator(".assign a").click();
    await panel.getByText(/Successfully created/).waitFor({ timeout: 60_000 });
    assert.ok(existsSync(course.path("release")));
    await page.goto(new URL(`/formgrader/manage_submissions/${lesson}`, address).href);
    const submission = page.locator("tr", { hasText: "ada" });
    await submission.locator(".autograde a").click({ timeout: 60_000 });
    await page.getByText(/Successfully autograded/).waitFor({ timeout: 120_000 });
    const graded = course.read("autograded/ada").cells.filter(({ id }) => id.startsWith("grade-"));
    const points = graded.map(({ outputs }) =>
      textOf(outputs?.at(-1)?.data?.["text/plain"] as string | string[]),
    );
    assert.deepEqual(points, ["1", "0", "0"]);
  });
});
