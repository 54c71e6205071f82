import tf from "#platform/tf";
import { addressOf, type HeapCall, type HeapKernel, makeOutput } from "./heapKernel.js";
import { pairOf } from "./pair.js";

/**
 * What keeps values within bounds. The stock kernels make a number of NaN, which would hide that a model has diverged, and
 * ClipByValue leaves its output as it found it where both limits are the same.
 */
export const boundingKernels: Record<string, HeapKernel> = {
  ClipByValue(call) {
    const { clipValueMin, clipValueMax } = call.attrs as { clipValueMin: number; clipValueMax: number };
    return clip(call, clipValueMin, clipValueMax);
  },
  Relu6: (call) => clip(call, 0, 6),
  Maximum: (call) => ofTwo(call, "maximum"),
  Minimum: (call) => ofTwo(call, "minimum"),
};

function clip({ inputs: { x }, backend, kernels }: HeapCall, least: number, most: number) {
  const { output, address: y } = makeOutput(backend, x.shape);
  kernels.clip({ x: addressOf(backend, x), count: tf.util.sizeFromShape(x.shape), least, most, y });
  return output;
}

function ofTwo(call: HeapCall, which: "maximum" | "minimum") {
  const pair = pairOf(call);
  if (!pair) return undefined;
  const { output, address: y } = makeOutput(call.backend, pair.shape);
  call.kernels[which]({ ...pair.operands, y });
  return output;
}
