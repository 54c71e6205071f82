import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { withSlideTypes } from "@six-steps/classroom/internal/editions/slides/slideTypes.js";
import type { Browser } from "playwright-core";
import { readNotebook } from "#setup/notebook.mjs";
import { seriousFindings } from "../accessibility/audit.js";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import { startLab } from "../browser/labServer.js";
import { withoutLicence } from "./bundled.js";
import { editionFolder, makeEdition } from "./madeEdition.js";

const skip = skipBrowser;
const folder = editionFolder();
const out = join(folder, "slides");
let browser: Browser;

before(async () => {
  const { code, printed } = await makeEdition("slides", "--lesson", "04", "--quick", "--out", out);
  assert.equal(code, 0, printed);
  if (!skip) browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("each cell says where its slide begins, which RISE reads: headings open one, code comes in at a press", () => {
  const { cells } = readNotebook(join(out, "04-output-layer.ipynb"));
  const types = cells.map(
    ({ metadata }) => (metadata as { slideshow?: { slide_type?: string } }).slideshow?.slide_type ?? "none",
  );
  assert.equal(types[0], "slide");
  assert.ok(
    types.every((type) => ["slide", "subslide", "fragment", "notes", "-"].includes(type)),
    types.join(" "),
  );
  assert.ok(types.filter((type) => type === "slide").length >= 5, "a lesson has more than five headings");
  for (const [i, cell] of cells.entries()) {
    if (cell.cell_type === "code")
      assert.ok(["fragment", "subslide"].includes(types[i]), `${cell.id}: ${types[i]}`);
  }
});

test("a question stays on the slide of its exercise", () => {
  const line =
    "A line of prose that is about as long as a line of a slide is wide, so that it counts as one line.";
  const cell = (id: string, type: "markdown" | "code", lines: number) => ({
    id,
    cell_type: type,
    metadata: {},
    source: Array(lines).fill(line).join("\n"),
  });
  const kinds = (cells: ReturnType<typeof cell>[]) =>
    withSlideTypes(cells).map(
      ({ metadata }) => (metadata as { slideshow: { slide_type: string } }).slideshow.slide_type,
    );
  const question = cell("question", "markdown", 3);
  const exercise = cell("exercise-x", "code", 2);
  // The first slide has room for the question, but not for the exercise too.
  assert.deepEqual(kinds([cell("title", "markdown", 5), question, exercise]), [
    "slide",
    "subslide",
    "fragment",
  ]);
  assert.deepEqual(kinds([cell("title", "markdown", 1), question, exercise]), ["slide", "-", "fragment"]);
  // Too long for one slide together: the exercise opens the next.
  assert.deepEqual(kinds([cell("long", "markdown", 9), exercise]), ["slide", "subslide"]);
});

test("the slides run by the keyboard, with formulae and charts, and ask the network for nothing", {
  skip,
}, async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const faults: string[] = [];
  page.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) faults.push(`asked for ${request.url()}`);
  });
  page.on("requestfailed", (request) => faults.push(`had no ${request.url()}`));
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.goto(pathToFileURL(join(out, "04-output-layer.slides.html")).href);
  const present = page.locator(".slides section.present:not(.stack)");
  await present.locator("h1").waitFor();

  // Through the whole lesson, as one presses the space bar.
  let [charts, formulae, slides] = [0, 0, 0];
  const placeAfter = (last: string) =>
    page.evaluate(async (last) => {
      const { Reveal } = globalThis as unknown as { Reveal: { getIndices(): object } };
      const place = () => JSON.stringify(Reveal.getIndices());
      for (let tries = 0; tries < 50 && place() === last; tries++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      return place();
    }, last);
  for (let last = ""; ; ) {
    const place = await placeAfter(last);
    if (place === last) break;
    last = place;
    slides++;
    charts += await present.locator(".js-plotly-plot .main-svg >> visible=true").count();
    formulae += await present.locator("mjx-container svg >> visible=true").count();
    await page.keyboard.press("Space");
  }
  assert.ok(slides > 20, `${slides} steps`);
  assert.ok(charts > 0, "no chart was drawn on a slide");
  assert.ok(formulae > 0, "no formula was drawn on a slide");
  assert.deepEqual(faults, []);

  // As they are shown to a room; on a phone, reveal.js's own arrows are small.
  const projector = [{ theme: "light", width: 1280 }] as const;
  assert.deepEqual(await seriousFindings(page, { views: projector }), [], "the last slide");
  await page.evaluate("Reveal.slide(0, 0)");
  await present.locator("h1").waitFor();
  assert.deepEqual(await seriousFindings(page, { views: projector }), [], "the first slide");
});

test("RISE shows the same slides in JupyterLab, where the code runs", { skip }, async () => {
  const lab = await startLab([], ["--rise", "--folder", out]);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${lab.address}rise/04-output-layer.ipynb?token=${lab.token}`);
    const present = page.locator(".reveal .slides section.present:not(.stack)");
    await present.locator("h1").waitFor({ timeout: 90_000 });
    const cell = present.locator(".jp-CodeCell").first();
    for (let i = 0; i < 10 && !(await cell.isVisible()); i++) await page.keyboard.press("Space");
    await cell.locator(".cm-content").click();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.insertText("6 * 7");
    await page.keyboard.press("Shift+Enter");
    await page.locator(".jp-OutputArea-output", { hasText: /^42$/ }).waitFor({ timeout: 90_000 });
  } finally {
    await lab.stop();
  }
});

test("whatever of other people's lies beside the pages has its licence there", () => {
  assert.deepEqual(withoutLicence(out), []);
});
