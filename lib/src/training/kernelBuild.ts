import { binaries } from "#platform/binaries";
import { settings } from "#platform/settings";
import type { KernelSet } from "../platform/binaries.js";

/**
 * The kernels with fused multiply-add where V8 knows relaxed SIMD, else without. Node 20 knows it behind a flag, which
 * counts for what is compiled afterwards. `SIX_STEPS_FMA=off` takes the others, whose results are alike everywhere.
 *
 * @param set the engine's kernels, or those over the heap of TensorFlow.js's WASM backend
 */
export function kernelBuild(set: KernelSet): Uint8Array<ArrayBuffer> {
  if (settings.fma === "off") return binaries.kernels(`${set}simd`);
  const fused = binaries.kernels(`${set}relaxed-simd`);
  if (!WebAssembly.validate(fused)) binaries.allowRelaxedSimd();
  return WebAssembly.validate(fused) ? fused : binaries.kernels(`${set}simd`);
}
