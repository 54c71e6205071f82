import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { type Kernels, kernelCalls } from "./kernelCalls.js";

let compiled: WebAssembly.Module | undefined;

/**
 * The compiled kernels: with fused multiply-add where V8 knows relaxed SIMD, else without. Node 20 knows it behind a flag,
 * which counts for what is compiled afterwards. `SIX_STEPS_FMA=off` takes the others, whose results are alike everywhere.
 */
export function kernelModule(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(chooseBuild());
  return compiled;
}

function chooseBuild(): Uint8Array<ArrayBuffer> {
  const build = (name: string) =>
    new Uint8Array(readFileSync(new URL(`../../../kernels/${name}.wasm`, import.meta.url)));
  if (process.env.SIX_STEPS_FMA === "off") return build("simd");
  const fused = build("relaxed-simd");
  if (!WebAssembly.validate(fused)) setFlagsFromString("--experimental-wasm-relaxed-simd");
  return WebAssembly.validate(fused) ? fused : build("simd");
}

/** The kernels at work on this memory. */
export function kernelsOn(memory: WebAssembly.Memory, module: WebAssembly.Module): Kernels {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return kernelCalls(exports as Record<string, (...parameters: number[]) => number>);
}
