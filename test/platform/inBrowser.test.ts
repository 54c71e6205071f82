import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { beginningOf } from "@six-steps/classroom/internal/editions/browser/beginning.js";
import { transformSync } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { exercises } from "six-steps";
import type { Exercise } from "six-steps/internal/exercises/core/exercise.js";
import type { Outcome } from "six-steps/internal/exercises/core/outcome.js";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import { idx } from "../data/smallDataset.js";
import { bundledSite, datasetFiles, openSite } from "./site.js";
import { tasks } from "./tasks.js";

type Task = keyof typeof tasks;

process.env.SIX_STEPS_THREADS = "1"; // as in a page that cannot share memory

/** Their solutions call functions that an earlier cell of the lesson has. */
const notAlone = ["fromScratch.forward", "oneOfFour.expandBatch"];

/** Every lesson's solutions, without their types. */
const solutions: Record<string, string> = {};
for (const [lesson, ofLesson] of Object.entries(exercises)) {
  for (const { name, solutionCode } of Object.values(ofLesson) as unknown as Exercise[]) {
    const id = `${lesson}.${name}`;
    if (!notAlone.includes(id)) solutions[id] = transformSync(solutionCode, { loader: "ts" }).code;
  }
}

/** Twelve training pictures and five test pictures of 28 by 28, and their labels. */
const shapes = [[12, 28, 28], [12], [5, 28, 28], [5]];
const payloads = shapes.map((shape, file) => {
  const size = shape.reduce((a, b) => a * b);
  return idx(
    shape,
    Uint8Array.from({ length: size }, (_, i) => (i * 7 + file) % (shape.length === 1 ? 10 : 256)),
  );
});
const fashion = {
  id: "fashion-mnist",
  title: "Small fashion",
  what: "",
  homepage: "",
  licence: "",
  mirrors: [],
  files: payloads.map((payload, i) => ({
    name: `file-${i}.gz`,
    shape: shapes[i],
    payloadBytes: payload.length,
    payloadSha256: createHash("sha256").update(payload).digest("hex"),
  })),
};

