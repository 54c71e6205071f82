import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, type TestContext, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { cifar10ClassNames, loadCifar10, tf } from "six-steps";
import type { ArchiveFile, Dataset } from "six-steps/internal/data/dataset.js";
import { ValueError } from "six-steps/internal/errors/errors.js";
import { NoSourceError } from "six-steps/internal/errors/noSourceError.js";
import { described } from "six-steps/internal/platform/node/datasets/dataFolder.js";
import { fetchRecordSet } from "six-steps/internal/platform/node/datasets/records/fetchRecordSet.js";
import { batchNames, makeBatch, makeCifar10, noteHashes, pack, pixelOf } from "./cifar10Files.js";
import { setEnvironment } from "./environment.js";
import { closedPort, ranged, serve, stallsAfter } from "./fileServer.js";
import { temporaryFolder } from "./smallDataset.js";

let folder: string;
let unpacked: string;
let packed: ReturnType<typeof pack>;

before(async () => {
  ({ folder, unpacked } = await makeCifar10());
  packed = pack(folder);
});

after(() => rm(folder, { recursive: true, force: true }));

interface Trial {
  cache?: string;
  mirror?: string;
  dataset?: Dataset<ArchiveFile>;
}

/** Fetches into a cache of its own, or the one that is given. */
async function fetched(t: TestContext, { cache, mirror = "", dataset = packed.dataset }: Trial = {}) {
  const place = cache ?? (await temporaryFolder(t));
  const timings = { connectSeconds: 2, stallSeconds: 0.6, attempts: 1 };
  const set = await fetchRecordSet(dataset, { folder: place, mirror, output: { write() {} }, ...timings });
  return { set, cache: place };
}

async function refused(t: TestContext, trial: Trial, message: RegExp): Promise<void> {
  const cache = trial.cache ?? (await temporaryFolder(t));
  await assert.rejects(fetched(t, { ...trial, cache }), (error) => {
    assert.ok(error instanceof NoSourceError, String(error));
    assert.match(error.message, message);
    return true;
  });
  assert.ok(!existsSync(join(cache, "cifar-10", "cifar-10-batches-bin")), "something took the official name");
}

/** A copy of the unpacked files, one of them changed. */
async function changed(
  t: TestContext,
  name: string,
  change: (bytes: Buffer) => Buffer | undefined,
): Promise<string> {
  const copy = await temporaryFolder(t);
  await cp(unpacked, copy, { recursive: true });
  const bytes = change(await readFile(join(copy, name)));
  if (bytes) await writeFile(join(copy, name), bytes);
  else await rm(join(copy, name));
  return copy;
}

async function isWhole(cache: string): Promise<void> {
  const place = join(cache, "cifar-10", "cifar-10-batches-bin");
  assert.deepEqual((await readdir(place)).sort(), [...batchNames, "sha256.json", "test_batch.bin"].sort());
  for (const name of ["test_batch.bin", ...batchNames]) {
    assert.ok((await readFile(join(place, name))).equals(await readFile(join(unpacked, name))), name);
  }
  const others = (await readdir(join(cache, "cifar-10"))).filter((name) => name !== "cifar-10-batches-bin");
  assert.deepEqual(others, []);
}

test("the archive is unpacked, from a web mirror that breaks off too, and then thrown away", async (t) => {
  const server = await serve(t, { [packed.archive]: packed.bytes }, stallsAfter(1_000_000), ranged);
  const cache = await temporaryFolder(t);
  const dataset = { ...packed.dataset, mirrors: [server.url] };
  await refused(t, { cache, dataset }, /no byte came for 0\.6 s/).catch(() => {}); // resumed at once, or by the next
  const { set } = await fetched(t, { cache, dataset });
  assert.equal(set.isSample, false);
  assert.ok(server.requests.some(({ range }) => range === "bytes=1000000-"));
  await isWhole(cache);
});

test("an archive that somebody has put into the cache is unpacked and stays", async (t) => {
  const cache = await temporaryFolder(t);
  await mkdir(join(cache, "cifar-10"));
  await writeFile(join(cache, "cifar-10", packed.archive), packed.bytes);
  await fetched(t, { cache });
  assert.ok(existsSync(join(cache, "cifar-10", packed.archive)));
  await rm(join(cache, "cifar-10", packed.archive));
  await isWhole(cache);
});

