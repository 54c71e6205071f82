import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { exercises } from "six-steps";
import { inProject } from "#setup/project.mjs";
import { LiteNotebook } from "../../bench/browser/liteNotebook.js";
import { roomAsks } from "../../bench/class/firstMinute.js";
import { seriousFindings } from "../accessibility/audit.js";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import { Course } from "../grading/course.js";
import { skipSandbox } from "../grading/sandbox.js";
import { lessons, text } from "../notebooks/lessons.js";
import { freePort } from "../setup/startedProgram.js";
import {
  ClassProgram,
  exportedOnce,
  type OpenClass,
  SimulatedStudent,
  teacher,
  temporaryFolder,
} from "./classProgram.js";
import { RoomStudent } from "./roomStudent.js";

const right = "const outputNodes = 10;\nask.outputNodes.check(outputNodes);";
const wrong = "const outputNodes = 1;\nask.outputNodes.check(outputNodes);";
const { softmax } = exercises.outputLayer;
const tried = { exercise: "outputLayer.softmax", misconception: null };
const place = { lesson: "04-output-layer", exercise: null, solution: false };

/** What the test uses of JupyterLite's application. */
interface LiteApp {
  shell: { currentWidget: { content: { widgets: { model: { attachments?: Attachments } }[] } } };
}

interface Attachments {
  set(name: string, bundle: Record<string, string>): void;
}

