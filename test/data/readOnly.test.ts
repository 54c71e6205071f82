import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../notebooks/lessons.js";
import { cacheWith, smallDataset, temporaryFolder } from "./smallDataset.js";

/** Runs a script of this library where the whole disk can only be read, and answers what it prints. */
function onReadOnlyDisk(script: string): { said: string; error?: string } {
  const command = [process.execPath, "--input-type=module", "-e", script];
  const disk = ["--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "--chdir", root];
  const {
    stdout = "",
    stderr = "",
    status,
    error,
  } = spawnSync("bwrap", [...disk, ...command], { encoding: "utf8" });
  return status === 0 ? { said: stdout.trim() } : { said: "", error: error?.message ?? stderr };
}

const tried = onReadOnlyDisk("");
const skip = tried.error !== undefined && `there is no read-only disk to try it on: ${tried.error}`;

const saying = (call: string) =>
  `await ${call}.then((value) => console.log(value), (error) => console.log(error.name + ": " + error.message))`;

const fetching = (dataset: string, folder: string) => `
  import { fetchDataset } from "six-steps/internal/platform/node/datasets/fetchDataset.js";
  ${saying(`fetchDataset(${JSON.stringify(dataset)}, { folder: ${JSON.stringify(folder)}, mirror: "" })`)}`;

for (const dataset of ["fashion-mnist", "cifar-10"]) {
  test(`fetching ${dataset} says of a read-only disk that it is one, whether its folder is there or not`, {
    skip,
  }, async (t) => {
    const there = await temporaryFolder(t);
    await mkdir(join(there, dataset));
    for (const folder of [there, join(await temporaryFolder(t), "not", "made", "yet")]) {
      const { said } = onReadOnlyDisk(fetching(dataset, folder));
      assert.match(said, /^DataFolderError: /);
      assert.ok(said.includes(join(folder, dataset)), said);
      assert.match(
        said,
        /cannot be written: the disk is read-only\. Make it writable, or name another folder with SIX_STEPS_DATA\. In a lesson, run process\.env\.SIX_STEPS_DATA = ".*" in a cell, then this one again\. On a server, ask whoever looks after it to fetch the data there once for all, by npm run data\.$/,
      );
    }
  });
}

test("data that is whole may lie on a read-only disk", { skip }, async (t) => {
  const folder = await cacheWith(t);
  const script = `
    import { verifiedFiles } from "six-steps/internal/platform/node/datasets/verifiedFiles.js";
    const small = ${JSON.stringify(smallDataset())};
    ${saying(`verifiedFiles(small, small.files, { folder: ${JSON.stringify(folder)}, mirror: "" }).then((payloads) => payloads.length)`)}`;
  assert.equal(onReadOnlyDisk(script).said, "2");
});

test("a checkpoint says so too, before the first epoch", { skip }, async (t) => {
  const path = join(await temporaryFolder(t), "best", "of", "all");
  const script = `
    import { modelCheckpoint, tf } from "six-steps";
    const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
    model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
    const x = tf.zeros([4, 1]);
    ${saying(`model.fit(x, x, { epochs: 1, verbose: 0, callbacks: [modelCheckpoint({ path: ${JSON.stringify(path)} })] })`)}`;
  assert.match(
    onReadOnlyDisk(script).said,
    /CheckpointFolderError: The checkpoint cannot be saved in .*: the disk is read-only\. Make it writable, or save elsewhere\./,
  );
});
