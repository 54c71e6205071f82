import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { tensorKernelCalls } from "six-steps/internal/training/backend/tensorKernelCalls.js";
import { kernelCalls } from "six-steps/internal/training/engine/kernelCalls.js";
import { inProject } from "#setup/project.mjs";

test("lib/kernels was built from the sources in lib/assembly: if not, npm run build:kernels", async () => {
  const sources = pathToFileURL(inProject("lib/kernelSources.mjs")).href;
  const { hashOfSources } = (await import(sources)) as { hashOfSources(): string };
  assert.equal(readFileSync(inProject("lib/kernels/sources.sha256"), "utf8").trim(), hashOfSources());
});

const sets = [
  {
    name: "",
    folder: "lib/assembly",
    memory: () => new WebAssembly.Memory({ initial: 1, maximum: 65_536, shared: true }),
    calls: kernelCalls as (exports: never) => object,
    least: 30,
  },
  {
    name: "tensors-",
    folder: "lib/assembly/tensors",
    memory: () => new WebAssembly.Memory({ initial: 1, maximum: 65_536 }),
    calls: tensorKernelCalls as (exports: never) => object,
    least: 10,
  },
];
const bytesOf = (build: string) => new Uint8Array(readFileSync(inProject(`lib/kernels/${build}.wasm`)));

/** The text of the set's sources, and of those of the engine, which the other one shares. */
function sourcesOf(folder: string): string[] {
  return [folder, "lib/assembly"].flatMap((one) =>
    readdirSync(inProject(one))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(inProject(one, name), "utf8")),
  );
}

for (const { name: set, folder, memory, calls: callsOf, least } of sets) {
  test(`the kernels of ${folder} without relaxed SIMD are valid without any flag`, () => {
    assert.ok(WebAssembly.validate(bytesOf(`${set}simd`)));
  });

  test(`each call hands over its named parameters in the order of the kernel's source in ${folder}`, () => {
    const sources = sourcesOf(folder);
    const module = new WebAssembly.Module(bytesOf(`${set}simd`));
    const { exports } = new WebAssembly.Instance(module, { env: { memory: memory() } });
    const names = Object.keys(exports).filter((name) => typeof exports[name] === "function");
    assert.ok(names.length > least);

    let received: unknown[] = [];
    const record = (...values: number[]) => {
      received = values;
      return 0;
    };
    const recording = Object.fromEntries(names.map((name) => [name, record]));
    const calls = callsOf(recording as never) as Record<string, (of: object) => void>;
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
}

test("the kernels for TensorFlow.js's heap write nothing of their own there", () => {
  for (const build of ["tensors-simd", "tensors-relaxed-simd"]) {
    // A data section is number 11; those before it end where the next begins.
    const bytes = bytesOf(build);
    const sections: number[] = [];
    for (let at = 8; at < bytes.length; ) {
      sections.push(bytes[at++]);
      let size = 0;
      for (let shift = 0, byte = 128; byte & 128; shift += 7) {
        byte = bytes[at++];
        size |= (byte & 127) << shift;
      }
      at += size;
    }
    assert.ok(sections.includes(10), `${sections}`);
    assert.ok(!sections.includes(11), `${sections}`);
  }
});