test("the six unpacked files may lie in the cache, or in a mirror, in their folder or not", async (t) => {
  for (const mirror of [folder, unpacked]) await isWhole((await fetched(t, { mirror })).cache);
  const cache = await temporaryFolder(t);
  await cp(unpacked, join(cache, "cifar-10"), { recursive: true });
  assert.equal((await fetched(t, { cache })).set.folder, join(cache, "cifar-10"));
});

test("a truncated archive and one with another MD5 are refused", async (t) => {
  const mirror = await temporaryFolder(t);
  const damaged = Buffer.from(packed.bytes);
  damaged[damaged.length >> 1] ^= 1;
  for (const [bytes, message] of [
    [packed.bytes.subarray(0, 2_000_000), /it is 2000000 bytes: it is truncated/],
    [damaged, /it is one with MD5 [0-9a-f]{32}: it is damaged/],
  ] as const) {
    await writeFile(join(mirror, packed.archive), bytes);
    await refused(t, { mirror }, message);
  }
});

test("an archive with the right MD5 and the wrong records in it gives nothing", async (t) => {
  const other = await temporaryFolder(t);
  await mkdir(join(other, "cifar-10-batches-bin"));
  for (const name of ["test_batch.bin", ...batchNames]) {
    await writeFile(join(other, "cifar-10-batches-bin", name), makeBatch(1, 100));
  }
  const { archive, bytes, dataset } = pack(other);
  const mirror = await temporaryFolder(t);
  await writeFile(join(mirror, archive), bytes);
  await refused(
    t,
    { mirror, dataset },
    /test_batch\.bin: expected 10000 records of 3073 bytes each, but found 100/,
  );
});

test("label 10, a record that is cut short, and classes of unequal size are refused", async (t) => {
  const label = await changed(t, "data_batch_3.bin", (bytes) => {
    bytes[3073 * 17] = 10;
    return bytes;
  });
  const short = await changed(t, "test_batch.bin", (bytes) => bytes.subarray(0, -5));
  const unequal = await changed(t, "test_batch.bin", (bytes) => {
    bytes[0] = 5;
    return bytes;
  });
  await refused(t, { mirror: label }, /label 10 in record 17, which must be 0 to 9/);
  await refused(t, { mirror: short }, /9999 and one of 3068 bytes: it is truncated/);
  await refused(t, { mirror: unequal }, /it is 999, 1000, 1000, 1000, 1000, 1001, 1000/);
});

test("a mirror that has only some of the batches never passes for the whole data", async (t) => {
  const mirror = await changed(t, "data_batch_4.bin", () => undefined);
  const cache = await temporaryFolder(t);
  await refused(t, { cache, mirror }, /SIX_STEPS_DATA_MIRROR, .*: no such file\n/);
  assert.deepEqual(await readdir(join(cache, "cifar-10")), []);
});

test("loose files are told from others by their labels and first pictures; more is not known, and that is said", async (t) => {
  const firstPictures = (bytes: Buffer) => {
    bytes[3073 * 100 + 7] ^= 1;
    return bytes;
  };
  const labelsSwapped = (bytes: Buffer) => {
    bytes[3073 * 9000] = 1 + (bytes[3073 * 9000] % 9);
    return bytes;
  };
  for (const [change, message] of [
    [
      firstPictures,
      /expected CIFAR-10, whose first 170 pictures have SHA-256 [0-9a-f]{12}… here, but found others/,
    ],
    [labelsSwapped, /expected 1000, 1000, 1000.* pictures of the ten classes, but found /],
  ] as const) {
    for (const name of ["test_batch.bin", "data_batch_5.bin"]) {
      const cache = await temporaryFolder(t);
      await symlink(await changed(t, name, change), join(cache, "cifar-10"));
      await refused(t, { cache }, message);
    }
  }
  const said: string[] = [];
  const output = { write: (text: string) => said.push(text) };
  await fetchRecordSet(packed.dataset, { folder: await temporaryFolder(t), mirror: unpacked, output });
  assert.match(
    said.join(""),
    /^CIFAR-10 from SIX_STEPS_DATA_MIRROR, .*: each file's size, its labels and its first 170 pictures are right\. Only the archive has a published hash/m,
  );
});

test("what sources.json knows of the files adds up to CIFAR-10: 5,000 training and 1,000 test pictures of each class", () => {
  const [test, ...train] = described<ArchiveFile>("cifar-10").files[0].batches;
  assert.deepEqual([test.name, ...train.map(({ name }) => name)], ["test_batch.bin", ...batchNames]);
  for (const { records, labelCounts } of [test, ...train]) {
    assert.equal(
      labelCounts.reduce((sum, count) => sum + count, 0),
      records,
    );
  }
  for (let label = 0; label < 10; label++) {
    assert.equal(test.labelCounts[label], 1000);
    assert.equal(
      train.reduce((sum, { labelCounts }) => sum + labelCounts[label], 0),
      5000,
    );
  }
});

