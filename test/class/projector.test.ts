import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { inProject } from "#setup/project.mjs";
import { seriousFindings } from "../accessibility/audit.js";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import { freePort } from "../setup/startedProgram.js";
import { ClassProgram, type OpenClass, SimulatedStudent, temporaryFolder } from "./classProgram.js";

describe("the projector view", { skip: skipBrowser }, () => {
  const { folder, remove } = temporaryFolder();
  const shots = inProject("build", "class-page");
  let program: ClassProgram;
  let open: OpenClass;
  let browser: Browser;
  /** The teacher's page, and what is on the wall. */
  let page: Page;
  let wall: Page;

  before(async () => {
    mkdirSync(shots, { recursive: true });
    const file = join(folder, "class.sqlite");
    program = new ClassProgram([
      "--port",
      String(await freePort()),
      "--file",
      file,
      "--title",
      "Monday, group B",
    ]);
    open = await program.open();
    const correct = { exercise: "outputLayer.softmax", kind: "correct", misconception: null };
    for (const [i, name] of ["Ada", "Ben", "Chloé", "Dae-jung"].entries()) {
      await new SimulatedStudent(open.server, open.code, name).report(i < 3 ? [correct] : []);
    }
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    context.setDefaultTimeout(20_000);
    page = await context.newPage();
    await page.goto(open.page);
    const opened = context.waitForEvent("page");
    await page.getByRole("link", { name: "Projector view" }).click();
    wall = await opened;
  });

  after(async () => {
    await browser?.close();
    await program.stop();
    remove();
  });

  /** All of it is seen without scrolling, and nothing is smaller than the last row can read. */
  async function isReadable(name: string): Promise<void> {
    await wall.setViewportSize({ width: 1024, height: 576 }); // axe-core has read it in another size
    for (const scheme of ["light", "dark"] as const) {
      await wall.emulateMedia({ colorScheme: scheme });
      await wall.screenshot({ path: join(shots, `projector-${name}-${scheme}.png`) });
    }
    const { tall, wide, over, small } = await wall.evaluate(() => {
      const [join, now] = ["join", "now"].map((id) => document.getElementById(id) as HTMLElement);
      const cut = (one: Element) => one.scrollWidth > one.clientWidth;
      const rows = [...document.querySelectorAll("#now-list li, #now-list .row")];
      const shown = [...document.querySelectorAll<HTMLElement>("main :is(h2, p, span)")].filter(
        (one) =>
          one.offsetHeight > 0 && one.id !== "" && one.textContent !== "" && !one.closest("#join-other"),
      );
      return {
        tall: document.documentElement.scrollHeight - innerHeight,
        wide: document.documentElement.scrollWidth - innerWidth,
        over: [
          ...(now.hidden || join.getBoundingClientRect().right <= now.getBoundingClientRect().left
            ? []
            : ["join"]),
          ...[join, now, ...rows].filter(cut).map((one) => one.textContent),
        ],
        small: shown
          .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 18)
          .map(({ id }) => id),
      };
    });
    assert.ok(tall <= 0 && wide <= 0, `${name}: ${tall} px too tall, ${wide} px too wide`);
    assert.deepEqual(over, [], `${name}: these lie over something else`);
    assert.deepEqual(small, [], name);
    assert.deepEqual(await seriousFindings(wall), [], name);
  }

  test("shows how to join: link, code and QR code", async () => {
    await wall.getByText("4 students joined").waitFor();
    await wall.locator("#join-code", { hasText: /^[A-Z0-9]{3}-[A-Z0-9]{3}$/ }).waitFor();
    assert.equal(await wall.locator("#join-link").innerText(), `${open.server}/`);
    const { width } = (await wall.getByRole("img", { name: /^A QR code/ }).boundingBox()) ?? { width: 0 };
    assert.ok(width >= 250, `${width} px`);
    await isReadable("joining");
  });

  test("shows the lesson that the class is at, and how many have got each exercise", async () => {
    await page.locator("#place-lesson").selectOption("04-output-layer");
    await wall.getByRole("heading", { name: "04 · Output layer" }).waitFor();
    const row = wall.locator("#now-list li", { hasText: /^softmax/ });
    await row.getByText("3 of 4", { exact: true }).waitFor();
    await isReadable("lesson");
  });

  test("goes on to the next exercise by the teacher's button, beside the lesson's timetable", async () => {
    await page.getByRole("heading", { name: "Timetable of lesson 04" }).waitFor();
    assert.ok((await page.locator("#timetable-list li").count()) > 3);
    const next = page.getByRole("button", { name: "Next exercise" });
    for (const exercise of ["outputNodes", "equalLogits"]) {
      await next.click();
      await wall.locator("#now-exercise", { hasText: exercise }).waitFor();
      assert.equal(await page.locator("#place-exercise").inputValue(), exercise);
    }
  });

  test("shows the exercise, and who has got it only where the teacher wants names", async () => {
    await page.locator("#place-exercise").selectOption("softmax");
    await wall.locator("#now-exercise", { hasText: /^softmax$/ }).waitFor();
    await wall.getByText("3 of 4 have got it").waitFor();
    assert.doesNotMatch(await wall.locator("body").innerHTML(), /Ada|Ben|Chloé|Dae/);
    await page.locator("#place-solution").check();
    await wall.getByText("run ask.softmax.solution() in a cell").waitFor();
    await isReadable("exercise");
    await wall.getByLabel("Show names").check();
    await wall.getByText("Ada, Ben, Chloé", { exact: true }).waitFor();
    assert.doesNotMatch(await wall.locator("body").innerHTML(), /Dae/);
  });
});
