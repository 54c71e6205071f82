import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import { payloads } from "../grading/payloads.js";
import { nothing, WatchedPage } from "../grading/watchedPage.js";
import { freePort } from "../setup/startedProgram.js";
import { ClassProgram, exported, SimulatedStudent, temporaryFolder } from "./classProgram.js";

const texts = [
  ...Object.values(payloads.markdown),
  ...Object.values(payloads.names),
  ...Object.values(payloads.code),
  ...Object.values(payloads.raw).map(([source]) => source),
];
/** A name is short: what of a payload still is one when it is cut. */
const names = [
  ...new Set([...Object.values(payloads.names), ...texts.map((text) => text.slice(0, 40).trim())]),
];

const { folder, remove } = temporaryFolder();
let program: ClassProgram;
let open: Awaited<ReturnType<ClassProgram["open"]>>;
let browser: Browser;

before(async () => {
  program = new ClassProgram(["--port", String(await freePort()), "--file", join(folder, "class.sqlite")]);
  open = await program.open();
  if (!skipBrowser) browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await program.stop();
  remove();
});

test("nothing that students send runs in the page of the class", { skip: skipBrowser }, async () => {
  const origin = new URL(open.page).origin;
  const watched = await WatchedPage.open(browser, open.page, (address) => address.startsWith(origin));
  let [joined, called] = [0, 0];
  for (const [i, text] of texts.entries()) {
    const student = new SimulatedStudent(open.server, open.code, names[i] ?? `Student ${i}`);
    const exercise = "outputLayer.softmax";
    const wrong = { exercise, kind: "incorrect", misconception: text.slice(0, 60) };
    const { status } = await student.report([
      { exercise: text.slice(0, 60), kind: "incorrect", misconception: null },
    ]);
    const known = await student.report([wrong, wrong, wrong, wrong]);
    if (status === 200 || known.status === 200 || (await student.report()).status === 200) joined++;
    const call = { id: randomUUID(), exercise, code: text, message: text.slice(0, 200), age: 0 };
    if ((await student.report([], { helpCalls: [call] })).status === 200) called++;
  }
  assert.ok(joined > 40, `${joined} joined`);
  assert.ok(called > 40, `${called} called for help`);
  await watched.page.locator("#help-list pre", { hasText: "onerror" }).first().waitFor();
  await watched.page.locator("thead .name", { hasText: "onerror" }).first().waitFor();
  await watched.provoke("#help-list *, #stuck-list *, #wrong-list *, th, td");
  await watched.page.reload();
  await watched.page.locator("thead .name", { hasText: "onerror" }).first().waitFor();
  assert.deepEqual(await watched.seen(), nothing);
  await watched.close();
});

test("no name in the table of the class is a formula", async () => {
  const own = temporaryFolder();
  const other = new ClassProgram([
    "--port",
    String(await freePort()),
    "--file",
    join(own.folder, "class.sqlite"),
  ]);
  try {
    const { server, code, page } = await other.open(); // the page's address lets somebody in once
    for (const name of ["=1+1", "+1+1", "-1+1", "@SUM(1)"])
      await new SimulatedStudent(server, code, name).report([
        { exercise: "outputLayer.softmax", kind: "correct" },
      ]);
    const fields = (await exported(page)).map((row) => row.replace(/^"/, ""));
    assert.ok(
      fields.some((row) => row.startsWith("'=1+1")),
      fields.join("\n"),
    );
    for (const row of fields) assert.doesNotMatch(row, /^\s*[=+\-@]/);
  } finally {
    await other.stop();
    own.remove();
  }
});
