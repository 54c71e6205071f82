import type { KernelFunc, TensorInfo } from "@tensorflow/tfjs";
import tf from "#platform/tf";
import { codedKernels } from "../coded/codedKernels.js";
import type { TensorKernels } from "../tensorKernelCalls.js";
import { tensorKernelsOn } from "../tensorKernels.js";
import { boundingKernels } from "./bounds.js";
import { cast, identity, tile } from "./copies.js";
import { depthwiseFilterGradient, depthwiseInputGradient } from "./depthwiseGradients.js";
import { elementwiseKernels } from "./elementwise.js";
import { convFilterGradient } from "./filterGradient.js";
import { type HeapKernel, onHeap } from "./heapKernel.js";
import { convInputGradient } from "./inputGradient.js";
import { matrixProduct } from "./matrixProduct.js";
import { onCpu } from "./onCpu.js";
import { paddingKernels } from "./padding.js";
import { averagePoolGradient, maxPoolGradient } from "./poolingGradients.js";
import { slicingKernels } from "./slicing.js";
import { registerSumGradients } from "./sumGradients.js";
import { mean, sum } from "./sums.js";
import { wrongOnWasm } from "./wrongOnWasm.js";

/** WASM has no complex tensors, and no layer needs any. */
const needComplex = ["Complex", "ComplexAbs", "FFT", "IFFT", "Imag", "Real"];

/** What this project computes itself: most of the time of training a network that the engine does not have. */
const heapKernels: Record<string, HeapKernel> = {
  ...boundingKernels,
  ...elementwiseKernels,
  Conv2DBackpropFilter: convFilterGradient,
  Conv2DBackpropInput: convInputGradient,
  DepthwiseConv2dNativeBackpropFilter: depthwiseFilterGradient,
  DepthwiseConv2dNativeBackpropInput: depthwiseInputGradient,
  MaxPoolGrad: maxPoolGradient,
  AvgPoolGrad: averagePoolGradient,
  BatchMatMul: matrixProduct,
  Sum: sum,
  Mean: mean,
  Tile: tile,
};

let isDone = false;

/**
 * Makes TensorFlow.js's WASM backend complete, right, and fit for training, so that every model of `tf.layers` can train on
 * it: registers the kernels that only the `cpu` backend has, and replaces those that compute something wrong or slowly.
 *
 * @param memory the backend's heap
 */
export function closeWasmGaps(memory: WebAssembly.Memory): void {
  if (isDone) return;
  isDone = true;
  const kernelOf = (name: string, backend: "cpu" | "wasm") => tf.getKernel(name, backend)?.kernelFunc;
  for (const { kernelName, kernelFunc } of tf.getKernelsForBackend("cpu")) {
    if (kernelOf(kernelName, "wasm") === undefined && !needComplex.includes(kernelName)) {
      tf.registerKernel({ kernelName, backendName: "wasm", kernelFunc: onCpu(kernelFunc) });
    }
  }
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
  let compiled: TensorKernels | undefined;
  const kernels = () => {
    compiled ??= tensorKernelsOn(memory);
    return compiled;
  };
  replace("Identity", identity(stock("Identity")));
  replace("Cast", cast(stock("Cast"), kernels));
  registerSumGradients();
  for (const [kernelName, kernel] of Object.entries(heapKernels)) {
    replace(kernelName, onHeap(kernel, kernelOf(kernelName, "wasm"), kernels));
  }
  for (const [kernelName, kernelFunc] of Object.entries(codedKernels(stock))) replace(kernelName, kernelFunc);
}

/** Keeps what the stock kernel does when its backend starts and ends: it looks up its function of the WASM module there. */
function replace(kernelName: string, kernelFunc: KernelFunc): void {
  const stock = tf.getKernel(kernelName, "wasm");
  tf.unregisterKernel(kernelName, "wasm");
  tf.registerKernel({ ...stock, kernelFunc });
}
