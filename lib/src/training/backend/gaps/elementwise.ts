import tf from "#platform/tf";
import { addressOf, type HeapCall, type HeapKernel, makeOutput } from "./heapKernel.js";
import { pairOf } from "./pair.js";

/** What the gradients of activations are made of. The stock kernels go value by value, by a call for each. */
export const elementwiseKernels: Record<string, HeapKernel> = {
  Greater: (call) => compare(call, 0),
  GreaterEqual: (call) => compare(call, 1),
  Less: (call) => compare(call, 2),
  LessEqual: (call) => compare(call, 3),
  Select({ inputs: { condition, t, e }, backend, kernels }) {
    if (!tf.util.arraysEqual(condition.shape, t.shape) || !tf.util.arraysEqual(t.shape, e.shape))
      return undefined;
    const { output, address: y } = makeOutput(backend, t.shape);
    const [where, yes, no] = [condition, t, e].map((one) => addressOf(backend, one));
    kernels.select({ condition: where, t: yes, e: no, count: tf.util.sizeFromShape(t.shape), y });
    return output;
  },
  LeakyRelu({ inputs: { x }, attrs, backend, kernels }) {
    const { alpha } = attrs as { alpha: number };
    const { output, address: y } = makeOutput(backend, x.shape);
    kernels.leakyRelu({ x: addressOf(backend, x), count: tf.util.sizeFromShape(x.shape), alpha, y });
    return output;
  },
  Square({ inputs: { x }, backend, kernels }) {
    const { output, address: y } = makeOutput(backend, x.shape);
    kernels.square({ x: addressOf(backend, x), count: tf.util.sizeFromShape(x.shape), y });
    return output;
  },
};

function compare(call: HeapCall, kind: number) {
  const pair = pairOf(call);
  if (!pair) return undefined;
  const { output, address: y } = makeOutput(call.backend, pair.shape, "bool");
  call.kernels.compare({ kind, ...pair.operands, y });
  return output;
}
