import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { recordFiles } from "@six-steps/classroom/internal/editions/browser/records.js";
import type { Browser, Page } from "playwright-core";
import type { Cifar10Options } from "six-steps";
import type { ArchiveFile } from "six-steps/internal/data/dataset.js";
import { described } from "six-steps/internal/platform/node/datasets/dataFolder.js";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import { batchNames, makeBatch, makeCifar10, pack } from "../data/cifar10Files.js";
import { bundledSite, openSite } from "../platform/site.js";
import { tasks } from "../platform/tasks.js";

const dataset = described<ArchiveFile>("cifar-10");
const folder = mkdtempSync(join(tmpdir(), "six-steps-test-"));
process.env.SIX_STEPS_DATA = folder;
after(() => rmSync(folder, { recursive: true, force: true }));

/** What the site has, by paths. */
async function onSite(of = dataset) {
  const { records, files } = (await recordFiles(of)) ?? assert.fail("nothing is there");
  const bytes = files.map((file) => {
    if ("copyOf" in file) return [file.path, readFileSync(file.copyOf)] as const;
    return [file.path, "bytes" in file ? file.bytes : assert.fail(file.path)] as const;
  });
  return { records, files: Object.fromEntries<Uint8Array>(bytes) };
}

test("where the project has only the archive, the site has its files unpacked", async () => {
  const made = await makeCifar10();
  try {
    const { archive, bytes, dataset } = pack(made.folder);
    mkdirSync(join(folder, "cifar-10"));
    writeFileSync(join(folder, "cifar-10", archive), bytes);
    const { records, files } = await onSite(dataset);
    assert.equal(records.isSample, false);
    const names = [...records.trainFiles, ...records.testFiles].map(({ name }) => name);
    assert.deepEqual(names, [...batchNames, "test_batch.bin"]);
    for (const { name, records: count, sha256, beginning } of [...records.trainFiles, ...records.testFiles]) {
      const whole = files[`data/cifar-10/${name}`];
      assert.deepEqual(Buffer.from(whole), readFileSync(join(made.unpacked, name)));
      assert.deepEqual([count, sha256], [10_000, hashOf(whole)]);
      const first = files[`data/cifar-10/${beginning?.name}`];
      assert.deepEqual(Buffer.from(first), Buffer.from(whole.subarray(0, 1000 * 3073)));
      assert.deepEqual([beginning?.records, beginning?.sha256], [1000, hashOf(first)]);
    }
  } finally {
    rmSync(join(folder, "cifar-10"), { recursive: true });
    rmSync(made.folder, { recursive: true });
  }
});

test("a project without it makes a site without it", async () => {
  assert.equal(await recordFiles(dataset), undefined);
});

describe("a sample of CIFAR-10 in a page", { skip: skipBrowser }, () => {
  let browser: Browser;
  let site: Record<string, Uint8Array | string>;

  before(async () => {
    const sample = join(folder, "cifar-10-sample");
    mkdirSync(sample);
    writeFileSync(join(sample, "data_batch_1.bin"), makeBatch(1, 2400));
    writeFileSync(join(sample, "test_batch.bin"), makeBatch(0, 1200));
    const { records, files } = await onSite();
    const sources = JSON.stringify({ "cifar-10": { ...dataset, records } });
    site = { ...(await bundledSite("tasks.js")), "data/sources.json": sources, ...files };
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  async function open(files = site): Promise<{ page: Page; asked: string[]; said: string[] }> {
    const page = await browser.newPage();
    const [asked, said] = [[] as string[], [] as string[]];
    page.on("request", (request) => asked.push(request.url().replace(/.*\//, "")));
    page.on("console", (message) => said.push(message.text()));
    await openSite(page, files);
    return { page, asked, said };
  }
  const load = (page: Page, options: Cifar10Options) =>
    page.evaluate(`import("/tasks.js").then(({ tasks }) => tasks.colour(${JSON.stringify(options)}))`);
  const batches = (asked: string[]) => asked.filter((name) => name.endsWith(".bin"));

  test("has Node's pictures and labels, and says that it is one", async () => {
    const { page, asked, said } = await open();
    for (const options of [{}, { normalize: true, trainCount: 1700, testCount: 1100 }])
      assert.deepEqual(await load(page, options), await tasks.colour(options));
    assert.deepEqual(new Set(batches(asked)), new Set(["data_batch_1.bin", "test_batch.bin"]));
    assert.match(
      said.join("\n"),
      /^This is a sample of CIFAR-10: 2400 training and 1200 test pictures.*site/,
    );
  });

  test("is asked for its first pictures alone by a lesson that looks at a few", async () => {
    const { page, asked } = await open();
    const options = { trainCount: 1000, testCount: 1 };
    assert.deepEqual(await load(page, options), await tasks.colour(options));
    assert.deepEqual(batches(asked), ["first-1000-data_batch_1.bin", "first-1000-test_batch.bin"]);
  });

  test("is refused where a byte of it is another, also in a picture's middle", async () => {
    const name = "data/cifar-10/data_batch_1.bin";
    const damaged = Uint8Array.from(site[name] as Uint8Array);
    damaged[5_000_000] ^= 1;
    const { page } = await open({ ...site, [name]: damaged });
    await assert.rejects(load(page, {}), /data_batch_1\.bin: expected SHA-256/);
  });

  test("is not there on a site that was made without it, and the page says who can add it", async () => {
    const { page } = await open({ ...site, "data/sources.json": JSON.stringify({ "cifar-10": dataset }) });
    await assert.rejects(load(page, {}), /SiteDataError: This site does not have CIFAR-10\. Whoever makes/);
  });
});

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
