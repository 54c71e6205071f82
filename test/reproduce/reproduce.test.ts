import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { makeBatch } from "../data/cifar10Files.js";

const folder = join(process.cwd(), "build", "reproduce-test");

before(() => rmSync(folder, { recursive: true, force: true }));

type Settings = Record<string, string>;

function start(args: string[], out: string, settings: Settings = {}) {
  const child = spawn(
    process.execPath,
    ["setup/run.mjs", "reproduce", "--quick", "--out", join(folder, out), ...args],
    { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...settings } },
  );
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (text += chunk));
  return { child, printed: () => text };
}

async function run(args: string[], out: string, settings: Settings = {}) {
  const { child, printed } = start(args, out, settings);
  const [code] = await once(child, "close");
  return { code, printed: printed() };
}

interface Result {
  name: string;
  seed: number;
  machine: string;
  engine: string;
  seconds: number;
  figures: { what: string; source: string; ours: string; holds?: boolean }[];
}

const results = (out: string): Result[] =>
  JSON.parse(readFileSync(join(folder, out, "quick-seed-1", "results.json"), "utf8"));

test("shapes, counts and places in the data are exactly the sources'", async () => {
  const { code, printed } = await run(["data"], "data");
  assert.equal(code, 0, printed);
  const [data] = results("data");
  assert.deepEqual(
    data.figures.filter(({ holds }) => holds !== true),
    [],
  );
  assert.match(data.machine, /Node \d+/);
  assert.match(data.engine, /engine|TensorFlow/);
  assert.match(
    readFileSync(join(folder, "data", "quick-seed-1", "results.md"), "utf8"),
    /\| brightest training image \| 55023 \| 55023 \| ✓ \|/,
  );
});

test("a line that is done is not run again, and --again runs it", async () => {
  const [first] = results("data");
  const { printed } = await run(["data"], "data");
  assert.match(printed, /done before/);
  assert.deepEqual(results("data"), [first]);
  assert.doesNotMatch((await run(["data", "--again"], "data")).printed, /done before/);
});

/** Interrupts a line as soon as it has saved the first epoch of one of its networks, then runs it again. */
async function interrupted(line: string, network: string): Promise<Result> {
  const out = `interrupted-${line}`;
  const first = start([line], out);
  const checkpoint = join(folder, out, "quick-seed-1", line, network, "model.json");
  while (!existsSync(checkpoint)) {
    assert.equal(first.child.exitCode, null, first.printed());
    await sleep(20);
  }
  first.child.kill("SIGINT");
  const [code] = await once(first.child, "close");
  assert.equal(code, 130, first.printed());
  assert.match(first.printed(), /Stopped\. Run npm run reproduce again to go on/);

  await run([line], out);
  return results(out)[0];
}

test("an interrupted line goes on after its last epoch and comes to the same figures", async () => {
  await run(["mlp"], "whole");
  assert.deepEqual((await interrupted("mlp", "last")).figures, results("whole")[0].figures);
});

test("so does one that draws fresh pictures, in the second of its three networks", async () => {
  const { code, printed } = await run(["labels"], "whole-labels");
  assert.equal(code, 0, printed);
  const [whole] = results("whole-labels");
  assert.deepEqual((await interrupted("labels", "averaging")).figures, whole.figures);
  const counts = whole.figures.filter(({ holds }) => holds !== undefined).map(({ ours }) => ours);
  assert.deepEqual(counts, ["41,786", "11,066", "10,416", "31,370"]);
  const ofJudges = whole.figures.slice(-3).map(({ ours }) => ours);
  for (const figure of ofJudges) assert.match(figure, /^[01]\.\d{4} \(always no: [01]\.\d{4}\)$/);
});

test("the line of colour says that it ran on a sample, and how many pictures that has", async () => {
  const SIX_STEPS_DATA = join(folder, "data-of-sample");
  const sample = join(SIX_STEPS_DATA, "cifar-10-sample");
  mkdirSync(sample, { recursive: true });
  writeFileSync(join(sample, "data_batch_1.bin"), makeBatch(1, 700));
  writeFileSync(join(sample, "test_batch.bin"), makeBatch(0, 220));
  const settings = { SIX_STEPS_DATA };
  const { code, printed } = await run(["colour"], "colour", settings);
  assert.equal(code, 0, printed);
  const [{ figures }] = results("colour");
  const ours = (start: string) => figures.find(({ what }) => what.startsWith(start))?.ours;
  assert.equal(ours("pictures"), "a sample of CIFAR-10: 600 to train and validate, 200 to test");
  assert.equal(ours("parameters"), "528,054");
  assert.match(ours("validation accuracy, epochs 1 to 2") ?? "", /^\d\.\d{3} \d\.\d{3}$/);
});

test("figures that a quick run makes do not go into the measurements", async () => {
  const { code, printed } = await run(["data", "--write"], "written");
  assert.equal(code, 1);
  assert.match(printed, /A quick run's figures mean nothing, so --write does not take them/);
});

test("the network in typed arrays is kept too: what is left is trained, and the figures are the same", async () => {
  const out = join(folder, "scratch", "quick-seed-1");
  await run(["scratch"], "scratch");
  const [whole] = results("scratch");
  assert.equal(
    whole.figures.find(({ source }) => source === "about 0.815")?.what.includes("validation"),
    true,
  );
  rmSync(join(out, "results.json"));
  rmSync(join(out, "scratch", "standardNormal.weights"));
  const { printed } = await run(["scratch"], "scratch");
  assert.doesNotMatch(printed, /glorotUniform, epoch/);
  assert.deepEqual(results("scratch")[0].figures, whole.figures);
});

test("what other code has made is neither shown nor gone on from", async () => {
  const file = join(folder, "data", "quick-seed-1", "results.json");
  writeFileSync(file, readFileSync(file, "utf8").replaceAll(/"code": "\w+"/g, '"code": "of another day"'));
  assert.doesNotMatch((await run(["data"], "data")).printed, /done before/);
});

test("a results file that is damaged costs a run, not a crash", async () => {
  mkdirSync(join(folder, "damaged", "quick-seed-1"), { recursive: true });
  writeFileSync(join(folder, "damaged", "quick-seed-1", "results.json"), '[{"name": "da');
  assert.equal((await run(["data"], "damaged")).code, 0);
  assert.equal(results("damaged").length, 1);
});

test("an unknown line is named, with the known ones", async () => {
  const { code, printed } = await run(["resnet"], "unknown");
  assert.equal(code, 1);
  assert.match(printed, /There is no line resnet; there are data, mlp/);
});