test("a sample in the cache is loaded where the whole data is not, and never fetched in its place", async (t) => {
  const cache = await temporaryFolder(t);
  const place = join(cache, "cifar-10-sample");
  await mkdir(place);
  await writeFile(join(place, "data_batch_1.bin"), makeBatch(1, 30));
  await writeFile(join(place, "test_batch.bin"), makeBatch(0, 20));
  await refused(t, { cache }, /CIFAR-10 could not be fetched/); // whoever asks for the whole data is not given a sample
  const settings = { SIX_STEPS_DATA: cache, SIX_STEPS_DATA_MIRROR: join(cache, "nowhere") };
  const sample = await load(t, settings);
  assert.deepEqual(
    [sample.isSample, sample.trainImages.shape[0], sample.testImages.shape[0]],
    [true, 30, 20],
  );
  await cp(unpacked, join(cache, "cifar-10", "cifar-10-batches-bin"), { recursive: true });
  await noteHashes(join(cache, "cifar-10", "cifar-10-batches-bin"));
  const { isSample, trainImages } = await load(t, settings, { trainCount: 40, testCount: 1 });
  assert.deepEqual([isSample, trainImages.shape[0]], [false, 40]);
});

test("a file that was damaged in the cache is noticed by the SHA-256 that was noted, and fetched again", async (t) => {
  const { cache } = await fetched(t, { mirror: unpacked });
  const path = join(cache, "cifar-10", "cifar-10-batches-bin", "data_batch_2.bin");
  const bytes = await readFile(path);
  bytes[5000] ^= 1;
  await writeFile(path, bytes);
  await fetched(t, { cache, mirror: unpacked });
  await isWhole(cache);
  await truncate(path, 3073);
  await fetched(t, { cache, mirror: unpacked });
  await isWhole(cache);
});

test("a process that is killed in the midst of unpacking leaves nothing under the final name, and the next goes on", async (t) => {
  const cache = await temporaryFolder(t);
  const place = join(cache, "cifar-10");
  await mkdir(place);
  await writeFile(join(place, packed.archive), packed.bytes);
  const script = `
    import { fetchRecordSet } from "six-steps/internal/platform/node/datasets/records/fetchRecordSet.js";
    await fetchRecordSet(...JSON.parse(process.argv[1]));
  `;
  const args = JSON.stringify([packed.dataset, { folder: cache, mirror: "" }]);
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, args], { stdio: "ignore" });
  const part = join(place, "cifar-10-batches-bin.part");
  while (child.exitCode === null && !((await readdir(part).catch(() => [])).length > 0)) await pause(2);
  child.kill("SIGKILL");
  await once(child, "exit");
  assert.ok(
    existsSync(part) && !existsSync(join(place, "cifar-10-batches-bin")),
    "it was too quick to be killed",
  );
  await fetched(t, { cache });
  await rm(join(place, packed.archive));
  await isWhole(cache);
});

/** Loads with other settings, and disposes of the tensors in the end. */
async function load(t: TestContext, settings: Record<string, string>, options = {}) {
  setEnvironment(t, settings);
  const { isSample, ...tensors } = await loadCifar10(options);
  t.after(() => tf.dispose(tensors));
  return { isSample, ...tensors };
}

