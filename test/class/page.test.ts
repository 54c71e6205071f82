import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { inProject } from "#setup/project.mjs";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import { freePort } from "../setup/startedProgram.js";
import { ClassProgram, SimulatedStudent, temporaryFolder } from "./classProgram.js";

const { folder, remove } = temporaryFolder();
const shots = inProject("build", "class-page");
const names = [
  ..."Ada Ben Chloé Dae-jung Eun-ji Farid Grace Hana Ivan Jisoo Kim Lena Minjun Noor Olga Pablo Quinn Rosa Seo-yeon Tom Uma Vera Wei Ximena Yuna Zoe".split(
    " ",
  ),
];
const evil = "<img src=x onerror=alert(1)>";
let program: ClassProgram;
let open: Awaited<ReturnType<ClassProgram["open"]>>;
let port: number;
let browser: Browser;
let page: Page;
let students: SimulatedStudent[];
const attacks: string[] = [];

const args = () => [
  "--port",
  String(port),
  "--file",
  join(folder, "class.sqlite"),
  "--title",
  "Monday, group B",
];

before(async () => {
  port = await freePort();
  program = new ClassProgram(args());
  open = await program.open();
  students = Array.from({ length: 40 }, (_, i) => {
    const name = i === 39 ? evil : (names[i] ?? `${names[i - 26]} ${String.fromCharCode(65 + i - 26)}.`);
    return new SimulatedStudent(open.server, open.code, name);
  });
  if (skipBrowser) return;
  mkdirSync(shots, { recursive: true });
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  page.setDefaultTimeout(15_000);
  page.on("dialog", (dialog) => {
    attacks.push(dialog.message());
    void dialog.dismiss();
  });
});

after(async () => {
  await browser?.close();
  await program.stop();
  remove();
});

const exercises = ["outputNodes", "equalLogits", "softmax", "distribution", "shiftedLogits", "sigmoid"];
const cell = (name: string, exercise: string) => page.locator(`td.cell[title^="${name}, ${exercise}:"]`);

test("a page without the secret shows nothing of the class", { skip: skipBrowser }, async () => {
  await page.goto(`${open.teacher}/teacher/`);
  await page.locator("#alarm").getByText("This page is the teacher's").waitFor();
  assert.equal(await page.locator("#class").isHidden(), true);
});

test("40 students at once appear while the page is open, each check in its cell", {
  skip: skipBrowser,
}, async () => {
  await page.goto("about:blank");
  await page.goto(open.page);
  await page.getByText("Nobody has joined yet.").waitFor();
  assert.equal(new URL(page.url()).hash, "", "the secret leaves the address");
  const joined = await Promise.all(students.map((student) => student.report()));
  assert.deepEqual(
    joined.map(({ status }) => status),
    Array(40).fill(200),
  );
  await page.locator("#counts", { hasText: "40 students" }).waitFor();

  const minute = 60_000;
  await Promise.all(
    students.map(async (student, i) => {
      const reached = 1 + ((i * 7) % exercises.length);
      for (const [e, name] of exercises.slice(0, reached).entries()) {
        const exercise = `outputLayer.${name}`;
        const tries = (i + e) % 4 === 0 ? 2 : (i * e) % 5 === 3 ? 4 : 0;
        const known =
          { outputNodes: "one-node", softmax: "not-divided", equalLogits: "unchanged" }[name] ?? null;
        const wrong = Array.from({ length: tries }, (_, n) => ({
          exercise,
          kind: "incorrect",
          misconception: n === 0 ? known : null,
          age: (tries - n) * minute,
        }));
        const isLast = e === reached - 1;
        const end = isLast && i % 3 > 0 ? [] : [{ exercise, kind: "correct" }];
        await student.report([...wrong, ...end]);
      }
    }),
  );
  const helper = students[11];
  const code = `function softmax(z: number[]) {\n  return z.map((one) => Math.exp(one)); // ${evil}\n}`;
  const call = {
    id: randomUUID(),
    exercise: "outputLayer.softmax",
    code,
    message: "Why is the sum not 1?",
    age: 0,
  };
  assert.equal((await helper.report([], { helpCalls: [call] })).status, 200);

  await page.locator("#help-list .message", { hasText: "Why is the sum not 1?" }).waitFor();
  await cell("Ada", "outputNodes").getByText("✓").waitFor();
  const correct = new SimulatedStudent(open.server, open.code, "Late Larry");
  await correct.report([
    { exercise: "outputLayer.softmax", kind: "incorrect", misconception: "not-divided" },
  ]);
  await cell("Late Larry", "softmax").getByText("1", { exact: true }).waitFor();
  await correct.report([{ exercise: "outputLayer.softmax", kind: "correct" }]);
  await cell("Late Larry", "softmax").getByText("✓").waitFor();
  assert.equal(await cell("Late Larry", "softmax").innerText(), "✓2");
});

