import { writeFilterGradient } from "./filterGradient.js";
import { addressOf, type HeapKernel, makeOutput } from "./heapKernel.js";
import { writeInputGradient } from "./inputGradient.js";

/**
 * BatchMatMul of two matrices where one is transposed, as in the gradients of a dense layer: they are those of a convolution
 * with a 1x1 filter over as many pixels as there are rows. XNNPACK knows no transposed matrices, and the stock kernel then
 * multiplies number by number.
 */
export const matrixProduct: HeapKernel = (call) => {
  const { a, b } = call.inputs;
  const { transposeA, transposeB } = call.attrs as { transposeA: boolean; transposeB: boolean };
  const [rank, isOne] = [a.shape.length, (n: number) => n === 1];
  const areMatrices = [a, b].every(({ shape }) => shape.slice(0, -2).every(isOne));
  if (transposeA === transposeB || !areMatrices || rank !== b.shape.length) return undefined;
  const [[heightA, widthA], [heightB, widthB]] = [a.shape.slice(-2), b.shape.slice(-2)];
  const [inner, innerB] = transposeA ? [heightA, heightB] : [widthA, widthB];
  if (inner !== innerB) return undefined; // the stock kernel says so
  const shape = [...a.shape.slice(0, -2), ...(transposeA ? [widthA, widthB] : [heightA, heightB])];
  const { output, address } = makeOutput(call.backend, shape);
  const [left, right] = [a, b].map((matrix) => addressOf(call.backend, matrix));
  if (transposeA) writeFilterGradient(call, pixels(inner, widthA, widthB), left, right, address);
  else writeInputGradient(call, pixels(heightA, heightB, inner), left, right, address);
  return output;
};

/** A convolution with a 1x1 filter over one line of pixels. */
const pixels = (count: number, inChannels: number, outChannels: number) => ({
  ...{ batchSize: 1, inHeight: 1, inWidth: count, inChannels, outHeight: 1, outWidth: count, outChannels },
  ...{ filterHeight: 1, filterWidth: 1, strideHeight: 1, strideWidth: 1, padInfo: { top: 0, left: 0 } },
});
