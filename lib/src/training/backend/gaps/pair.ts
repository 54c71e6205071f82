import tf from "#platform/tf";
import { addressOf, type HeapCall } from "./heapKernel.js";

/** The operands a and b where they have one shape, or one is a single number, which has the step 0; and the result's shape. */
export function pairOf({ inputs: { a, b }, backend }: HeapCall) {
  const [sizeA, sizeB] = [a, b].map(({ shape }) => tf.util.sizeFromShape(shape));
  const isNumber = [
    sizeA === 1 && a.shape.length <= b.shape.length,
    sizeB === 1 && b.shape.length <= a.shape.length,
  ];
  if (!isNumber.includes(true) && !tf.util.arraysEqual(a.shape, b.shape)) return undefined;
  return {
    shape: isNumber[0] ? b.shape : a.shape,
    operands: {
      ...{ a: addressOf(backend, a), aStep: isNumber[0] ? 0 : 1 },
      ...{ b: addressOf(backend, b), bStep: isNumber[1] ? 0 : 1 },
      count: Math.max(sizeA, sizeB),
    },
  };
}
