import {
  getKernel,
  getKernelsForBackend,
  type KernelFunc,
  registerKernel,
  type TensorInfo,
  unregisterKernel,
} from "@tensorflow/tfjs";
import { convFilterGradient } from "./wasmGapsConv.js";
import { onCpu } from "./wasmGapsCpu.js";
import { paddingKernels } from "./wasmGapsPadding.js";
import { slicingKernels } from "./wasmGapsSlice.js";
import { wrongOnWasm } from "./wasmGapsWrong.js";

/** WASM has no complex tensors, and no layer needs any. */
const needComplex = ["Complex", "ComplexAbs", "FFT", "IFFT", "Imag", "Real"];

let isDone = false;

/**
 * Makes TensorFlow.js's WASM backend complete and right, so that every model of `tf.layers` can train on it: registers
 * the kernels that only the `cpu` backend has, and replaces those that compute something wrong.
 */
export function closeWasmGaps(): void {
  if (isDone) return;
  isDone = true;
  const kernelOf = (name: string, backend: "cpu" | "wasm") => getKernel(name, backend)?.kernelFunc;
  for (const { kernelName, kernelFunc } of getKernelsForBackend("cpu")) {
    if (kernelOf(kernelName, "wasm") === undefined && !needComplex.includes(kernelName)) {
      registerKernel({ kernelName, backendName: "wasm", kernelFunc: onCpu(kernelFunc) });
    }
  }
  replace("Conv2DBackpropFilter", convFilterGradient);
  for (const [kernelName, isWrong] of Object.entries(wrongOnWasm)) {
    const stock = kernelOf(kernelName, "wasm");
    const right = onCpu(kernelOf(kernelName, "cpu"));
    replace(kernelName, (args) =>
      (isWrong(args.inputs as Record<string, TensorInfo>, args.attrs as never) ? right : stock)(args),
    );
  }
  const stock = (name: string) => kernelOf(name, "wasm");
  for (const [kernelName, kernelFunc] of Object.entries({
    ...slicingKernels(stock),
    ...paddingKernels(stock),
  })) {
    replace(kernelName, kernelFunc);
  }
}

/** Keeps what the stock kernel does when its backend starts and ends: it looks up its function of the WASM module there. */
function replace(kernelName: string, kernelFunc: KernelFunc): void {
  const stock = getKernel(kernelName, "wasm");
  unregisterKernel(kernelName, "wasm");
  registerKernel({ ...stock, kernelFunc });
}
