import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, before, describe, test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { skipBrowser } from "../browser/browser.js";
import { type Output, text } from "../notebooks/lessons.js";
import { LessonPage } from "./lessonPage.js";
import { notebookOf } from "./notebookOf.js";
import { openSite, type Site } from "./site.js";
import { storedPaths } from "./storedWork.js";

describe("work in the browser edition", { skip: skipBrowser }, () => {
  let site: Site;
  let page: LessonPage;

  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  async function open(where: "plain" | "isolated", ...sources: string[]): Promise<void> {
    page = await LessonPage.open(site.browser, site[where], "00-welcome", {
      notebook: notebookOf(...sources),
    });
  }
  const outputs = async () =>
    (await page.notebook()).cells.map(({ outputs }) =>
      ((outputs ?? []) as Output[]).map(({ data, text: stream, ename, evalue }) =>
        ename ? `${ename}: ${evalue}` : text((data?.["text/plain"] as string) ?? stream),
      ),
    );

  test("is kept over a reload", async () => {
    await open("plain", "1 + 1");
    await page.page.locator(".jp-CodeCell .cm-content").first().click();
    await page.page.keyboard.press("Control+End");
    await page.page.keyboard.type(" + 40");
    await page.runAll();
    await page.save();
    await page.page.reload();
    await page.ready();
    const { cells } = await page.notebook();
    assert.equal(text(cells[0].source), "1 + 1 + 40");
    assert.deepEqual(await outputs(), [["42"]]);
    assert.equal(await page.page.title(), "00-welcome · Six Steps");
    await page.close();
  });

  test("is kept within seconds by itself, and a tab that is ended then has lost nothing", async () => {
    await open("plain", "1 + 1");
    await page.page.locator(".jp-CodeCell .cm-content").first().click();
    await page.page.keyboard.press("Control+End");
    await page.page.keyboard.type(" + 40");
    await page.page.waitForFunction(() => !jupyterapp.shell.currentWidget.content.model.dirty);
    const [context, address] = [page.page.context(), page.page.url()];
    await page.page.close(); // asks nothing, as a phone does
    page = await LessonPage.open(context, address.slice(0, address.indexOf("notebooks/")), "00-welcome");
    assert.equal(text((await page.notebook()).cells[0].source), "1 + 1 + 40");
    await page.close();
    await context.close();
  });

  test("of two tabs is kept, whichever of them saves, and each says that there is another", async () => {
    await open("plain", "'as it came'");
    const [context, root] = [page.page.context(), page.page.url().replace(/notebooks\/.*/, "")];
    const other = await LessonPage.open(context, root, "00-welcome");
    await other.page.getByText("This lesson is open in another tab, too.").waitFor();
    const typeIn = async ({ page }: LessonPage, code: string) => {
      await page.locator(".jp-CodeCell .cm-content").first().click();
      await page.keyboard.press("Control+A");
      await page.keyboard.type(code);
      await page.waitForFunction(() => !jupyterapp.shell.currentWidget.content.model.dirty);
    };
    await typeIn(page, "'first tab'");
    await typeIn(other, "'second tab'");
    await typeIn(page, "'first tab again'");
    await page.page.getByText(/kept beside it: 00-welcome\.other-tab-[-\d]+\.ipynb/).waitFor();
    assert.equal(await page.page.locator(".jp-Dialog").count(), 0);
    const paths = (await storedPaths(page.page)).filter((path) => path.startsWith("00-welcome"));
    const written = [];
    for (const path of paths) {
      const { content } = await page.page.evaluate(
        (path) => jupyterapp.serviceManager.contents.get(path, { content: true }),
        path,
      );
      written.push(text(content.cells[0].source));
    }
    assert.deepEqual(written.sort(), ["'first tab again'", "'first tab'", "'second tab'"]);
    await page.close();
    await other.close();
    await context.close();
  });

  test("prints what Node prints, by any of console's methods", async () => {
    const code = `console.group("outer"); console.log("in\\nside"); console.group(); console.log("deep");
console.groupEnd(); console.groupEnd();
console.count(); console.count("a"); console.count(); console.countReset(); console.count();
console.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 });
console.assert(1 < 2, "not said");
console.time("t"); console.timeLog("t", "so far"); console.timeEnd("t");`;
    await open("plain", code, 'console.assert(1 > 2, "said", 3); console.assert(false);');
    await page.runAll();
    const printed = spawnSync(process.execPath, ["-e", code], { encoding: "utf8" });
    const [[inPage], [refused]] = await outputs();
    const untimed = (text: string) => text.replace(/[\d.]+ms/g, "…ms");
    assert.equal(untimed(inPage), untimed(printed.stdout));
    assert.equal(refused, "Assertion failed: said 3\nAssertion failed\n");
    await page.close();
  });

  test("shows where an error was made that is printed or is a cell's value, in the cell and nowhere else", async () => {
    await open(
      "plain",
      'function broken() {\n  return JSON.parse("{");\n}\ntry {\n  broken();\n} catch (error) {\n  console.log(error);\n}',
      'new Error("as value")',
    );
    await page.runAll();
    const [[printed], [value]] = await outputs();
    const placesIn = (text: string) => text.split("\n").filter((line) => /:\d+:\d+\)?$/.test(line));
    assert.deepEqual(
      placesIn(printed).map((line) => line.trim()),
      ["at broken (cell[1]:2:15)", "at cell[1]:5:3"],
    );
    assert.deepEqual(
      placesIn(value).map((line) => line.trim()),
      ["at cell[2]:1:1"],
    );
    await page.close();
  });

  test("is printed whole, and without what only a screen needs", async () => {
    const last = "'printed last'";
    await open(
      "plain",
      ...Array.from({ length: 30 }, (_, i) => `console.log("line\\n".repeat(10), ${i})`),
      last,
    );
    await page.runAll();
    // JupyterLab draws what is out of sight when it has nothing else to do.
    await page.page.waitForFunction(() => document.querySelectorAll(".jp-OutputArea-output").length > 30);
    const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length;
    const count = pagesOf(await page.page.pdf({ format: "A4" })) ?? 0;
    assert.ok(count > 5, `${count} pages`);
    await page.page.emulateMedia({ media: "print" });
    const body = page.page.locator("body");
    assert.ok(((await body.boundingBox())?.height ?? 0) > 5000);
    assert.ok(await page.page.getByText(last).last().isVisible());
    assert.equal(
      await page.page.locator("#menu-panel-wrapper, .jp-Toolbar").filter({ visible: true }).count(),
      0,
    );
    await page.close();
  });

  test("needs a lesson's name: without one the first page is shown", async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.plain}notebooks/index.html`);
    await page.waitForURL(site.plain);
    await page.locator("main li").first().waitFor();
    await page.close();
  });

  for (const where of ["plain", "isolated"] as const) {
    test(`a slider moves by keyboard, also while another cell runs, and input() asks where it can, ${where}`, async () => {
      await open(
        where,
        `import { interact, slider } from "six-steps";
let moves = 0;
await interact({ height: slider(0, 9, { step: 1, start: 2 }) }, ({ height }) => {
  console.log("height " + height + ", move " + moves++);
});`,
        "await new Promise((done) => setTimeout(done, 6000)); 'over'",
        'import { input } from "@six-steps/kernel";\nconst name = input("Who?");\n[name, prompt("Who else?")]',
      );
      const [cell, other] = [0, 1].map((n) => page.page.locator(".jp-CodeCell").nth(n));
      const moved = (height: number) =>
        cell.locator(".jp-OutputArea").getByText(`height ${height}, move`).first();
      await page.start(0);
      await moved(2).waitFor();
      await cell.getByRole("slider", { name: "height" }).focus();
      for (const height of [3, 4, 5]) {
        await page.page.keyboard.press("ArrowRight");
        await moved(height).waitFor();
      }
      await page.start(1);
      await cell.getByRole("slider", { name: "height" }).focus();
      await page.page.keyboard.press("ArrowRight");
      await moved(6).waitFor();
      assert.equal(await other.locator(".jp-OutputArea", { hasText: "over" }).count(), 0);
      await other.locator(".jp-OutputArea", { hasText: "over" }).waitFor();

      if (where === "plain") await page.run(2);
      else {
        await page.start(2);
        for (const [question, answer] of [
          ["Who?", "지우"],
          ["Who else?", "Ada"],
        ]) {
          const asking = page.page.locator(".jp-Stdin", { hasText: question });
          await asking.locator("input").fill(answer);
          await asking.locator("input").press("Enter");
        }
        await page.ended(30_000);
      }
      const said =
        where === "isolated" ? /'지우', 'Ada'/ : /InputUnavailableError: .*cannot wait for an answer/;
      assert.match((await outputs())[2].join(), said);
      assert.deepEqual(page.errors, []);
      await page.close();
    });
  }

  test("cells see each other's variables, outputs stand in order, and errors name the student's line", async () => {
    await open(
      "plain",
      "const n: number = 1;\nfunction twice(x: number) { return 2 * x; }\nclass Name { length = 3; }",
      "const n = 20; // anew\nlet name = new Name();\nconst see = () => n + name.length;",
      'console.log("one"); display({ "text/html": "<b>two</b>", "text/plain": "two" }); console.error("three");\nsee() + twice(n)',
      "let later = n;\nfunction fails(): never {\n  throw new RangeError('not ' + later);\n}\nfails();",
      'import { softmax } from "./mine.ts";',
      "console.table([{ a: 1, b: 'x' }])",
      "setTimeout(() => console.log('from the cell before'), 300); undefined",
      "await new Promise((done) => setTimeout(done, 900)); n",
    );
    for (let i = 0; i < 8; i++) {
      await page.run(i);
    }
    const [, , shown, thrown, imported, table, early, late] = await outputs();
    assert.deepEqual(shown, ["one\n", "two", "three\n", "63"]);
    assert.deepEqual(thrown, ["RangeError: not 20"]);
    const notebook = await page.notebook();
    const { traceback } = (notebook.cells[3].outputs as unknown as { traceback: string[] }[])[0];
    assert.match(traceback.join("\n"), /cell\[4\]:3:9[\s\S]*cell\[4\]:5:1/);
    assert.match(imported.join(), /mine/);
    assert.match(table.join(), /│ 0 {7}│ 1 │ x │/);
    assert.deepEqual([early, late], [["from the cell before\n"], ["20"]]);
    await page.close();
  });

  test("what a cell declares has no value where it ended before, and its name says so until it has one", async () => {
    const uses = [
      "later",
      "later + 1",
      "String.raw({ raw: [] }) + later",
      "console.log(later)",
      "new Late()",
      "later2.x = 1",
      "see()",
    ];
    const broken =
      "let before: number | undefined;\nif (before === undefined) throw new Error('here');\nlet later: any = 2;\nconst later2: any = {};\nclass Late {}\nfunction see() { return later; }";
    const mended = broken.replace("throw new Error('here')", "before = 1");
    const early = "early();\nlet soon = 1;\nfunction early() { return soon + 1; }";
    await open("plain", broken, ...uses, "[before]", "later = 3", early, mended, ...uses);
    const cells = (await page.notebook()).cells.length;
    for (let i = 0; i < cells; i++) await page.run(i);
    const told = (await page.notebook()).cells.map(({ outputs = [] }) =>
      stripVTControlCharacters(outputs.flatMap(({ traceback = [] }) => traceback).join("\n")),
    );
    for (const [i, use] of uses.entries()) {
      assert.match(
        told[1 + i],
        /^ReferenceError: .*\n`\w+` has no value: cell\[1\], which declares it, ended before/,
        use,
      );
      assert.equal(told[uses.length + 5 + i], "", use);
    }
    assert.deepEqual((await outputs())[uses.length + 1], ["[ undefined ]"]);
    assert.equal(told[uses.length + 2], "", "a new value may be given");
    assert.match(told[uses.length + 3], /^ReferenceError: .*\n`soon` has no value yet: its line comes later/);
    await page.close();
  });
});
