import assert from "node:assert/strict";
import { mkdir, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { loadWeights, modelCheckpoint, tf } from "six-steps";
import {
  ArchitectureError,
  DamagedCheckpointError,
  MissingCheckpointError,
} from "six-steps/internal/errors/errors.js";
import { bitsOf, fit, smallModel, temporaryFolder } from "./checkpointModel.js";

/** A checkpoint of the small model: its folder and its two files. */
async function saved(t: TestContext) {
  const path = await temporaryFolder(t);
  await fit(smallModel(), { epochs: 1, callbacks: modelCheckpoint({ path }) });
  const name = (await readdir(path)).find((file) => file.endsWith(".bin")) ?? "";
  return { path, json: join(path, "model.json"), weights: join(path, name) };
}

async function flip(file: string, at: number): Promise<void> {
  const bytes = await readFile(file);
  bytes[at] ^= 1;
  await writeFile(file, bytes);
}

const damages: Record<string, [RegExp, (files: { json: string; weights: string }) => Promise<void>]> = {
  "weights that are gone": [/\.bin is missing, though model\.json/, ({ weights }) => rm(weights)],
  "weights cut off": [/\.bin is cut off: it has 700 of 808 bytes/, ({ weights }) => truncate(weights, 700)],
  "weights emptied": [/\.bin is cut off: it has 0 of 808 bytes/, ({ weights }) => truncate(weights, 0)],
  "weights with one bit changed": [/\.bin is damaged: its SHA-256/, ({ weights }) => flip(weights, 400)],
  "weights that are too long": [
    /has 810 bytes instead of 808/,
    ({ weights }) => writeFile(weights, "ab", { flag: "a" }),
  ],
  "model.json cut off": [
    /model\.json is cut off or damaged: it is not JSON/,
    ({ json }) => truncate(json, 500),
  ],
  "model.json emptied": [/model\.json is empty/, ({ json }) => truncate(json, 0)],
  "model.json of something else": [
    /is not a layers model of TensorFlow\.js/,
    ({ json }) => writeFile(json, '{"a":1}'),
  ],
  "model.json that is null": [
    /is not a layers model of TensorFlow\.js/,
    ({ json }) => writeFile(json, "null"),
  ],
  "model.json with another epoch": [
    /model\.json is damaged or was changed/,
    async ({ json }) => writeFile(json, (await readFile(json, "utf8")).replace('"epoch":1', '"epoch":7')),
  ],
};

for (const [what, [message, damage]] of Object.entries(damages)) {
  test(`${what}: said in one sentence, and the model is as it was`, async (t) => {
    const { path, ...files } = await saved(t);
    await damage(files);
    const model = smallModel();
    const before = bitsOf(model);
    await assert.rejects(loadWeights(model, path), (error: Error) => {
      assert.ok(error instanceof DamagedCheckpointError);
      assert.match(error.message, message);
      assert.ok(error.message.includes(path));
      return true;
    });
    assert.deepEqual(bitsOf(model), before);
  });
}

test("a damaged checkpoint is replaced by the next save", async (t) => {
  const { path, json } = await saved(t);
  await truncate(json, 100);
  await fit(smallModel(), {
    initialEpoch: 1,
    epochs: 2,
    callbacks: modelCheckpoint({ path, monitor: "loss" }),
  });
  assert.equal((await loadWeights(smallModel(), path)).epoch, 2);
});

test("a folder without a checkpoint, or no folder, is named", async (t) => {
  const path = await temporaryFolder(t);
  await mkdir(join(path, "empty"));
  for (const name of ["empty", "nowhere", "empty/model.json"]) {
    await assert.rejects(loadWeights(smallModel(), join(path, name)), MissingCheckpointError);
  }
  await writeFile(join(path, "file"), "");
  await assert.rejects(loadWeights(smallModel(), join(path, "file")), /a file, where the name of a folder/);
  await assert.rejects(
    loadWeights(smallModel(), 5 as never),
    /^ValueError: path must be the name of a folder/,
  );
  await assert.rejects(loadWeights({} as never, path), /first argument must be a model/);
  await assert.rejects(loadWeights(tf.sequential(), (await saved(t)).path), /has no layers yet/);
});

const dense = tf.layers.dense;
const others: Record<string, [RegExp, () => tf.layers.Layer[]]> = {
  "another width": [
    /layer wide has kernel \[4, 9\] and bias \[9\], and in the checkpoint \(dense_Dense\d+\) kernel \[4, 8\] and bias \[8\]/,
    () => [dense({ inputShape: [4], units: 9, name: "wide" }), dense({ units: 3 })],
  ],
  "another input": [
    /layer first has kernel \[5, 8\] .* kernel \[4, 8\]/,
    () => [dense({ inputShape: [5], units: 8, name: "first" }), dense({ units: 3 })],
  ],
  "no bias": [
    /layer bare has kernel \[8, 3\], and in the checkpoint .* kernel \[8, 3\] and bias \[3\]/,
    () => [dense({ inputShape: [4], units: 8 }), dense({ units: 3, name: "bare", useBias: false })],
  ],
  "a layer more": [
    /layer more with kernel \[3, 2\] and bias \[2\] is not in the checkpoint/,
    () => [dense({ inputShape: [4], units: 8 }), dense({ units: 3 }), dense({ units: 2, name: "more" })],
  ],
  "a layer less": [
    /checkpoint's layer dense_Dense\d+ with kernel \[8, 3\] and bias \[3\] is not in the model/,
    () => [dense({ inputShape: [4], units: 8 })],
  ],
};

for (const [what, [message, layers]] of Object.entries(others)) {
  test(`a model with ${what}: the first layer that differs is named, with both shapes`, async (t) => {
    const { path } = await saved(t);
    const model = tf.sequential({ layers: layers() });
    const before = bitsOf(model);
    await assert.rejects(loadWeights(model, path), (error: Error) => {
      assert.ok(error instanceof ArchitectureError);
      assert.match(error.message, message);
      return true;
    });
    assert.deepEqual(bitsOf(model), before);
  });
}