describe("in a page", { skip: skipBrowser }, () => {
  let browser: Browser;
  let page: Page;
  let folder: string;
  const said: string[] = [];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "six-steps-test-"));
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    await openSite(page, {
      ...(await bundledSite("tasks.js", "echo.js")),
      ...datasetFiles(fashion, payloads),
    });
    await page.evaluate(() => {
      const shared: (boolean | undefined)[] = [];
      const { Memory } = WebAssembly;
      WebAssembly.Memory = class extends Memory {
        constructor(descriptor: WebAssembly.MemoryDescriptor) {
          super(descriptor);
          shared.push(descriptor.shared);
        }
      };
      Object.assign(globalThis, { shared });
    });
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What a task gives in the page. */
  function inPage<Name extends Task>(name: Name, ...given: Parameters<(typeof tasks)[Name]>) {
    const code = `import("/tasks.js").then(({ tasks }) => tasks.${name}(...${JSON.stringify(given)}))`;
    return page.evaluate(code) as Promise<Awaited<ReturnType<(typeof tasks)[Name]>>>;
  }

  test("every solution is right and every wrong answer is recognised, in the words of Node", async () => {
    const here = await tasks.checks(solutions);
    for (const [name, [right]] of Object.entries(here)) {
      assert.equal((right as Outcome).kind, "correct", `${name}: ${JSON.stringify(right)}`);
    }
    assert.deepEqual(sent(await inPage("checks", solutions), 6), sent(here, 6));
    assert.ok(Object.keys(here).length > 60, `${Object.keys(here).length} exercises`);
  });

  for (const name of ["charts", "metrics"] as const) {
    test(`${name} are Node's`, async () => {
      assert.deepEqual(sent(await inPage(name)), sent(await tasks[name]()));
    });
  }

  test("a network without TensorFlow.js learns as in Node", async () => {
    assertClose(await inPage("networkFromScratch"), await tasks.networkFromScratch(), 1e-12);
  });

  for (const name of ["dense", "convolutional"] as const) {
    test(`a ${name} network is trained on one thread, in memory that is not shared, as in Node`, async () => {
      assertClose(await inPage(name), await tasks[name](), 1e-6);
      const shared = await page.evaluate(() => (globalThis as unknown as { shared: boolean[] }).shared);
      assert.ok(shared.length > 0, "the engine was not asked");
      assert.ok(
        shared.every((one) => !one),
        "a page that is not isolated shared its memory",
      );
    });
  }

  test("a checkpoint gives back what was saved", async () => {
    const here = await tasks.checkpoints(join(folder, "best"));
    assert.deepEqual(here, {
      epoch: 3,
      optimizerRestored: true,
      isSame: true,
      missing: "MissingCheckpointError",
      files: ["model.json", "weights-epoch-3-….bin 472"], // 39 parameters, Adam's two of each, and the steps
      note: [3, "loss"],
    });
    assert.deepEqual(await inPage("checkpoints", "checkpoints/best"), here);
    await page.reload();
    const { files, note } = here as { files: string[]; note: unknown[] };
    assert.deepEqual(await inPage("checkpoint", "./checkpoints/best"), { files, note });
  });

  test("a data set comes from the page's own site, verified", async () => {
    const [trainImages, trainLabels, testImages, testLabels] = payloads.map((payload, i) => [
      ...payload.subarray(4 + 4 * shapes[i].length),
    ]);
    assert.deepEqual(await inPage("pictures"), [
      [[3, 28, 28], trainImages.slice(0, 50)],
      [[3], trainLabels.slice(0, 3)],
      [[5, 28, 28], testImages.slice(0, 50)],
      [[5], testLabels],
    ]);
    const wrong = datasetFiles(fashion, [...payloads.slice(0, 3), idx([5], new Uint8Array(5))]);
    const other = await browser.newPage();
    await openSite(other, { ...(await bundledSite("tasks.js")), ...wrong });
    const error = other.evaluate(`import("/tasks.js").then(({ tasks }) => tasks.pictures())`);
    await assert.rejects(error, /file-3\.gz.*(damaged or another file|stand in another order)/);
  });

  test("a lesson that asks for a few pictures fetches a file of the first ones", async () => {
    const beginnings = fashion.files.map((file, i) => beginningOf(file, payloads[i], 4));
    const files = fashion.files.map((file, i) => ({ ...file, beginning: beginnings[i].file }));
    const few = { ...fashion, files: beginnings.map(({ file }) => file) };
    const site = {
      ...datasetFiles(
        few,
        beginnings.map(({ payload }) => payload),
      ),
      ...datasetFiles({ ...fashion, files }, payloads),
    };
    const other = await browser.newPage();
    const asked: string[] = [];
    other.on("request", (request) => asked.push(request.url().replace(/.*\//, "")));
    await openSite(other, { ...(await bundledSite("tasks.js")), ...site });
    const pictures = await other.evaluate(`import("/tasks.js").then(({ tasks }) => tasks.pictures())`);
    assert.deepEqual(pictures, await inPage("pictures"));
    const fetched = asked.filter((name) => name.endsWith(".gz")).sort();
    const [trainImages, trainLabels] = beginnings.map(({ file }) => file.name);
    // All five test pictures are more than the first four.
    assert.deepEqual(
      fetched,
      [trainImages, trainLabels, fashion.files[2].name, fashion.files[3].name].sort(),
    );
  });

  test("a file that has become another since the browser kept it is fetched anew", async () => {
    const other = await browser.newPage();
    await openSite(other, { ...(await bundledSite("tasks.js")), ...datasetFiles(fashion, payloads) });
    let isKept = true;
    await other.route(`**/${fashion.files[3].name}`, (route) => {
      if (!isKept) return route.fallback();
      isKept = false;
      return route.fulfill({ body: Buffer.from(idx([5], new Uint8Array(5))) });
    });
    const pictures = await other.evaluate(`import("/tasks.js").then(({ tasks }) => tasks.pictures())`);
    assert.deepEqual(pictures, await inPage("pictures"));
    assert.equal(isKept, false);
  });

  test("a thread answers", async () => {
    assert.equal(await inPage("echo", "http://class.test/echo.js", "Hello,", "page"), "Hello, page");
  });

  test("nothing was left to stock TensorFlow.js, and nothing else was said", () => {
    assert.deepEqual(said, []);
  });
});

/** As it arrives from a page, which leaves out what is undefined, with so many digits of each number. */
const sent = (value: unknown, digits = 17): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, one) => (typeof one === "number" ? Number(one.toPrecision(digits)) : one)),
  );

/** Processors and V8s round the last bits of a logarithm or of a sum differently. */
function assertClose(there: number[][], here: number[][], most: number): void {
  assert.deepEqual(
    there.map(({ length }) => length),
    here.map(({ length }) => length),
  );
  there.forEach((values, i) => {
    values.forEach((value, at) => {
      assert.ok(
        Math.abs(value - here[i][at]) <= most,
        `[${i}][${at}] is ${value}, and in Node ${here[i][at]}`,
      );
    });
  });
}
