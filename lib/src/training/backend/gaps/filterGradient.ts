import tf from "#platform/tf";
import { FramedImage, upTo } from "./framedImage.js";
import { addressOf, type HeapCall, type HeapKernel, makeOutput, Scratch } from "./heapKernel.js";

/** What the gradients need to know of a convolution in NHWC. */
export type Convolution = Pick<
  tf.backend_util.Conv2DInfo,
  | "batchSize"
  | "inHeight"
  | "inWidth"
  | "inChannels"
  | "outHeight"
  | "outWidth"
  | "outChannels"
  | "filterHeight"
  | "filterWidth"
  | "strideHeight"
  | "strideWidth"
> & { padInfo: { top: number; left: number } };

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
 */
export const convFilterGradient: HeapKernel = (call) => {
  const { x, dy } = call.inputs;
  const { strides, pad, dimRoundingMode, filterShape } = call.attrs as unknown as Attributes;
  const shape = x.shape as [number, number, number, number];
  const conv = tf.backend_util.computeConv2DInfo(shape, filterShape, strides, 1, pad, dimRoundingMode);
  const { output, address } = makeOutput(call.backend, filterShape);
  writeFilterGradient(call, conv, addressOf(call.backend, x), addressOf(call.backend, dy), address);
  return output;
};

/** @param to where [filterHeight, filterWidth, inChannels, outChannels] floats are written */
export function writeFilterGradient(
  { backend, kernels }: HeapCall,
  conv: Convolution,
  x: number,
  dy: number,
  to: number,
): void {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, filterHeight, filterWidth } = conv;
  const { strideHeight, strideWidth, padInfo } = conv;
  const { top, left } = padInfo;
  Scratch.use(backend, (scratch) => {
    const image = new FramedImage(
      kernels,
      scratch,
      { height: inHeight, width: inWidth, channels: inChannels },
      {
        ...{ top, left },
        height: Math.max(top + inHeight, (outHeight - 1) * strideHeight + filterHeight),
        width: Math.max(left + inWidth, (outWidth - 1) * strideWidth + filterWidth),
      },
    );
    const slopes = new FramedImage(
      kernels,
      scratch,
      { height: outHeight, width: outWidth, channels: outChannels },
      { channels: upTo(8, outChannels) },
    );
    const values = filterWidth * inChannels;
    const segment = upTo(4, values);
    const isWhole = segment === values && upTo(8, outChannels) === outChannels;
    const room = filterHeight * segment * upTo(8, outChannels);
    const dW = isWhole ? to : scratch.floats(room);
    kernels.fillZero({ address: dW, bytes: 4 * room });
    for (let b = 0; b < conv.batchSize; b++) {
      kernels.addFilterGradient({
        x: image.read(x + 4 * b * inHeight * inWidth * inChannels),
        linePitch: image.linePitch,
        xStep: strideWidth * image.pixelPitch,
        yStep: strideHeight * image.linePitch,
        lines: filterHeight,
        segment,
        dY: slopes.read(dy + 4 * b * outHeight * outWidth * outChannels),
        yLinePitch: slopes.linePitch,
        yPixelPitch: slopes.pixelPitch,
        height: outHeight,
        width: outWidth,
        panels: slopes.pixelPitch / 32,
        dW,
      });
    }
    if (isWhole) return;
    const bytes = 4 * outChannels;
    for (let i = 0; i < filterHeight; i++) {
      const [X, Y] = [dW + i * segment * slopes.pixelPitch, to + i * values * bytes];
      kernels.copyLines({ X, xLinePitch: slopes.pixelPitch, Y, yLinePitch: bytes, lines: values, bytes });
    }
  });
}
