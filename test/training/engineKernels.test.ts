import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { inProject } from "#setup/project.mjs";

test("lib/kernels was built from the sources in lib/assembly: if not, npm run build:kernels", async () => {
  const sources = pathToFileURL(inProject("lib/kernelSources.mjs")).href;
  const { hashOfSources } = (await import(sources)) as { hashOfSources(): string };
  assert.equal(readFileSync(inProject("lib/kernels/sources.sha256"), "utf8").trim(), hashOfSources());
});

test("the kernels without relaxed SIMD are valid without any flag", () => {
  assert.ok(WebAssembly.validate(new Uint8Array(readFileSync(inProject("lib/kernels/simd.wasm")))));
});