test("who is stuck and the commonest wrong answers stand beside the table, in words", {
  skip: skipBrowser,
}, async () => {
  const stuck = new SimulatedStudent(open.server, open.code, "Stuck Sam");
  const wrong = { exercise: "outputLayer.equalLogits", kind: "incorrect", misconception: "unchanged" };
  for (let n = 0; n < 4; n++) await stuck.report([wrong]);
  await page.locator("#stuck-list li", { hasText: "Stuck Sam" }).waitFor();
  assert.match(
    await page.locator("#stuck-list li", { hasText: "Stuck Sam" }).innerText(),
    /equalLogits: 4 tries/,
  );
  assert.equal(await cell("Stuck Sam", "equalLogits").innerText(), "▲4");
  const first = page
    .locator("#wrong-list li")
    .filter({ hasText: "equalLogits" })
    .filter({ has: page.locator(".who", { hasText: "1 and 1 add up to 2." }) });
  await page.locator("#help-list", { hasText: "Lena in softmax, " }).waitFor(); // asked before the lessons were read
  await first.waitFor({ timeout: 150_000 }); // the lessons' wrong answers are read after the page
});

test("a try that did not compile says so, and no sentence has LaTeX in it", {
  skip: skipBrowser,
}, async () => {
  const student = new SimulatedStudent(open.server, open.code, "Uncompiled Uma");
  const exercise = "outputLayer.sigmoid";
  await student.report([{ exercise, kind: "uncompiled", misconception: "no-return" }]);
  await student.report([{ exercise, kind: "incorrect", misconception: "sign-forgotten" }]);
  await page
    .locator("#wrong-list .who", { hasText: /^Does not compile: no return$/ })
    .first()
    .waitFor();
  await page.locator("#wrong-list .who", { hasText: "The minus in e⁻ˣ is missing" }).first().waitFor();
  assert.equal(await cell("Uncompiled Uma", "sigmoid").innerText(), "2");
  assert.match(
    (await cell("Uncompiled Uma", "sigmoid").getAttribute("title")) ?? "",
    /2 wrong tries\nDoes not compile: no `return`\nThe minus/,
  );
  assert.doesNotMatch(await page.locator("body").innerHTML(), /\$[^$]*[\\^_][^$]*\$/);
});

test("names and code are text, whatever they look like", { skip: skipBrowser }, async () => {
  assert.equal(await page.locator("thead .name", { hasText: "onerror" }).count(), 1);
  assert.equal(await page.locator("main img").count(), 0);
  assert.deepEqual(attacks, []);
  assert.match(await page.locator("#help-list pre").innerText(), /<img src=x/);
});

test("hidden names are nowhere on the page, and stay hidden after a reload", {
  skip: skipBrowser,
}, async () => {
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: join(shots, `${scheme}.png`) });
  }
  await page.locator("#hide-names").check();
  await page.locator("thead .name", { hasText: "Student 12" }).waitFor();
  assert.doesNotMatch(
    await page.locator("body").innerHTML(),
    /Chloé|Lena|onerror=/.source ? /Chloé|Lena/ : /x/,
  );
  await page.reload();
  await page.locator("thead .name", { hasText: "Student 12" }).waitFor();
  assert.doesNotMatch(await page.locator("body").innerHTML(), /Chloé|Lena/);
  await page.screenshot({ path: join(shots, "hidden.png") });
  await page.locator("#hide-names").uncheck();
  await page.locator("thead .name", { hasText: /^Chloé$/ }).waitFor();
});

test("a call for help goes when the teacher has answered it", { skip: skipBrowser }, async () => {
  await page.getByRole("button", { name: "Answered" }).click();
  await page.locator("#help").waitFor({ state: "hidden" });
});

test("a name in Hangul lies on its side as the others do, and does not stand on its head", {
  skip: skipBrowser,
}, async () => {
  await new SimulatedStudent(open.server, open.code, "김민준").report();
  const name = page.locator("thead .name", { hasText: "김민준" });
  await name.waitFor();
  assert.equal(await name.evaluate((one) => getComputedStyle(one).textOrientation), "sideways");
});

test("every cell has a row's and a column's header, and what a mark means in words", {
  skip: skipBrowser,
}, async () => {
  const table = page.getByRole("table");
  assert.ok((await table.locator("tbody th[scope=row]").count()) >= 10);
  assert.equal(await table.locator("thead th[scope=col]").count(), 2 + 44);
  const marks = await table
    .locator("td.cell .mark")
    .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
  assert.ok(marks.length > 40 && marks.every(Boolean));
});

test("a server that was killed keeps all, and the open page goes on by itself", {
  skip: skipBrowser,
}, async () => {
  await program.stop("SIGKILL");
  await page.locator("#alarm", { hasText: "does not answer" }).waitFor();
  await page.locator("#place-lesson").selectOption("04-output-layer");
  await page.waitForFunction(() => document.querySelector<HTMLSelectElement>("#place-lesson")?.value === "");
  program = new ClassProgram(args());
  const again = await program.open();
  assert.deepEqual({ ...again, page: "" }, { ...open, page: "" }, "the same code and the same address");
  await page.locator("#alarm").waitFor({ state: "hidden" });
  assert.equal((await students[2].report([{ exercise: "outputLayer.sigmoid", kind: "error" }])).status, 200);
  await page.locator("#counts", { hasText: "44 students" }).waitFor();
  await cell("Chloé", "sigmoid").first().waitFor();
});
