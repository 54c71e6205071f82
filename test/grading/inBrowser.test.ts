import assert from "node:assert/strict";
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { BrowserContext } from "playwright-core";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import { StartedProgram } from "../setup/startedProgram.js";
import { Course, lesson } from "./course.js";
import { honest, smuggled, withPayloads } from "./evilSubmissions.js";
import { payloadCount, payloads } from "./payloads.js";
import { skipSandbox } from "./sandbox.js";
import { nothing, WatchedPage } from "./watchedPage.js";

const skip = skipBrowser || skipSandbox;
const tag = payloads.names["student's folder"];
const students = ["mallory", "smuggler", tag];
/** What of Formgrader's page is a submission's. */
const ofSubmission =
  "#notebook-container *:not(.panel-heading, .panel-heading *, .panel-footer, .panel-footer *)";
const ranByNode = "/tmp/six-steps-evil.js"; // what one formula names

describe("a submission in its teacher's browser", { skip }, () => {
  const course = new Course("browser");
  let panels: StartedProgram;
  let base = "";
  let context: BrowserContext;
  const submission = new Map<string, string>();
  const feedback = (student: string) =>
    pathToFileURL(join(course.folder, "feedback", student, lesson, `${lesson}.html`)).href;

  before(async () => {
    await course.handOut();
    const did = async (...args: string[]) => {
      const { code, output } = await course.grading(...args);
      assert.equal(code, 0, output);
    };
    for (const student of students.slice(1)) course.submit(student, {});
    course.submit("honest", {}, honest);
    course.submit("mallory", {}, withPayloads);
    const folder = dirname(course.path("submitted/mallory"));
    for (const [name, text] of Object.entries(payloads.files)) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, payloads.names["file beside the notebook"]), "");
    writeFileSync(
      join(folder, "nbgrader_config.py"),
      `open(${JSON.stringify(join(course.folder, "RAN"))}, "w")`,
    );
    writeFileSync(
      ranByNode,
      `require("node:fs").writeFileSync(${JSON.stringify(join(course.folder, "RAN"))}, "")`,
    );
    const { "student's first name": first, "student's last name": last } = payloads.names;
    await Promise.all([
      did("db", "student", "add", "mallory", `--first-name=${first}`, `--last-name=${last}`),
      did("db", "student", "add", "formula", "--first-name==1+1", "--last-name=Kim;=1+1"),
    ]);
    await did("autograde", "04");
    chmodSync(course.path("autograded/smuggler"), 0o644);
    course.write("autograded/smuggler", smuggled(course.read("autograded/smuggler")));
    await did("feedback", "04");

    panels = new StartedProgram(
      ["grading", "panels", "--no-browser", "--course", course.folder],
      "setup/run.mjs",
    );
    const address = await panels.address();
    base = address.origin;
    const browser = await launchBrowser();
    context = await browser.newContext({ viewport: { width: 1300, height: 1000 } });
    await context.request.get(address.href); // logs in
    const listed = await context.request.get(
      `${base}/formgrader/api/submitted_notebooks/${lesson}/${lesson}`,
    );
    for (const { id, student } of JSON.parse(await listed.text())) submission.set(student, id);
  });

  after(async () => {
    await context?.browser()?.close();
    panels?.child.kill("SIGINT");
    await panels?.ended;
    course.remove();
    rmSync(ranByNode, { force: true });
  });

  /** What Formgrader's page may ask for: its own scripts and data, and files of this submission. */
  const formgradersOwn = (student: string) => (address: string) =>
    [`static/`, `api/`, `submissions/${submission.get(student)}`].some((part) =>
      address.startsWith(`${base}/formgrader/${part}`),
    ) || address === `${base}/favicon.ico`;
  const inFormgrader = (student: string) =>
    WatchedPage.open(
      context,
      `${base}/formgrader/submissions/${submission.get(student)}/`,
      formgradersOwn(student),
    );
  const asFeedback = (student: string) =>
    WatchedPage.open(context, feedback(student), (address) =>
      address.startsWith(pathToFileURL(join(course.folder, "feedback")).href),
    );

  test("there are more than 60 payloads", () => assert.ok(payloadCount > 60, String(payloadCount)));

  for (const student of students) {
    test(`nothing of it runs in Formgrader: ${student}`, async () => {
      const watched = await inFormgrader(student);
      await watched.page.locator("textarea.comment").first().waitFor();
      await watched.provoke(ofSubmission);
      assert.deepEqual(await watched.seen(), nothing);
      await watched.close();
    });

    test(`nothing of it runs in the feedback page: ${student}`, async () => {
      const watched = await asFeedback(student);
      await watched.provoke("body *");
      assert.deepEqual(await watched.seen(), nothing);
      await watched.close();
    });
  }

  test("names of students and files run nowhere in Formgrader", async () => {
    const pages = [
      "manage_assignments",
      "manage_students",
      `manage_submissions/${lesson}`,
      "gradebook",
      `gradebook/${lesson}`,
      `gradebook/${lesson}/${lesson}`,
      "manage_students/mallory",
      `manage_students/mallory/${lesson}`,
      `manage_students/${encodeURIComponent(tag)}`,
      `manage_submissions/${encodeURIComponent(tag)}`,
      `gradebook/%5C/${encodeURIComponent(";window.P1=1//")}`,
      "api/students",
      `api/submissions/${lesson}`,
      `api/student/${encodeURIComponent(tag)}`,
    ];
    const look = async (path: string) => {
      const watched = await WatchedPage.open(context, `${base}/formgrader/${path}`, (address) =>
        address.startsWith(base),
      );
      await watched.page.waitForTimeout(500); // its tables come by script
      assert.deepEqual(await watched.seen(), nothing, path);
      await watched.close();
    };
    await Promise.all(pages.map(look));
  });

  test("a page that was handed in beside the notebook runs nothing, and is nobody's", async () => {
    for (const name of Object.keys(payloads.files)) {
      const address = `${base}/formgrader/submissions/${submission.get("mallory")}/${name}`;
      const watched = await WatchedPage.open(context, address, (asked) => asked.startsWith(base));
      assert.deepEqual(await watched.seen(), nothing, name);
      assert.equal(await watched.page.evaluate(() => window.origin), "null", name);
      await watched.close();
    }
  });

  test("Formgrader does not run a configuration that was handed in, and no formula loads a program", async () => {
    for (const step of ["submitted", "autograded"]) {
      const path = encodeURIComponent(join(course.folder, step, "mallory", lesson));
      const answer = await context.request.get(`${base}/formgrader/?path=${path}`);
      assert.equal(answer.status(), 403);
    }
    assert.ok(!existsSync(join(course.folder, "RAN")));
    const own = await context.request.get(`${base}/formgrader/?path=${encodeURIComponent(course.folder)}`);
    assert.equal(own.status(), 200);
  });

  for (const [place, open] of [
    ["Formgrader", inFormgrader],
    ["the feedback page", asFeedback],
  ] as const) {
    test(`${place} lets no script run even if one gets into it`, async () => {
      const watched = await open("honest");
      await watched.page.evaluate(() => {
        const place = document.createElement("div");
        place.innerHTML = `<img src=x onerror="window.P1=1"><a href="javascript:window.P2=1" id="evil">a</a>
          <iframe srcdoc="<script>parent.window.P3=1</script>"></iframe><svg onload="window.P4=1"></svg>`;
        document.body.append(place);
        const script = document.createElement("script");
        script.textContent = "window.P5=1";
        document.body.append(script);
        document.getElementById("evil")?.click();
      });
      await watched.page.waitForTimeout(500);
      assert.deepEqual((await watched.seen()).ran, []);
      await watched.close();
    });

    test(`${place} shows formulae, pictures, tables, links and code of an honest student`, async () => {
      const { page } = await open("honest");
      const formulae = page.locator('[role="img"][aria-label]:has(svg)');
      assert.match((await formulae.first().getAttribute("aria-label")) ?? "", /\\frac/);
      assert.equal(await formulae.count(), 5);
      for (const formula of await formulae.all()) {
        const box = await formula.locator("svg").first().boundingBox();
        assert.ok(box && box.width > 5 && box.height > 5, JSON.stringify(box));
      }
      assert.equal(await page.locator("[data-mml-node=merror]").count(), 0);
      for (const alt of ["attached", "inline"]) {
        const picture = page.locator(`img[alt="${alt}"]`);
        assert.equal(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth), 1, alt);
      }
      assert.deepEqual(await page.locator("td").first().innerText(), "1");
      assert.equal(await page.locator("td strong").innerText(), "T-shirt");
      const link = page.getByRole("link", { name: "the lesson" });
      assert.equal(await link.getAttribute("href"), "https://example.org/softmax?a=1&b=2");
      assert.equal(await link.getAttribute("title"), "softmax");
      assert.equal(await page.locator("code", { hasText: "if (a" }).innerText(), "if (a < b && c > d)");
      assert.match(await page.locator(".highlight .kd, .highlight .kr").first().innerText(), /const/);
      assert.match(await page.locator(".highlight", { hasText: "stays" }).innerText(), /<b> stays/);
      assert.ok(await page.getByText("☑ done").isVisible());
      await page.close();
    });
  }

  test("a teacher's score and comment are kept, with the policy in force", async () => {
    const { page } = await inFormgrader("honest");
    const comment = page.locator("textarea.comment").first();
    const score = page.locator("input.score").first();
    await comment.fill("Well **done**: $x^2$ <script>window.P1=1</script>");
    await score.fill("1");
    await score.blur();
    await page.locator(".score-saved").first().waitFor({ state: "attached" });
    await page.locator("span.name-hidden").click();
    assert.equal(await page.locator("a.name-shown").innerText(), "honest");
    await page.waitForTimeout(500); // it is saved by a request
    await page.reload();
    await page.waitForTimeout(500);
    assert.match(await comment.inputValue(), /done/);
    assert.equal(await score.inputValue(), "1");
    await page.close();
    const { code, output } = await course.grading("feedback", "04", "--student", "honest", "--force");
    assert.equal(code, 0, output);
    const watched = await asFeedback("honest");
    assert.ok(await watched.page.locator(".panel-footer strong", { hasText: "done" }).isVisible());
    assert.ok(await watched.page.locator(".panel-footer svg").isVisible());
    assert.deepEqual(await watched.seen(), nothing);
    await watched.close();
  });

  test("no name is a formula in the exported grades", async () => {
    const { code, output } = await course.grading("export");
    assert.equal(code, 0, output);
    const table = readFileSync(join(course.folder, "grades.csv"), "utf8");
    assert.equal(table[0], "\ufeff", "by this mark a spreadsheet knows UTF-8");
    assert.match(table, /,formula,Kim;'=1\+1,'=1\+1,/);
  });

  test("the feedback page is one file: nothing of it comes from elsewhere, and it has no script", () => {
    const page = readFileSync(new URL(feedback("honest")), "utf8");
    assert.match(
      page,
      /^<!DOCTYPE html>\s*<html lang="en">\s*<head><meta http-equiv="Content-Security-Policy"/,
    );
    assert.doesNotMatch(page, /<script|<link/);
  });

  for (const step of ["submitted", "autograded"]) {
    test(`nothing of it runs in JupyterLab, where Formgrader's link leads: ${step}`, async () => {
      const path = `${step}/mallory/${lesson}/${lesson}.ipynb`;
      const watched = await WatchedPage.open(context, `${base}/lab/tree/${path}?reset`, (address) =>
        /^(http|ws):\/\/127\.0\.0\.1:/.test(address),
      );
      const { page } = watched;
      await page.locator(".jp-Notebook .jp-Cell").first().waitFor({ timeout: 90_000 });
      // The submission begins with its texts; JupyterLab takes out of the page what is scrolled past.
      await page.locator(".jp-MarkdownOutput").first().waitFor();
      const panel = page.locator(".jp-WindowedPanel-outer").first();
      for (let last = -1, top = 0; top > last; ) {
        await watched.provoke(".jp-MarkdownOutput *, .jp-OutputArea-output *");
        last = top;
        top = await panel.evaluate((element) => {
          element.scrollBy(0, element.clientHeight);
          return element.scrollTop;
        });
      }
      assert.deepEqual((await watched.seen()).ran, []);
      assert.deepEqual((await watched.seen()).dialogs, []);
      await watched.close();
    });
  }
});
