import { backend_util, type KernelFunc, type TensorInfo } from "@tensorflow/tfjs";
import type { BackendWasm } from "@tensorflow/tfjs-backend-wasm";

interface Attributes {
  strides: number | [number, number];
  pad: "same" | "valid" | number;
  dimRoundingMode?: "floor" | "round" | "ceil";
  filterShape: [number, number, number, number];
}

/**
 * Conv2DBackpropFilter: the gradient of a convolution with respect to its filter,
 *
 *     dw[ky, kx, c, k] = sum over b, y, x of image[b, y * stride + ky - top, x * stride + kx - left, c] * dy[b, y, x, k]
 *
 * The kernel of `cpu` looks every value up by its four indices and is a hundred times slower.
 */
export const convFilterGradient: KernelFunc = (args) => {
  const { x, dy } = args.inputs as Record<string, TensorInfo>;
  const { strides, pad, dimRoundingMode, filterShape } = args.attrs as unknown as Attributes;
  const backend = args.backend as BackendWasm;
  const conv = backend_util.computeConv2DInfo(
    x.shape as never,
    filterShape,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  const { inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, filterHeight, filterWidth } = conv;

  const out = backend.makeOutput(filterShape, "float32");
  const image = backend.typedArrayFromHeap(x);
  const slopes = backend.typedArrayFromHeap(dy);
  const gradient = backend.typedArrayFromHeap(out).fill(0);
  for (let b = 0; b < conv.batchSize; b++) {
    for (let y = 0; y < outHeight; y++) {
      for (let ky = 0; ky < filterHeight; ky++) {
        const row = y * conv.strideHeight + ky - conv.padInfo.top;
        if (row < 0 || row >= inHeight) continue;
        for (let xOut = 0; xOut < outWidth; xOut++) {
          const slope = ((b * outHeight + y) * outWidth + xOut) * outChannels;
          for (let kx = 0; kx < filterWidth; kx++) {
            const column = xOut * conv.strideWidth + kx - conv.padInfo.left;
            if (column < 0 || column >= inWidth) continue;
            const pixel = ((b * inHeight + row) * inWidth + column) * inChannels;
            let weight = (ky * filterWidth + kx) * inChannels * outChannels;
            for (let c = 0; c < inChannels; c++, weight += outChannels) {
              const value = image[pixel + c];
              for (let k = 0; k < outChannels; k++) gradient[weight + k] += value * slopes[slope + k];
            }
          }
        }
      }
    }
  }
  return out;
};
