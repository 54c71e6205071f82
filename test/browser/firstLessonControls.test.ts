import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { launchBrowser, skipBrowser } from "./browser.js";
import { firstLessonControls } from "./firstLessonControls.js";
import { LabPage } from "./labPage.js";
import { type LabServer, startLab } from "./labServer.js";
import { pressKeys } from "./pressKeys.js";

const fileOf = (lesson: string) => `${lesson}.ipynb`;
const lessons = Object.entries(firstLessonControls);

describe("in JupyterLab, a student moves the first lessons' controls by the keyboard", {
  skip: skipBrowser,
}, () => {
  let server: LabServer;
  let browser: Browser;

  before(async () => {
    server = await startLab(lessons.map(([lesson]) => fileOf(lesson)));
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  for (const [lesson, controls] of lessons) {
    test(`${lesson} shows what it says is to be seen`, async (t) => {
      const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
      const pageErrors: string[] = [];
      page.on("pageerror", (error) => pageErrors.push(error.message));
      const lab = new LabPage(page);
      await lab.open(server.address, server.token, fileOf(lesson));
      await lab.runAll();
      const cells = await page.locator(".jp-Cell").count();
      for (const control of controls) await t.test(control.what, () => pressKeys(page, control));
      // No key reached the notebook itself.
      assert.equal(await page.locator(".jp-Cell").count(), cells);
      assert.deepEqual(pageErrors, []);
      await page.close();
      await endKernels();
    });
  }

  /** So that one lesson's kernel at a time takes memory. */
  async function endKernels(): Promise<void> {
    const headers = { authorization: `token ${server.token}` };
    const sessions: { id: string }[] = await (
      await fetch(`${server.address}api/sessions`, { headers })
    ).json();
    for (const { id } of sessions)
      await fetch(`${server.address}api/sessions/${id}`, { method: "DELETE", headers });
  }
});
