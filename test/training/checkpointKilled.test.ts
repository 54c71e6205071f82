import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, utimesSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { loadWeights, modelCheckpoint, type tf } from "six-steps";
import { fit, smallModel, temporaryFolder } from "./checkpointModel.js";
import { largeModel, TrainingProcess } from "./checkpointProcess.js";

const isPart = (name: string) => name.endsWith(".part");

/** Loads what is there and checks that all of it is of one epoch, which it answers. */
async function wholeEpoch(path: string, model: tf.LayersModel = largeModel()): Promise<number> {
  const { epoch } = await loadWeights(model, path);
  for (const weight of model.getWeights()) {
    assert.ok(weight.dataSync().every((value) => value === epoch));
  }
  return epoch;
}

test("a run killed again and again, also amid a write, loses at most the epoch it was in, and goes on", async (t) => {
  const path = await temporaryFolder(t);
  let epoch = 0;
  let amidWrite = 0;
  for (let i = 0; i < 8; i++) {
    const run = new TrainingProcess({ path, epochs: 10_000, resume: i > 0 });
    await until(() => run.epoch > epoch, run);
    if (i % 2 === 0) await sleep(Math.random() * 150);
    else await until(() => readdirSync(path).some(isPart), run);
    await run.kill();
    if (readdirSync(path).filter(isPart).length > 0) amidWrite++;
    epoch = await wholeEpoch(path);
    assert.ok(epoch === run.epoch || epoch === run.epoch + 1, `${epoch} was saved, ${run.epoch} was told`);
  }
  assert.ok(amidWrite > 0, "no kill came amid a write");
});

test("what killed runs have left is cleared away by a later save, once it is an hour old", async (t) => {
  const path = await temporaryFolder(t);
  const old = [
    "weights-epoch-3-0123abcd.bin",
    ".weights-epoch-4-0123abcd.bin.part",
    ".model-0123abcd.json.part",
  ];
  const kept = ["weights-epoch-5-0123abcd.bin", ".model-99999999.json.part", "weights.bin", "notes.bin.part"];
  const hoursAgo = Date.now() / 1000 - 7200;
  for (const name of [...old, ...kept]) writeFileSync(join(path, name), "left");
  for (const name of [...old, ...kept.slice(2)]) utimesSync(join(path, name), hoursAgo, hoursAgo);
  await fit(smallModel(), { epochs: 2, callbacks: modelCheckpoint({ path }) });
  const left = await readdir(path);
  for (const name of old) assert.ok(!left.includes(name), name);
  for (const name of kept) assert.ok(left.includes(name), name);
  assert.equal((await loadWeights(smallModel(), path)).epoch, 2);
});

test("two runs that save in one folder, and one that loads from it meanwhile, never see a half checkpoint", async (t) => {
  const path = await temporaryFolder(t);
  const runs = [1, 2].map(() => new TrainingProcess({ path, epochs: 8 }));
  await until(() => runs.some(({ epoch }) => epoch > 0), runs[0]);
  const model = largeModel();
  let running = true;
  const codes = Promise.all(runs.map((run) => run.ended())).finally(() => {
    running = false;
  });
  let loads = 0;
  for (; running; loads++) await wholeEpoch(path, model);
  assert.deepEqual(await codes, [0, 0], runs[0].errors + runs[1].errors);
  assert.ok(loads > 2);
  assert.equal(await wholeEpoch(path), 8);
  // The last save of one may have come between the other's look at the folder and its rename.
  assert.ok((await readdir(path)).filter((name) => name.endsWith(".bin")).length <= 2);
});

test("a full disk is one sentence, and the earlier checkpoint is intact", async (t) => {
  const path = await temporaryFolder(t);
  // A small file system of the child's own, in which one checkpoint has room and not two.
  const mounted = ["unshare", "--mount", "--map-root-user", "sh", "-c"];
  const mount = `mount -t tmpfs -o size=15m tmpfs '${path}'`;
  if (spawnSync(mounted[0], [...mounted.slice(1), mount]).status !== 0) return t.skip("may not mount here");
  const after = `ls -A '${path}' >&2; cp -r '${path}'/. '${path}-kept'`;
  t.after(() => spawnSync("rm", ["-rf", `${path}-kept`]));
  const run = new TrainingProcess({ path, epochs: 5 }, [
    ...mounted,
    `${mount}; mkdir '${path}-kept'; "$@"; code=$?; ${after}; exit $code`,
    "sh",
  ]);
  assert.equal(await run.ended(), 1);
  assert.equal(run.epoch, 1);
  const [sentence, ...files] = run.errors.trim().split("\n");
  assert.match(
    sentence,
    /^CheckpointFolderError: The checkpoint cannot be saved in ".*": the disk is full\. Free/,
  );
  assert.match(files.join(" "), /^model\.json weights-epoch-1-[0-9a-f]{8}\.bin$/);
  assert.equal(await wholeEpoch(`${path}-kept`), 1);
});

test("a limit on the size of files is one sentence, and the earlier checkpoint is intact", async (t) => {
  const path = await temporaryFolder(t);
  assert.equal(await new TrainingProcess({ path, epochs: 1 }).ended(), 0);
  const limit = ["sh", "-c", 'trap "" XFSZ; ulimit -f 4000; exec "$@"', "sh"];
  const run = new TrainingProcess({ path, epochs: 3, resume: true }, limit);
  assert.equal(await run.ended(), 1);
  assert.match(run.errors, /^CheckpointFolderError: .*no file of this size \(ulimit -f\)\..*\n$/);
  assert.equal(await wholeEpoch(path), 1);
  assert.equal((await readdir(path)).length, 2);
});

async function until(condition: () => boolean, run: TrainingProcess): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!condition()) {
    assert.ok(Date.now() < deadline, `it has not happened within 30 s ${run.errors}`);
    await sleep(1);
  }
}
