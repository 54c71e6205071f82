import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { inspect } from "node:util";
import { bundle } from "@six-steps/classroom/internal/editions/browser/bundle.js";

const entry = createRequire(import.meta.url).resolve("node-inspect-extracted");

const values: Record<string, () => unknown> = {
  "all pixels of a training set": () => new Uint8Array(47_040_000),
  "ten million numbers": () => new Array(1e7).fill(0.5),
  "three million numbers with gaps": () => Object.assign(new Array(3e6), { 5: 1, 2000000: 3 }),
  "large arrays within an object": () => ({ rows: [new Float32Array(1e6)], names: new Array(1e6).fill("a") }),
  "an array of rows": () => Array.from({ length: 3e5 }, (_, i) => [i, i + 1]),
  "a small array with a name of its own": () => Object.assign([1, 2, 3], { sum: 6 }),
  "what a regular expression found": () => /a(b)/.exec("cab"),
  "an empty array": () => [],
};

test("a page shows arrays of any size as Node does", async (t) => {
  const script = await bundle(entry, { format: "iife", globalName: "inPage" });
  const inPage = new Function(`${script}; return inPage;`)() as { inspect: typeof inspect };
  for (const [name, value] of Object.entries(values))
    await t.test(name, () => assert.equal(inPage.inspect(value()), inspect(value())));
});
