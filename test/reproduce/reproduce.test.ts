import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

const folder = join(process.cwd(), "build", "reproduce-test");

before(() => rmSync(folder, { recursive: true, force: true }));

function start(args: string[], out: string): { child: ChildProcess; printed: () => string } {
  const child = spawn(
    process.execPath,
    ["bench/reproduce.mjs", "--quick", "--out", join(folder, out), ...args],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (text += chunk));
  return { child, printed: () => text };
}

async function run(args: string[], out: string) {
  const { child, printed } = start(args, out);
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

test("an interrupted line goes on after its last epoch and comes to the same figures", async () => {
  await run(["mlp"], "whole");
  const interrupted = start(["mlp"], "interrupted");
  const checkpoint = join(folder, "interrupted", "quick-seed-1", "mlp", "last", "model.json");
  while (!existsSync(checkpoint)) {
    assert.equal(interrupted.child.exitCode, null, interrupted.printed());
    await sleep(20);
  }
  interrupted.child.kill("SIGINT");
  const [code] = await once(interrupted.child, "close");
  assert.equal(code, 130, interrupted.printed());
  assert.match(interrupted.printed(), /Stopped\. Run npm run reproduce again to go on/);

  await run(["mlp"], "interrupted");
  assert.deepEqual(results("interrupted")[0].figures, results("whole")[0].figures);
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

test("a line that there is not is named, with those that there are", async () => {
  const { code, printed } = await run(["resnet"], "unknown");
  assert.equal(code, 1);
  assert.match(printed, /There is no line resnet; there are data, mlp/);
});
