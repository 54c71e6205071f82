import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { kernelCalls } from "six-steps/internal/training/engine/kernelCalls.js";
import { inProject } from "#setup/project.mjs";

test("lib/kernels was built from the sources in lib/assembly: if not, npm run build:kernels", async () => {
  const sources = pathToFileURL(inProject("lib/kernelSources.mjs")).href;
  const { hashOfSources } = (await import(sources)) as { hashOfSources(): string };
  assert.equal(readFileSync(inProject("lib/kernels/sources.sha256"), "utf8").trim(), hashOfSources());
});

test("the kernels without relaxed SIMD are valid without any flag", () => {
  assert.ok(WebAssembly.validate(new Uint8Array(readFileSync(inProject("lib/kernels/simd.wasm")))));
});

test("each call hands over its named parameters in the order of the kernel's source", () => {
  const folder = inProject("lib/assembly");
  const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  const module = new WebAssembly.Module(new Uint8Array(readFileSync(inProject("lib/kernels/simd.wasm"))));
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 65_536, shared: true });
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const names = Object.keys(exports).filter((name) => typeof exports[name] === "function");
  assert.ok(names.length > 30);

  let received: unknown[] = [];
  const record = (...values: number[]) => {
    received = values;
    return 0;
  };
  const recording = Object.fromEntries(names.map((name) => [name, record]));
  const calls = kernelCalls(recording) as unknown as Record<string, (of: object) => void>;
  assert.deepEqual(Object.keys(calls).sort(), names.sort());
  for (const name of names) {
    const declared = sources
      .map((source) => new RegExp(`export function ${name}\\(([^)]*)\\)`).exec(source)?.[1])
      .find(Boolean);
    const parameters = [...(declared ?? "").matchAll(/(\w+): (?:usize|[iuf]\d+|bool)/g)].map(
      ([, one]) => one,
    );
    const numbers = Object.fromEntries(parameters.map((one, i) => [one, i]));
    calls[name](numbers);
    assert.deepEqual(received, Object.values(numbers), name);
    assert.equal((exports[name] as () => void).length, parameters.length, name);
  }
});
