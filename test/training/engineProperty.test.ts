import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { disagreements } from "./engineAgreement.js";

const seedsFrom = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i);

for (const threads of [1, 2, 3]) {
  test(`random models train on ${threads} threads as on stock TensorFlow.js`, async () => {
    assert.equal(await disagreements(seedsFrom(threads * 1000, 40), [threads]), "");
  });
}

test("random models train as on stock TensorFlow.js without fused multiply-add too", () => {
  const source = `
    const { disagreements } = await import(${JSON.stringify(new URL("./engineAgreement.js", import.meta.url).href)});
    console.log("found:" + (await disagreements(${JSON.stringify(seedsFrom(4000, 40))}, [1, 2])));
  `;
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", source], {
    env: { ...process.env, SIX_STEPS_FMA: "off" },
    encoding: "utf8",
  });
  assert.equal(output.slice(output.indexOf("found:")).trim(), "found:");
});