/** A browser that reloads breaks off what it has begun to load. */
function breakOff(server: string, asked: readonly string[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  return new Promise((resolve) => {
    const begun = asked.map((path) =>
      get(`${server}${path}`, { agent }, () => {
        for (const one of begun) one.destroy();
        resolve();
      }).on("error", () => {}),
    );
  });
}

describe("a room that joins by a link", { skip: skipBrowser }, () => {
  const { folder, remove } = temporaryFolder();
  const shots = inProject("build", "class-room");
  const course = new Course("room");
  let program: ClassProgram;
  let open: OpenClass;
  let browser: Browser;
  let ask: Awaited<ReturnType<typeof teacher>>;
  let students: RoomStudent[];

  before(async () => {
    mkdirSync(shots, { recursive: true });
    const args = [
      "--port",
      String(await freePort()),
      "--file",
      join(folder, "class.sqlite"),
      "--title",
      "Room 7",
    ];
    program = new ClassProgram(args, { lessons: true });
    open = await program.open();
    ask = await teacher(open.page);
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await program.stop();
    course.remove();
    remove();
  });

  test("three browsers are in class and lesson by giving a name", async () => {
    assert.equal((await ask("/api/teacher/place", { place })).status, 200);
    students = await Promise.all(Array.from({ length: 3 }, () => RoomStudent.open(browser, open.link)));
    await students[0].page.getByText("The class “Room 7” is open").waitFor();
    await students[0].page
      .getByText("The code that you write stays in this browser, unless you ask for help or hand in.")
      .waitFor();
    await students[0].page.screenshot({ path: join(shots, "first-page.png") });
    assert.deepEqual(await seriousFindings(students[0].page), []);
    const files = [];
    for (const [i, name] of ["Ada", "Ben", "Chloé"].entries()) files.push(await students[i].join(name));
    assert.deepEqual(files, Array(3).fill("04-output-layer.ipynb"));
    await students[2].page.getByText("Chloé · Room 7").waitFor();
  });

  test("what comes of each check reaches the teacher, and no code does", async () => {
    const [ada, ben] = students;
    for (const one of [ada, ben]) await one.run("setup");
    await ada.run("exercise-outputNodes", wrong);
    await ada.run("exercise-outputNodes", right);
    await ben.run("exercise-outputNodes", wrong);
    await exportedOnce(open.page, [
      "Ada,04-output-layer,outputLayer.outputNodes,correct,2,",
      "Ben,04-output-layer,outputLayer.outputNodes,tried,1,",
    ]);
    for (const { sent } of students) {
      for (const { path, body } of sent) {
        assert.equal(path, "/api/report");
        assert.doesNotMatch(body, /outputNodes = /);
      }
    }
  });

  test("the teacher's signs stand on the students' pages", async () => {
    const [ada] = students;
    await ask("/api/teacher/place", { place: { ...place, exercise: "softmax" } });
    await ada.page.getByText("Everyone is at exercise softmax now.").waitFor();
    await ask("/api/teacher/place", { place: { ...place, exercise: "softmax", solution: true } });
    await ada.page.getByText("run ask.softmax.solution() in a cell").waitFor();
    await ada.page.screenshot({ path: join(shots, "sign.png") });
    await ada.page.setViewportSize({ width: 844, height: 390 });
    await ada.page.screenshot({ path: join(shots, "sign-sideways.png") });
    await ada.page.getByRole("button", { name: "Put away" }).click();
    assert.equal(await ada.page.getByText("run ask.softmax.solution() in a cell").isVisible(), false);
    await ada.page.setViewportSize({ width: 1400, height: 900 });
    await ask("/api/teacher/place", { place: { ...place, lesson: "05-objective-function" } });
    await ada.page.getByRole("link", { name: "The class is at lesson 05." }).waitFor();
    for (const wrong of [{ lesson: "99" }, { ...place, exercise: "toString" }, 5]) {
      assert.equal((await ask("/api/teacher/place", { place: wrong })).status, 400);
    }
  });

  test("a notebook is handed in by a button that first says what it sends, and comes as it is in the page", async () => {
    const [ada] = students;
    const tab = await ada.context.newPage(); // it has stored the notebook meanwhile, without an answer
    await tab.goto(ada.page.url());
    const other = new LiteNotebook(tab);
    await other.ready();
    await other.store();
    await tab.close();
    const handedInBefore = ada.sent.filter(({ path }) => path === "/api/hand-in");
    await ada.page.getByRole("button", { name: "Hand in" }).first().click();
    const dialog = ada.page.getByRole("dialog", { name: "Hand in this notebook?" });
    await dialog.getByText("under the name Ada").waitFor();
    await ada.page.screenshot({ path: join(shots, "hand-in.png") });
    assert.deepEqual(await seriousFindings(ada.page, { include: [".six-steps-class"] }), []);
    assert.deepEqual(handedInBefore, [], "nothing leaves before the student says so");
    await ada.context.setOffline(true);
    await dialog.getByRole("button", { name: "Hand in" }).click();
    await dialog.getByText("It has not been handed in: The class does not answer just now.").waitFor();
    await ada.context.setOffline(false);
    await dialog.getByRole("button", { name: "Hand in" }).click();
    await dialog.getByText(/Handed in at \d\d:\d\d\./).waitFor();
    assert.equal(await dialog.getByRole("button", { name: "Hand in" }).isVisible(), false);
    const file = join(folder, "handed-in", "Ada", "04-output-layer.ipynb");
    const { cells } = JSON.parse(readFileSync(file, "utf8"));
    const cell = cells.find(({ id }: { id: string }) => id === "exercise-outputNodes");
    assert.equal(text(cell.source), right);
    assert.match(JSON.stringify(cell.outputs), /data-outcome=\\"good\\"/);
    assert.equal(cells.length, lessons.find(({ name }) => name === "04-output-layer")?.notebook.cells.length);
    await ada.page.keyboard.press("Enter"); // the focus is at what is left to do
    await dialog.waitFor({ state: "hidden" });
  });

  test("the teacher's page says whose notebook has come, and whose has not", async () => {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    await page.goto(await program.nextPage());
    const item = page.locator("#handed-in-list li", { hasText: "Lesson 04: 1 of 3" });
    await item.getByText("Ada", { exact: true }).waitFor();
    await item.getByText("Not yet: Ben, Chloé", { exact: true }).waitFor();
    await page.screenshot({ path: join(shots, "handed-in.png") });
    await page.close();
  });

  test("what was handed in is graded, and each mark stands in nbgrader's table, Canvas's and Moodle's", {
    skip: skipSandbox,
  }, async () => {
    const [, ben, chloe] = students;
    await chloe.run("setup");
    await chloe.run("exercise-outputNodes", right);
    await chloe.run("exercise-softmax", softmax.cell(softmax.solutionCode));
    await Promise.all([ben.handIn(), chloe.handIn()]);
    await course.handOut();
    for (const command of [["collect", "--from", join(folder, "handed-in")], ["autograde"]]) {
      const [name, ...options] = command;
      const { code, output } = await course.grading(name, "04", ...options);
      assert.equal(code, 0, output);
    }
    assert.deepEqual(await course.marks(), {
      nbgrader: { Ada: "1.0", Ben: "0.0", Chloé: "5.0" },
      canvas: { Ada: "1", Ben: "0", Chloé: "5" },
      moodle: { Ada: "1", Ben: "0", Chloé: "5" },
    });
  });

  test("who has another's name is told what the teacher calls him, and who hands in too much what to do", async () => {
    const second = await RoomStudent.open(browser, open.link);
    await second.join("Ada");
    await second.page.getByText("Ada (2) · Room 7").waitFor();
    await second.page.evaluate(() => {
      const { widgets } = (globalThis as unknown as { jupyterapp: LiteApp }).jupyterapp.shell.currentWidget
        .content;
      const prose = widgets.find(({ model }) => model.attachments)?.model.attachments;
      prose?.set("photo.jpg", { "image/jpeg": "A".repeat(6e6) });
    });
    await second.page.getByRole("button", { name: "Hand in" }).first().click();
    const dialog = second.page.getByRole("dialog", { name: "Hand in this notebook?" });
    await dialog.getByText("under the name Ada (2).").waitFor();
    await dialog.getByRole("button", { name: "Hand in" }).click();
    await dialog.getByText(/larger than 5 MB\. Choose Edit, Clear Outputs/).waitFor();
    await second.page.goto(open.link.replace(/#.*/, ""));
    await second.page
      .getByText("Somebody else here is called Ada, so your teacher sees you as Ada (2).")
      .waitFor();
    await second.page.screenshot({ path: join(shots, "same-name.png") });
    await second.page.getByRole("button", { name: "Leave the class" }).click();
    await second.close();
  });

  test("a student comes back after a reload without joining again, and leaves by a button", async () => {
    const [, ben] = students;
    await ben.page.goto(open.link.replace(/#.*/, ""));
    await ben.page.getByText("You are in the class “Room 7” as Ben.").waitFor();
    await ben.page.getByRole("link", { name: "Go to lesson 05" }).waitFor();
    await ben.page.getByRole("button", { name: "Leave the class" }).click();
    await ben.page.getByText("From now on nothing leaves this browser.").waitFor();
    await ben.page.getByLabel("Your name").waitFor();
  });

  test("another student at the same browser begins with empty lessons, and nothing of the first one's is lost", async () => {
    const dee = await RoomStudent.open(browser, open.link);
    await dee.join("Dee");
    const sourceOf = async (path: string) => {
      await dee.page.goto(`${open.server}/notebooks/index.html?path=${encodeURIComponent(path)}`);
      await dee.ready();
      const { cells } = await dee.notebook();
      return text(cells.find(({ id }) => id === "exercise-outputNodes")?.source ?? "");
    };
    assert.notEqual(await sourceOf("04-output-layer.ipynb"), right);
    await dee.run("setup");
    await dee.run("exercise-outputNodes", right);
    await dee.store();
    await dee.page.goto(open.link.replace(/#.*/, ""));
    await dee.page.getByRole("button", { name: "Leave the class" }).click();
    await dee.page.getByLabel("Your name").fill("Dee");
    const aside = dee.page.getByLabel(/Begin with empty lessons\. This browser holds work by Dee/);
    assert.equal(await aside.isVisible(), false, "the same student goes on");
    await dee.page.getByLabel("The class's code").fill(new URL(open.link).hash.slice(1));
    await dee.page.getByLabel("Your name").fill("Eve");
    assert.ok(await aside.isChecked());
    await dee.page.screenshot({ path: join(shots, "aside.png") });
    await dee.page.getByRole("button", { name: "Join and begin" }).click();
    await dee.page.waitForURL(/notebooks\/index\.html/);
    await dee.ready();
    assert.notEqual(await sourceOf("04-output-layer.ipynb"), right);
    assert.equal(await sourceOf("Dee/04-output-layer.ipynb"), right);
    await dee.page.goto(open.link.replace(/#.*/, ""));
    await dee.page.getByText("You are in the class “Room 7” as Eve.").waitFor();
    await dee.close();
  });

  test("a wrong code and an empty name are said, and let nobody in", async () => {
    const [, ben] = students;
    await ben.page.getByLabel("Your name").fill("Ben");
    await ben.page.getByLabel("The class's code").fill("AAA-AAA");
    await ben.page.getByRole("button", { name: "Join and begin" }).click();
    await ben.page.getByText("AAA-AAA is not the code of this class.").waitFor();
    await ben.page.goto(`${open.server}/`);
    await ben.page.getByText("AAA-AAA is not the code of this class.").waitFor(); // nobody is told that he is in
    await ben.page.goto(open.link); // in the same tab: nothing is loaded anew
    await ben.page.waitForFunction(
      (code) => document.querySelector<HTMLInputElement>("#class-code")?.value === code,
      open.code,
    );
    await ben.page.getByLabel("The class's code").fill(open.code);
    await ben.page.getByLabel("Your name").fill(" \u3164 ");
    await ben.page.getByRole("button", { name: "Join and begin" }).click();
    await ben.page.getByText("Write a name of 1 to 40 characters.").waitFor();
  });

  test("40 browsers that reload at once, in the middle of loading, get all of it, and the class goes on", async () => {
    const [{ asked }] = students;
    assert.ok(asked.length > 50, `${asked.length} files`);
    await Promise.all(Array.from({ length: 40 }, () => breakOff(open.server, asked)));
    const reloading = roomAsks(open.server, asked, 40);
    const late = Array.from(
      { length: 40 },
      (_, i) => new SimulatedStudent(open.server, open.code, `Late ${i}`),
    );
    const reports = await Promise.all(late.map((student) => student.report([{ ...tried, kind: "correct" }])));
    assert.deepEqual(
      reports.map(({ status }) => status),
      Array(40).fill(200),
    );
    const { megabytes } = await reloading; // whoever gets another answer than a file rejects it
    assert.ok(megabytes > 1, `${megabytes} MB`);
    await exportedOnce(
      open.page,
      late.map(({ name }) => `${name},04-output-layer,${tried.exercise},correct,1,`),
    );
  });

  test("lessons are never of the teacher's page's origin, and the teacher's page is on this machine alone", async () => {
    const get = (address: string, headers: Record<string, string> = {}) =>
      fetch(address, { redirect: "manual", headers });
    const lesson = "/notebooks/index.html?path=04-output-layer.ipynb";
    const away = await get(`${open.teacher}${lesson}`);
    assert.deepEqual([away.status, away.headers.get("location")], [302, `${open.server}${lesson}`]);
    assert.equal((await get(`${open.teacher}/`)).headers.get("location"), "/teacher/");
    assert.equal((await get(`${open.server}/teacher/`)).status, 403);
    assert.equal((await get(`${open.server}/api/teacher/door`)).status, 403);
    for (const { strangers } of students) assert.deepEqual(strangers, []);
  });

  test("over HTTPS the lessons' pages may use all processors", async () => {
    const [cert, key] = ["cert.pem", "key.pem"].map((name) => join(folder, name));
    const make = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"];
    const names = ["-addext", "subjectAltName=DNS:localhost"];
    execFileSync("openssl", [...make, ...names, "-keyout", key, "-out", cert], { stdio: "ignore" });
    const args = ["--port", String(await freePort()), "--file", join(folder, "tls.sqlite")];
    const secure = new ClassProgram([...args, "--tls", cert, key], { lessons: true });
    try {
      const { link } = await secure.open();
      assert.match(link, /^https:/);
      const student = await RoomStudent.open(browser, link);
      await student.join("Ada");
      assert.equal(await student.page.evaluate(() => crossOriginIsolated), true);
      await student.close();
    } finally {
      await secure.stop();
    }
  });
});
