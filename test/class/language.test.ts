import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { inProject } from "#setup/project.mjs";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import { freePort } from "../setup/startedProgram.js";
import { untranslated, wordsIn } from "../text/shownText.js";
import { ClassProgram, SimulatedStudent, temporaryFolder } from "./classProgram.js";

const { folder, remove } = temporaryFolder();
const pseudo = { ...process.env, SIX_STEPS_LANGUAGE: "pseudo" };
let program: ClassProgram;
let open: Awaited<ReturnType<ClassProgram["open"]>>;
let browser: Browser;

before(async () => {
  const args = ["--port", String(await freePort()), "--file", join(folder, "class.sqlite"), "--title", "7"];
  program = new ClassProgram(args, { env: pseudo });
  open = await program.open();
  if (!skipBrowser) browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await program.stop();
  remove();
});

test("every word of the class's page stands in a table", { skip: skipBrowser }, async () => {
  const exercise = "outputLayer.softmax";
  const wrong = { exercise, kind: "incorrect", misconception: null };
  const stuck = new SimulatedStudent(open.server, open.code, "1");
  const known = { ...wrong, misconception: "not-divided" };
  await stuck.report([wrong, known, wrong, wrong]);
  const call = { id: randomUUID(), exercise, code: "f(x)", message: "?", age: 0 };
  await stuck.report([], { helpCalls: [call] });
  const right = { exercise, kind: "correct", misconception: null };
  await new SimulatedStudent(open.server, open.code, "2").report([wrong, right]);
  await new SimulatedStudent(open.server, open.code, "3").report([{ ...wrong, kind: "notAttempted" }]);

  const page = await browser.newPage();
  await page.goto(open.page);
  await page.locator("td.stuck").waitFor();
  await page.locator("#wrong-list", { hasNotText: "not-divided" }).waitFor({ timeout: 150_000 }); // the sentence has come
  assert.equal(await page.locator("#wrong-list li").count(), 2);
  await page.locator(".remove").first().click();
  assert.equal(await page.locator("html").getAttribute("lang"), "pseudo");
  // The lessons' titles and the exercises' names are the notebooks', and addresses are nobody's words.
  const [titles, exercises, links] = await Promise.all(
    ["#lesson option[value*='-']", "th[scope=row]", "#join-links a"].map((some) =>
      page.locator(some).allTextContents(),
    ),
  );
  assert.ok(titles.length > 5);
  const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const parts = links.flatMap((link) => [link, ...link.split("#"), new URL(link).host]);
  const longestFirst = [...titles, ...exercises, ...parts].sort((a, b) => b.length - a.length);
  const plain = new RegExp(longestFirst.map(literally).join("|"), "g");
  assert.deepEqual(await untranslated(page.locator("html"), plain), [[]]);

  await page.keyboard.press("Escape");
  await page.locator("#place-lesson").selectOption("04-output-layer");
  await page.goto(`${open.teacher}/teacher/projector.html`);
  await page.locator("#now-list li").first().waitFor();
  assert.deepEqual(await untranslated(page.locator("html"), plain), [[]]);
});

test("what the server says to a student stands in a table too", async () => {
  const refused = await new SimulatedStudent(open.server, "AAAAAA", "1").report();
  assert.deepEqual(wordsIn((await refused.json()).message), []);
});

test("so does what joining and leaving a class says", () => {
  const code = `import { joinClass, leaveClass } from "six-steps";
process.chdir(${JSON.stringify(folder)});
await joinClass("${open.server}", "${open.code}", "4");
await joinClass("${open.server}", "AAAAAA", "4");
leaveClass();
leaveClass();
await joinClass("?", "?", "?").catch((error) => console.log(error.message));`;
  const options = { env: pseudo, cwd: inProject(), encoding: "utf8" } as const;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], options);
  assert.ok(stdout.split("\n").length > 8, stdout + stderr);
  assert.deepEqual(wordsIn(stdout), []);
});
