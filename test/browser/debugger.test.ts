import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Locator, Page } from "playwright-core";
import { launchBrowser, skipBrowser } from "./browser.js";
import { LabPage } from "./labPage.js";
import { type LabServer, startLab } from "./labServer.js";

describe("a student debugs lesson 08b's argMax in JupyterLab", { skip: skipBrowser }, () => {
  let server: LabServer;
  let browser: Browser;
  let page: Page;
  let lab: LabPage;
  let cell: Locator;

  before(async () => {
    server = await startLab(["08b-train-and-predict.ipynb"]);
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    lab = new LabPage(page);
    await lab.open(server.address, server.token, "08b-train-and-predict.ipynb");
    // What the cell to be debugged needs, and nothing of the training.
    await lab.run(lab.cell('from "six-steps"'));
    await lab.type(
      lab.cell("const probabilities = classifier.predict"),
      "const probabilities = tf.eye(20, 10);",
    );
    await lab.run(lab.cell("tf.eye(20, 10)"));
    cell = lab.cell("const firstFive = Array.from(labels");
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("switches the debugger on with the bug", async () => {
    await page.locator(".jp-DebuggerBugButton").click();
    await page.locator(".jp-DebuggerBugButton[aria-pressed=true]").waitFor();
  });

  test("sets a breakpoint beside line 4, runs the cell, and it stops there", async () => {
    await lab.setBreakpoint(cell, 4);
    await cell.locator(".cm-content").click();
    await page.keyboard.press("Control+Enter");
    await cell.locator(".jp-DebuggerEditor-highlight").waitFor();
    const line = await cell.locator(".jp-DebuggerEditor-highlight").first().textContent();
    assert.match(line ?? "", /console\.log/);
  });

  test("reads the variables, the tensor with its shape", async () => {
    assert.equal(await lab.variable("axis", /^0$/), "0");
    assert.equal(await lab.variable("labels", /Tensor/), "Tensor int32 [10]");
  });

  test("goes on round by round, and the variables change", async () => {
    await lab.continueDebugging();
    await lab.variable("axis", /^1$/);
    assert.equal(await lab.variable("labels", /\[20\]/), "Tensor int32 [20]");
    await lab.continueDebugging();
    await lab.variable("axis", /^-1$/);
  });

  test("goes on to the end, and the cell has printed all", async () => {
    await lab.continueDebugging();
    await lab.idle();
    const printed = await cell.locator(".jp-OutputArea-output").innerText();
    assert.equal(printed.trim(), "axis 0: 0,1,2,3,4\naxis 1: 0,1,2,3,4\naxis -1: 0,1,2,3,4");
  });
});
