import script from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.js";
import type { Binaries, EmscriptenScript } from "../binaries.js";
import { asset } from "./assets.js";

// Fetched before the library is there, because a model is built and asked without a wait.
const builds = ["simd", "relaxed-simd", "tensors-simd", "tensors-relaxed-simd"] as const;
const [wasmBackend, ...kernels] = await Promise.all(
  ["tfjs-backend-wasm-simd", ...builds].map((name) => asset(`kernels/${name}.wasm`)),
);

export const binaries: Binaries = {
  kernels: (build) => kernels[builds.indexOf(build)],
  allowRelaxedSimd() {},
  wasmBackend: () => ({ bytes: wasmBackend, start: script as unknown as EmscriptenScript }),
};
