import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { skipFirefox } from "../browser/browser.js";
import { Firefox } from "../browser/firefox.js";
import { unlessLong } from "../long.js";
import { lessons, type Output, text } from "../notebooks/lessons.js";
import { FirefoxLesson } from "./firefoxLesson.js";
import { notebookOf } from "./notebookOf.js";
import type { Opens } from "./opened.js";
import { runLesson } from "./runLesson.js";
import { makeSite, type Served } from "./site.js";
import { assertStops } from "./stopping.js";

/** Charts and exercises; training; weights that the browser keeps. */
const names = ["04-output-layer", "08b-train-and-predict", "12b-best-weights"];

const places = ["plain", "isolated"] as const;

/** What goes wrong where, and what the cell shows of it. */
const failing: [cell: string, shown: RegExp][] = [
  [
    "class Mine extends Error {\n  name = 'Mine';\n}\nfunction deep(n: number): number {\n  if (n === 0) throw new Mine('deep');\n  return deep(n - 1);\n}\ndeep(1);",
    /^Mine: deep\ncell\[1\]:5:22 in deep\n[\s\S]*> 5 \| {3}if [\s\S]*\ncell\[1\]:6:10 in deep\n[\s\S]*\ncell\[1\]:8:1\n/,
  ],
  [
    "try { deep(0); } catch (error) { console.log(error); }",
    /^Mine: deep\n {4}at deep \(cell\[1\]:5:22\)\n {4}at cell\[2\]:1:\d+\n$/,
  ],
  ["await 1;\nthrow 5;", /^Uncaught 5\ncell\[3\]:2:1\n/],
  [
    "setTimeout(() => deep(0), 1);\nawait new Promise((done) => setTimeout(done, 50));",
    /cell\[1\]:5:22 in deep/,
  ],
  [
    'import { exercises } from "six-steps";\nexercises.inputLayer.flatten.check((image) => {\n  const all: number[] = [];\n  for (let r = 0; r <= image.length; r++) all.push(image[r][0]);\n  return all;\n});',
    /Your line: for \(let r = 0; r <= image\.length; r\+\+\) all\.push\(image\[r\]\[0\]\);/,
  ],
];

describe("in Firefox", { skip: skipFirefox }, () => {
  let site: Served;
  let firefox: Firefox;
  const open: Opens = (address, lesson) => FirefoxLesson.open(firefox, address, lesson);

  before(async () => {
    site = await makeSite();
    firefox = await Firefox.launch();
  });
  after(async () => {
    await firefox?.close();
    await site?.close();
  });

  for (const [index, lesson] of lessons.filter(({ name }) => names.includes(name)).entries()) {
    const where = places[(index + 1) % places.length];
    test(`${lesson.name} runs, each exercise left open and then answered (${where})`, async () => {
      await runLesson(site, where, lesson, open);
    });
  }

  test("an error, a printed one too, says in which line of which cell it happened", async () => {
    site.publish("00-welcome", notebookOf(...failing.map(([cell]) => cell)));
    const page = await open(site.plain, "00-welcome");
    for (const [index, [cell, shown]] of failing.entries()) {
      await page.run(index);
      assert.match(shownOf((await page.notebook()).cells[index].outputs ?? []), shown, cell);
    }
    await page.close();
  });

  for (const where of places) {
    const skip = where === "isolated" && unlessLong;
    test(`Stop ends what goes on for ever, and keeps variables (${where})`, { skip }, () =>
      assertStops(site, where, ["a loop", "an await", "training"], open),
    );
  }
});

/** The outputs of a cell, one below the other, as text. */
function shownOf(outputs: readonly Output[]): string {
  const texts = outputs.map(({ traceback, text: printed, data }) =>
    traceback ? traceback.join("\n") : text(printed ?? (data?.["text/plain"] as string) ?? ""),
  );
  return stripVTControlCharacters(texts.join("\n"));
}
