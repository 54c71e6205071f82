import { kernelBuild } from "../kernelBuild.js";
import { type TensorKernels, tensorKernelCalls } from "./tensorKernelCalls.js";

/** The kernels at work on the WASM backend's own heap. */
export function tensorKernelsOn(memory: WebAssembly.Memory): TensorKernels {
  const module = new WebAssembly.Module(kernelBuild("tensors-"));
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return tensorKernelCalls(exports as Record<string, (...parameters: number[]) => number>);
}
