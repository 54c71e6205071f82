import tf from "#platform/tf";
import { FramedImage, upTo } from "./framedImage.js";
import { addressOf, type HeapCall, type HeapKernel, makeOutput, Scratch } from "./heapKernel.js";

type Shape = [number, number, number, number];

interface Attributes {
  strides: number | [number, number];
  dilations?: number | [number, number];
  pad: "same" | "valid" | number;
  dimRoundingMode?: "floor" | "round" | "ceil";
}

/** The convolution as if each of its filters had a channel of its own, and the pitches of its images in that form. */
function planOf({ attrs, kernels }: HeapCall, inputShape: number[], filterShape: number[]) {
  const { strides, dilations, pad, dimRoundingMode } = attrs as unknown as Attributes;
  const conv = tf.backend_util.computeConv2DInfo(
    inputShape as Shape,
    filterShape as Shape,
    strides,
    dilations ?? 1,
    pad,
    dimRoundingMode,
    true,
  );
  const { inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, filterHeight, filterWidth } = conv;
  const { strideHeight, strideWidth, padInfo } = conv;
  if (conv.dilationHeight !== 1 || conv.dilationWidth !== 1) return undefined;
  const channels = upTo(4, outChannels);
  const height = Math.max(padInfo.top + inHeight, (outHeight - 1) * strideHeight + filterHeight);
  const width = Math.max(padInfo.left + inWidth, (outWidth - 1) * strideWidth + filterWidth);
  return {
    ...{ conv, times: outChannels / inChannels, pixels: inHeight * inWidth },
    size: 4 * inHeight * inWidth * inChannels,
    slopesSize: 4 * outHeight * outWidth * outChannels,
    frame: (scratch: Scratch) =>
      new FramedImage(
        kernels,
        scratch,
        { height: inHeight, width: inWidth, channels: outChannels },
        { top: padInfo.top, left: padInfo.left, height, width, channels },
      ),
    slopes: (scratch: Scratch) =>
      new FramedImage(
        kernels,
        scratch,
        { height: outHeight, width: outWidth, channels: outChannels },
        { channels },
      ),
    /** The filter, whose lines and columns are like those of an image. */
    filter: (scratch: Scratch) =>
      new FramedImage(
        kernels,
        scratch,
        { height: filterHeight, width: filterWidth, channels: outChannels },
        { channels },
      ),
    steps: ({ linePitch, pixelPitch }: FramedImage) => ({
      ...{ linePitch, pixelPitch, xStep: strideWidth * pixelPitch, yStep: strideHeight * linePitch },
      ...{ windowHeight: filterHeight, windowWidth: filterWidth },
      ...{ height: outHeight, width: outWidth, vectors: channels / 4 },
    }),
  };
}

/** DepthwiseConv2dNativeBackpropFilter: dw[ky, kx, c, m] = sum over b, y, x of image[b, y', x', c] * dy[b, y, x, c * times + m]. */
export const depthwiseFilterGradient: HeapKernel = (call) => {
  const { backend, kernels, inputs, attrs } = call;
  const { filterShape } = attrs as unknown as { filterShape: number[] };
  const plan = planOf(call, inputs.x.shape, filterShape);
  if (!plan) return undefined;
  const { conv, times, pixels, size, slopesSize } = plan;
  const { output, address } = makeOutput(backend, filterShape);
  const [x, dy] = [addressOf(backend, inputs.x), addressOf(backend, inputs.dy)];
  Scratch.use(backend, (scratch) => {
    const [frame, slopes, filter] = [plan.frame(scratch), plan.slopes(scratch), plan.filter(scratch)];
    const wide = times > 1 ? scratch.floats(pixels * conv.outChannels) : 0;
    const dW = filter.at(address);
    kernels.fillZero({ address: dW, bytes: conv.filterHeight * filter.linePitch });
    for (let b = 0; b < conv.batchSize; b++) {
      let image = x + b * size;
      if (wide) {
        const channels = conv.inChannels;
        kernels.repeatChannels({
          X: image,
          pixels,
          channels,
          times,
          Y: wide,
          yPixelPitch: 4 * conv.outChannels,
        });
        image = wide;
      }
      const framed = { x: frame.read(image), ...plan.steps(frame) };
      kernels.addDepthwiseFilterGradient({ ...framed, dY: slopes.read(dy + b * slopesSize), dW });
    }
    filter.write(address);
  });
  return output;
};

/** DepthwiseConv2dNativeBackpropInput: dx[b, y', x', c] = sum over ky, kx, m of dy[b, y, x, c * times + m] * w[ky, kx, c, m]. */
export const depthwiseInputGradient: HeapKernel = (call) => {
  const { backend, kernels, inputs, attrs } = call;
  const { inputShape } = attrs as unknown as { inputShape: number[] };
  const plan = planOf(call, inputShape, inputs.filter.shape);
  if (!plan) return undefined;
  const { conv, times, pixels, size, slopesSize } = plan;
  const { output, address } = makeOutput(backend, inputShape);
  const dy = addressOf(backend, inputs.dy);
  kernels.fillZero({ address, bytes: conv.batchSize * size });
  Scratch.use(backend, (scratch) => {
    const [frame, slopes, filter] = [plan.frame(scratch), plan.slopes(scratch), plan.filter(scratch)];
    const W = filter.read(addressOf(backend, inputs.filter));
    const wide = times > 1 ? scratch.floats(pixels * conv.outChannels) : 0;
    for (let b = 0; b < conv.batchSize; b++) {
      const image = address + b * size;
      frame.clear();
      if (wide) kernels.fillZero({ address: wide, bytes: times * size });
      const framed = { dX: frame.at(wide || image), ...plan.steps(frame) };
      kernels.addDepthwiseInputGradient({ ...framed, dY: slopes.read(dy + b * slopesSize), W });
      frame.write(wide || image);
      if (!wide) continue;
      const channels = conv.inChannels;
      kernels.sumRepeatedChannels({
        Y: wide,
        yPixelPitch: 4 * conv.outChannels,
        pixels,
        channels,
        times,
        X: image,
      });
    }
  });
  return output;
};
