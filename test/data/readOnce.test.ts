import assert from "node:assert/strict";
import crypto, { type Hash } from "node:crypto";
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { basename, join } from "node:path";
import { type TestContext, test } from "node:test";
import { type ImageDataset, loadFashionMnist, tf } from "six-steps";
import { dataFolder } from "six-steps/internal/platform/node/datasets/dataFolder.js";
import { verifiedFiles } from "six-steps/internal/platform/node/datasets/verifiedFiles.js";
import { ranged, serve } from "./fileServer.js";
import {
  cacheWith,
  fill,
  labels,
  pictures,
  smallDataset,
  smallFiles,
  temporaryFolder,
} from "./smallDataset.js";

/** Looks on while files in a folder are opened to be read, and bytes of these sizes are hashed. */
function watch(t: TestContext, folder: string, sizes: readonly number[]) {
  const opened: string[] = [];
  const hashed: number[] = [];
  const { open } = fs;
  t.mock.method(fs, "open", async (...args: Parameters<typeof open>) => {
    const handle = await open(...args);
    const [path, flags = "r"] = args;
    if (flags === "r" && String(path).startsWith(folder))
      opened.push(basename(String(path)).replace(/\.[0-9a-f]{8}\.part$/, ".part"));
    return handle;
  });
  const { createHash } = crypto;
  t.mock.method(crypto, "createHash", (algorithm: string): Hash => {
    const hash = createHash(algorithm);
    const { update } = hash;
    hash.update = ((data: Uint8Array) => {
      if (sizes.includes(data.length)) hashed.push(data.length);
      return (update as (data: Uint8Array) => Hash).call(hash, data);
    }) as typeof update;
    return hash;
  });
  syncBuiltinESMExports();
  t.after(() => {
    t.mock.restoreAll();
    syncBuiltinESMExports();
  });
  const files = () => opened.filter((name) => /ubyte/.test(name)).sort();
  return { files, hashed: () => hashed.sort((a, b) => a - b) };
}

const dataset = smallDataset();
const names = dataset.files.map(({ name }) => name).sort();
const sizes = dataset.files.map(({ payloadBytes }) => payloadBytes).sort((a, b) => a - b);
const quiet = { write() {} };

test("files that are there are read once and hashed once", async (t) => {
  const folder = await cacheWith(t);
  const seen = watch(t, folder, sizes);
  const payloads = await verifiedFiles(dataset, dataset.files, { folder, mirror: "" });
  assert.deepEqual(payloads, [pictures.payload, labels.payload]);
  assert.deepEqual(seen.files(), names);
  assert.deepEqual(seen.hashed(), sizes);
});

test("files that are fetched are hashed once too, before they get their name, and not read again under it", async (t) => {
  const { url } = await serve(t, ranged);
  const mirror = await temporaryFolder(t);
  await fill(mirror);
  for (const [what, options, mirrors] of [
    ["a folder", { mirror }, []],
    ["the web", { mirror: "" }, [url]],
  ] as const) {
    const folder = await temporaryFolder(t);
    const seen = watch(t, folder, sizes);
    const from = smallDataset({ mirrors });
    const payloads = await verifiedFiles(from, from.files, { folder, output: quiet, ...options });
    assert.deepEqual(
      payloads,
      smallFiles.map(({ payload }) => payload),
    );
    assert.deepEqual(seen.hashed(), sizes, what);
    assert.deepEqual(
      seen.files(),
      names.map((name) => `${name}.part`),
      what,
    );
    t.mock.restoreAll();
    syncBuiltinESMExports();
  }
});

test("where one file is missing, the others are not read again", async (t) => {
  const folder = await cacheWith(t);
  const mirror = await temporaryFolder(t);
  await fill(mirror);
  await fs.rm(join(folder, "small", labels.file.name));
  const seen = watch(t, folder, sizes);
  await verifiedFiles(dataset, dataset.files, { folder, mirror, output: quiet });
  assert.deepEqual(seen.files(), [`${labels.file.name}.part`, pictures.file.name]);
  assert.deepEqual(seen.hashed(), sizes);
});

test("loading Fashion-MNIST reads each of its four files once, and none when it is loaded again", async (t) => {
  const seen = watch(t, dataFolder(), [47040016, 60008, 7840016, 10008]);
  const data: ImageDataset = await loadFashionMnist({ trainCount: 7, testCount: 3 });
  t.after(() => tf.dispose({ ...data }));
  const once = ["t10k-images-idx3", "t10k-labels-idx1", "train-images-idx3", "train-labels-idx1"];
  assert.deepEqual(
    seen.files(),
    once.map((name) => `${name}-ubyte.gz`),
  );
  assert.deepEqual(seen.hashed(), [10008, 60008, 7840016, 47040016]);
  await loadFashionMnist({ trainCount: 7, testCount: 3 });
  assert.equal(seen.files().length, 4);
  data.testLabels.dispose();
  (await loadFashionMnist({ trainCount: 7, testCount: 3 })).testLabels.dispose();
  assert.deepEqual(seen.files().filter((name) => name === "t10k-labels-idx1-ubyte.gz").length, 2);
  assert.equal(seen.files().length, 5);
});
