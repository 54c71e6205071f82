import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { isLong } from "../long.js";
import { disagreements } from "./engineAgreement.js";

const seedsFrom = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i);

/** Stock takes most of the time, so a model that it has trained is trained on each number of threads. */
test("random models train on 1, 2 and 3 threads as on stock TensorFlow.js", async () => {
  assert.equal(await disagreements(seedsFrom(1000, isLong ? 120 : 40), [1, 2, 3]), "");
});

test("random models train as on stock TensorFlow.js without fused multiply-add too", () => {
  const source = `
    const { disagreements } = await import(${JSON.stringify(new URL("./engineAgreement.js", import.meta.url).href)});
    console.log("found:" + (await disagreements(${JSON.stringify(seedsFrom(4000, isLong ? 40 : 12))}, [1, 2])));
  `;
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", source], {
    env: { ...process.env, SIX_STEPS_FMA: "off" },
    encoding: "utf8",
  });
  assert.equal(output.slice(output.indexOf("found:")).trim(), "found:");
});