test("pixels stand by row, column and colour, across the batches, as bytes or from 0 to 1", async (t) => {
  const SIX_STEPS_DATA = await temporaryFolder(t);
  const place = join(SIX_STEPS_DATA, "cifar-10", "cifar-10-batches-bin");
  await cp(unpacked, place, { recursive: true });
  await noteHashes(place); // as if they came out of the archive
  const settings = { SIX_STEPS_DATA };
  const data = await load(t, settings, { trainCount: 10_002, testCount: 3 });
  assert.equal(data.isSample, false);
  assert.deepEqual([data.trainImages.shape, data.trainImages.dtype], [[10_002, 32, 32, 3], "int32"]);
  assert.deepEqual([data.testImages.shape, data.testLabels.shape], [[3, 32, 32, 3], [3]]);
  const at = (images: tf.Tensor4D, picture: number, row: number, column: number) =>
    tf.tidy(() => [...images.slice([picture, row, column, 0], [1, 1, 1, 3]).dataSync()]);
  for (const [picture, batch, record] of [
    [0, 1, 0],
    [9999, 1, 9999],
    [10_001, 2, 1],
  ]) {
    const expected = [0, 1, 2].map((plane) => pixelOf(batch, record, plane, 5, 30));
    assert.deepEqual(at(data.trainImages, picture, 5, 30), expected);
    assert.equal(
      tf.tidy(() => data.trainLabels.slice([picture], [1]).dataSync()[0]),
      record % 10,
    );
  }
  assert.deepEqual(
    at(data.testImages, 2, 31, 0),
    [0, 1, 2].map((plane) => pixelOf(0, 2, plane, 31, 0)),
  );
  const scaled = await load(t, settings, { trainCount: 3, testCount: 1, normalize: true });
  assert.equal(scaled.trainImages.dtype, "float32");
  const divided = tf.tidy(() => data.trainImages.slice([0, 0, 0, 0], [3, 32, 32, 3]).div(255).dataSync());
  assert.deepEqual(scaled.trainImages.dataSync(), divided);
  const again = await loadCifar10({ trainCount: 10_002, testCount: 3 });
  assert.equal(again.trainImages, data.trainImages);
  await assert.rejects(loadCifar10({ trainCount: 50_001 }), ValueError);
});

test("the sample's records are decoded as their bytes say, and a count beyond it says so", async (t) => {
  const cache = await temporaryFolder(t);
  const place = join(cache, "cifar-10-sample");
  await mkdir(place);
  const bytes = makeBatch(3, 400);
  await writeFile(join(place, "data_batch_1.bin"), bytes);
  await writeFile(join(place, "test_batch.bin"), makeBatch(0, 200));
  const said: string[] = [];
  t.mock.method(console, "log", (line: string) => said.push(line));
  const data = await load(t, { SIX_STEPS_DATA: cache });
  assert.deepEqual([data.isSample, data.trainImages.shape[0], data.testImages.shape[0]], [true, 400, 200]);
  for (const [picture, row, column] of [
    [0, 0, 0],
    [211, 12, 29],
    [399, 31, 31],
  ]) {
    const pixel = tf.tidy(() => [
      ...data.trainImages.slice([picture, row, column, 0], [1, 1, 1, 3]).dataSync(),
    ]);
    const first = picture * 3073 + 1 + row * 32 + column;
    assert.deepEqual(pixel, [bytes[first], bytes[first + 1024], bytes[first + 2048]]);
  }
  const labels = [...data.testLabels.dataSync()];
  for (const label of cifar10ClassNames.keys())
    assert.equal(labels.filter((one) => one === label).length, 20);
  await assert.rejects(loadCifar10({ trainCount: 401 }), /from 1 to 400, which is all that this sample/);
  assert.equal(said.length, 1);
  assert.match(said[0], /^This is a sample of CIFAR-10: 400 training and 200 test pictures/);
});

test("a damaged sample is not loaded: the whole data is fetched, or the reason is said", async (t) => {
  const cache = await temporaryFolder(t);
  const place = join(cache, "cifar-10-sample");
  await mkdir(place);
  const bytes = makeBatch(1, 50);
  bytes[3073 * 7] = 200;
  await writeFile(join(place, "data_batch_1.bin"), bytes);
  await writeFile(join(place, "test_batch.bin"), makeBatch(0, 20));
  const proxy = await closedPort();
  await assert.rejects(
    load(t, { SIX_STEPS_DATA: cache, HTTPS_PROXY: proxy, https_proxy: proxy }),
    /CIFAR-10 could not be fetched/,
  );
});

test("labels that were disposed of are read again, and the pictures stay the same tensor", async (t) => {
  const cache = await temporaryFolder(t);
  const place = join(cache, "cifar-10-sample");
  await mkdir(place);
  await writeFile(join(place, "data_batch_1.bin"), makeBatch(1, 30));
  await writeFile(join(place, "test_batch.bin"), makeBatch(0, 20));
  const first = await load(t, { SIX_STEPS_DATA: cache });
  const labels = [...first.trainLabels.dataSync()];
  first.trainLabels.dispose();
  const again = await loadCifar10();
  t.after(() => again.trainLabels.dispose());
  assert.equal(again.trainImages, first.trainImages);
  assert.deepEqual([...again.trainLabels.dataSync()], labels);
});
