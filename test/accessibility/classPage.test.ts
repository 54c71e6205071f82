import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import { ClassProgram, SimulatedStudent, temporaryFolder } from "../class/classProgram.js";
import { freePort } from "../setup/startedProgram.js";
import { seriousFindings } from "./audit.js";
import { isUnseen, tabStops } from "./tabStops.js";

describe("the class page, by axe-core and by keyboard alone", { skip: skipBrowser }, () => {
  const { folder, remove } = temporaryFolder();
  let program: ClassProgram;
  let opened: Awaited<ReturnType<ClassProgram["open"]>>;
  let browser: Browser;
  let page: Page;

  before(async () => {
    const port = String(await freePort());
    program = new ClassProgram(["--port", port, "--file", join(folder, "class.sqlite"), "--title", "Monday"]);
    opened = await program.open();
    browser = await launchBrowser();
    page = await browser.newPage();
    page.setDefaultTimeout(15_000);
  });

  after(async () => {
    await browser?.close();
    await program?.stop();
    remove();
  });

  /** All that the page can show of a class: checks of each kind, somebody stuck, and a call for help. */
  async function fill(): Promise<void> {
    const [ada, ben, chloe] = ["Ada", "Ben", "Chloé"].map(
      (name) => new SimulatedStudent(opened.server, opened.code, name),
    );
    const of = (exercise: string, kind: string, misconception: string | null = null) => ({
      exercise: `outputLayer.${exercise}`,
      kind,
      misconception,
    });
    await ada.report([
      of("outputNodes", "correct"),
      of("softmax", "incorrect", "not-divided"),
      of("softmax", "correct"),
      of("sigmoid", "notAttempted"),
    ]);
    const again = of("equalLogits", "incorrect", "unchanged");
    await ben.report([again, again, again, again]);
    const code = `function softmax(z: number[]) {\n  return z; // ${"and so on ".repeat(30)}\n}`;
    const call = { id: randomUUID(), exercise: "outputLayer.softmax", code, message: "Why?", age: 0 };
    await chloe.report([of("softmax", "uncompiled", "no-return")], { helpCalls: [call] });
    await page.locator("#help-list .message", { hasText: "Why?" }).waitFor();
    await page.locator("#stuck-list li", { hasText: "Ben" }).waitFor();
  }

  const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
  async function reach(selector: string): Promise<void> {
    await page.locator(selector).first().focus();
  }
  const isOpen = (dialog: string) => page.locator(dialog).evaluate((one) => (one as HTMLDialogElement).open);

  test("is readable for somebody whom it does not let in", async () => {
    const { origin, pathname } = new URL(opened.page);
    await page.goto(`${origin}${pathname}`);
    await page.locator("#alarm").getByText("This page is the teacher's").waitFor();
    assert.equal(
      await page.locator(":is(button, select, input):visible").count(),
      0,
      "nothing to press in vain",
    );
    assert.deepEqual(await seriousFindings(page), []);
  });

  test("is readable before anybody has joined", async () => {
    await page.goto("about:blank");
    await page.goto(opened.page);
    await page.getByText("Nobody has joined yet.").waitFor();
    assert.deepEqual(await seriousFindings(page), []);
    await page.locator("#place-lesson").selectOption("04-output-layer");
    await page.locator("th.lesson", { hasText: "04 · Output layer" }).waitFor();
    await page.locator("#place-lesson").selectOption("");
    await page.locator("th.lesson").waitFor({ state: "detached" });
  });

  test("is readable with a class in it", async () => {
    await fill();
    assert.deepEqual(await seriousFindings(page), []);
  });

  test("is readable with all lessons, and with names hidden", async () => {
    await page.locator("#lesson").selectOption("all");
    await page.locator("#hide-names").check();
    await page.locator("thead .name", { hasText: "Student 2" }).waitFor();
    assert.deepEqual(await seriousFindings(page), []);
    await page.locator("#hide-names").uncheck();
    await page.locator("#lesson").selectOption("active");
  });

  for (const { name, opener, dialog } of [
    { name: "how to join", opener: "#show-join", dialog: "#join" },
    { name: "the question before somebody is removed", opener: "thead .remove", dialog: "#remove" },
  ]) {
    test(`is readable while it shows ${name}`, async () => {
      await page.locator(opener).first().click();
      assert.ok(await isOpen(dialog));
      assert.deepEqual(await seriousFindings(page), []);
      await page.keyboard.press("Escape");
      assert.equal(await isOpen(dialog), false);
    });
  }

  test("the Tab key reaches each control and each box that scrolls, and shows where it is", async () => {
    const { stops, controls } = await tabStops(page);
    assert.deepEqual(
      controls.filter((control) => !stops.some(({ element }) => element === control)),
      [],
      "these are not reached",
    );
    assert.ok(stops.length > 8, stops.map(({ element }) => element).join("\n"));
    assert.deepEqual(stops.filter(isUnseen), [], "the focus is not seen there");
  });

  test("the table's choices work by keyboard: lessons, names, size", async () => {
    const lessons = page.locator("tbody th.lesson");
    const before = await lessons.count();
    await reach("#lesson");
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction((before) => document.querySelectorAll("th.lesson").length > before, before);
    await page.keyboard.press("ArrowUp");
    await page.waitForFunction((before) => document.querySelectorAll("th.lesson").length === before, before);
    await reach("#hide-names");
    await page.keyboard.press("Space");
    await page.locator("thead .name", { hasText: "Student 1" }).waitFor();
    await page.keyboard.press("Space");
    await page.locator("thead .name", { hasText: "Ada" }).waitFor();
    const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    await reach("#size");
    await page.keyboard.press("ArrowRight");
    assert.equal(await size(), "17.6px");
    await page.keyboard.press("ArrowLeft");
    assert.equal(await size(), "16px");
  });

  test("how to join opens, closes, and the focus is where it was", async () => {
    await reach("#show-join");
    await page.keyboard.press("Enter");
    assert.ok(await isOpen("#join"));
    await reach("#join button");
    await page.keyboard.press("Enter");
    assert.equal(await isOpen("#join"), false);
    assert.equal(await focused(), "show-join");
  });

  test("the table is downloaded", async () => {
    await reach("#csv");
    const downloading = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    assert.equal((await downloading).suggestedFilename(), "progress.csv");
  });

  test("the table and a student's code are scrolled", async () => {
    await page.setViewportSize({ width: 390, height: 400 });
    await page.locator("#lesson").selectOption("all");
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok((await wide()) <= 0, `${await wide()} px too wide`);
    const student = await page.locator("thead .student").nth(2).boundingBox();
    assert.ok(
      (student?.x ?? 390) + (student?.width ?? 0) < 390,
      "three students stand beside the exercises' names",
    );
    for (const { box, key, way, width } of [
      { box: ".scroll", key: "ArrowDown", way: "scrollTop", width: 390 },
      { box: ".scroll", key: "ArrowRight", way: "scrollLeft", width: 320 }, // at 390 px three students fit
      { box: "#help-list pre", key: "ArrowRight", way: "scrollLeft", width: 390 },
    ] as const) {
      await page.setViewportSize({ width, height: 400 });
      await reach(box);
      await page.keyboard.press(key);
      await page.waitForFunction(
        ([box, way]) => (document.querySelector(box) as HTMLElement)[way as "scrollTop"] > 0,
        [box, way],
      );
    }
    await page.locator("#lesson").selectOption("active");
    await page.setViewportSize({ width: 1400, height: 900 });
  });

  test("a call for help is ticked off", async () => {
    await page.getByRole("button", { name: "Answered" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("#help").waitFor({ state: "hidden" });
  });

  test("a student is removed after a question, which has the focus on its safe answer", async () => {
    const remove = page.getByRole("button", { name: "Remove Ben" });
    await remove.focus();
    await page.keyboard.press("Enter");
    assert.equal(await focused(), "remove-not");
    await page.keyboard.press("Enter");
    assert.equal(await isOpen("#remove"), false);
    assert.ok(await remove.evaluate((one) => one === document.activeElement));
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "remove-yes");
    await page.keyboard.press("Enter");
    await remove.waitFor({ state: "detached" });
    assert.equal(await isOpen("#remove"), false);
  });
});
