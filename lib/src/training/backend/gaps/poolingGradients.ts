import tf from "#platform/tf";
import { FramedImage, upTo } from "./framedImage.js";
import { addressOf, type HeapCall, type HeapKernel, makeOutput, Scratch } from "./heapKernel.js";

interface Attributes {
  filterSize: number | [number, number];
  strides: number | [number, number];
  pad: "same" | "valid" | number;
  dimRoundingMode?: "floor" | "round" | "ceil";
}

function poolOf({ attrs, inputs }: HeapCall): tf.backend_util.Conv2DInfo {
  const { filterSize, strides, pad, dimRoundingMode } = attrs as unknown as Attributes;
  const shape = inputs.input.shape as [number, number, number, number];
  return tf.backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad, dimRoundingMode);
}

/** MaxPoolGrad: of a window's places the first with its largest value receives dy. */
export const maxPoolGradient: HeapKernel = (call) => {
  const { backend, kernels, inputs } = call;
  const pool = poolOf(call);
  const { output, address: dX } = makeOutput(backend, inputs.input.shape);
  const { batchSize: images, inHeight: height, inWidth: width, inChannels: channels } = pool;
  kernels.fillZero({ address: dX, bytes: 4 * images * height * width * channels });
  kernels.maxPoolGradient({
    ...{ x: addressOf(backend, inputs.input), dY: addressOf(backend, inputs.dy), dX },
    ...{ images, height, width, channels, yHeight: pool.outHeight, yWidth: pool.outWidth },
    ...{ windowHeight: pool.filterHeight, windowWidth: pool.filterWidth },
    ...{ strideY: pool.strideHeight, strideX: pool.strideWidth },
    ...{ top: pool.padInfo.top, left: pool.padInfo.left },
  });
  return output;
};

/**
 * AvgPoolGrad: each of a window's places within the input receives dy, divided by their number. The stock gradient, on WASM as
 * on `cpu`, divides by the size of the whole window.
 */
export const averagePoolGradient: HeapKernel = (call) => {
  const { backend, kernels, inputs } = call;
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, ...pool } = poolOf(call);
  const { output, address } = makeOutput(backend, inputs.input.shape);
  const [size, slopesSize] = [inHeight, outHeight].map(
    (lines, i) => 4 * lines * (i === 0 ? inWidth : outWidth) * inChannels,
  );
  kernels.fillZero({ address, bytes: batchSize * size });
  Scratch.use(backend, (scratch) => {
    const frame = { channels: upTo(4, inChannels) };
    const framed = (height: number, width: number) =>
      new FramedImage(kernels, scratch, { height, width, channels: inChannels }, frame);
    const [gradient, slopes] = [framed(inHeight, inWidth), framed(outHeight, outWidth)];
    for (let b = 0; b < batchSize; b++) {
      const image = address + b * size;
      gradient.clear();
      kernels.averagePoolBackward({
        dY: slopes.read(addressOf(backend, inputs.dy) + b * slopesSize),
        ...{ yLinePitch: slopes.linePitch, yPixelPitch: slopes.pixelPitch },
        dX: gradient.at(image),
        ...{ linePitch: gradient.linePitch, pixelPitch: gradient.pixelPitch },
        ...{ height: inHeight, width: inWidth, yHeight: outHeight, yWidth: outWidth },
        ...{ windowHeight: pool.filterHeight, windowWidth: pool.filterWidth },
        ...{ strideY: pool.strideHeight, strideX: pool.strideWidth },
        ...{ top: pool.padInfo.top, left: pool.padInfo.left, vectors: frame.channels / 4 },
      });
      gradient.write(image);
    }
  });
  return output;
};
