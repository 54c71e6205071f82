import { type Kernels, kernelCalls } from "./kernelCalls.js";

/** The kernels at work on this memory. */
export function kernelsOn(memory: WebAssembly.Memory, module: WebAssembly.Module): Kernels {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return kernelCalls(exports as Record<string, (...parameters: number[]) => number>);
}
