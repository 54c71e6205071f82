import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import { freePort } from "../setup/startedProgram.js";
import { ClassProgram, exported, SimulatedStudent, teacher, temporaryFolder } from "./classProgram.js";

const { folder, remove } = temporaryFolder();
let program: ClassProgram;
let open: Awaited<ReturnType<ClassProgram["open"]>>;
let browser: Browser;
let page: Page;
let students: SimulatedStudent[];
const outcomes = [{ exercise: "outputLayer.softmax", kind: "incorrect", misconception: "not-divided" }];

before(async () => {
  program = new ClassProgram(["--port", String(await freePort()), "--file", join(folder, "class.sqlite")]);
  open = await program.open();
  students = ["Ada", "Ben", "Chloé"].map((name) => new SimulatedStudent(open.server, open.code, name));
  for (const student of students) await student.report(outcomes);
  if (skipBrowser) return;
  browser = await launchBrowser();
  page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(open.page);
});

after(async () => {
  await browser?.close();
  await program.stop();
  remove();
});

const names = () => page.locator("thead .name").allTextContents();

test("the teacher removes a student by keyboard, after confirming it", { skip: skipBrowser }, async () => {
  const ben = page.getByRole("button", { name: "Remove Ben" });
  await ben.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Remove Ben from the class?" });
  await dialog.getByText("the checks of 1 exercise").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Keep");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "hidden" });
  assert.deepEqual(await names(), ["Ada", "Ben", "Chloé"], "Keep keeps");
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("aria-label")), "Remove Ben");

  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Remove");
  await page.keyboard.press("Enter");
  await page.locator("#counts", { hasText: "2 students" }).waitFor();
  assert.deepEqual(await names(), ["Ada", "Chloé"]);
  await dialog.waitFor({ state: "hidden" });
});

test("the keyboard stays at a student's button while others join", { skip: skipBrowser }, async () => {
  await page.getByRole("button", { name: "Remove Chloé" }).focus();
  await new SimulatedStudent(open.server, open.code, "Aaron").report();
  await page.locator("#counts", { hasText: "3 students" }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("aria-label")), "Remove Chloé");
});

test("two pages at once: one makes one student of two, and the other, which asks about that one still, is told", {
  skip: skipBrowser,
}, async () => {
  const other = await page.context().newPage();
  await other.goto(`${open.teacher}/teacher/`);
  for (const one of [page, other]) await one.getByRole("button", { name: "Remove Aaron" }).click();
  const merge = other.getByRole("button", { name: "Make them one" });
  assert.ok(await merge.isDisabled(), "with whom has not been said yet");
  await other.locator("#merge-into").selectOption({ label: "Ada" });
  await merge.click();
  await other.locator("#remove").waitFor({ state: "hidden" });
  for (const one of [page, other]) await one.locator("#counts", { hasText: "2 students" }).waitFor();
  await page.locator("#remove-yes").click();
  await page.getByText("There is no such student; perhaps somebody removed the student before.").waitFor();
  await page.keyboard.press("Escape");
  assert.deepEqual(await names(), ["Ada", "Chloé"]);
  await other.close();
});

test("only the teacher removes, and whoever was removed is told and is gone from the table", async () => {
  const post = (headers: Record<string, string>) =>
    fetch(`${open.teacher}/api/teacher/removed`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ student: 1 }),
    });
  assert.equal((await post({})).status, 403);
  const address = skipBrowser ? open.page : await program.nextPage();
  const ask = await teacher(address);
  if (skipBrowser) assert.equal((await ask("/api/teacher/removed", { student: 2 })).status, 200);
  for (const student of [2, 99, "1; DROP TABLE students", null]) {
    assert.equal((await ask("/api/teacher/removed", { student })).status, 404);
  }
  const answer = await students[1].report(outcomes);
  assert.equal(answer.status, 403);
  const { reason, message } = await answer.json();
  assert.equal(reason, "removed");
  assert.match(message, /leaveClass\(\);/);
  const rows = await exported(address);
  assert.deepEqual(rows.map((row) => row.split(",")[0]).sort(), ["Ada", "Chloé"]);
});
