import tf from "#platform/tf";
import { addressOf, type HeapCall, type HeapKernel, makeOutput } from "./heapKernel.js";

/** Sum, and Mean, over axes beside each other. The stock kernels first transpose the tensor where the last is not among them. */
export const sum: HeapKernel = (call) => reduce(call, () => 1);
export const mean: HeapKernel = (call) => reduce(call, (count) => 1 / count);

function reduce({ inputs: { x }, attrs, backend, kernels }: HeapCall, scaleOf: (count: number) => number) {
  const { axis, keepDims } = attrs as unknown as { axis: number | number[]; keepDims?: boolean };
  const axes = tf.util.parseAxisParam(axis, x.shape).sort((a, b) => a - b);
  const [first, after] = [axes[0], axes[axes.length - 1] + 1];
  if (axes.length === 0 || after - first !== axes.length) return undefined;
  const isSummed = (_: number, i: number) => i >= first && i < after;
  const shape = keepDims
    ? x.shape.map((n, i) => (isSummed(n, i) ? 1 : n))
    : x.shape.filter((n, i) => !isSummed(n, i));
  const { output, address } = makeOutput(backend, shape);
  const count = tf.util.sizeFromShape(x.shape.slice(first, after));
  kernels.sumMiddle({
    x: addressOf(backend, x),
    outer: tf.util.sizeFromShape(x.shape.slice(0, first)),
    count,
    inner: tf.util.sizeFromShape(x.shape.slice(after)),
    scale: scaleOf(count),
    y: address,
  });
  return output;
}
