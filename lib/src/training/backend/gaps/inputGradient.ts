import tf from "#platform/tf";
import type { Convolution } from "./filterGradient.js";
import { FramedImage, upTo } from "./framedImage.js";
import { addressOf, type HeapCall, type HeapKernel, makeOutput, Scratch } from "./heapKernel.js";

interface Attributes {
  strides: number | [number, number];
  pad: "same" | "valid" | number;
  dimRoundingMode?: "floor" | "round" | "ceil";
  inputShape: [number, number, number, number];
}

/**
 * Conv2DBackpropInput: the gradient of a convolution with respect to its input, which is also Conv2DTranspose's forward pass,
 *
 *     dx[b, i, j, c] = sum over ky, kx, k of dy[b, (i + top - ky) / stride, (j + left - kx) / stride, k] * w[ky, kx, c, k]
 *
 * where the division leaves no rest. So each place of the input within a stride is a convolution of dy of its own, with those
 * lines and columns of the filter that meet it.
 */
export const convInputGradient: HeapKernel = (call) => {
  const { dy, filter } = call.inputs;
  const { strides, pad, dimRoundingMode, inputShape } = call.attrs as unknown as Attributes;
  const shape = filter.shape as [number, number, number, number];
  const conv = tf.backend_util.computeConv2DInfo(inputShape, shape, strides, 1, pad, dimRoundingMode);
  const { output, address } = makeOutput(call.backend, inputShape);
  writeInputGradient(call, conv, addressOf(call.backend, dy), addressOf(call.backend, filter), address);
  return output;
};

/** Along one axis, the places of the input that lie at the same place within a stride. */
interface Phase {
  /** The first of these places, and how many there are. */
  place: number;
  count: number;
  /** The first line of the filter that meets them, and how many do. */
  line: number;
  lines: number;
  /** The first place of dy that meets the first of them. */
  first: number;
}

function phasesOf(size: number, window: number, stride: number, padding: number): Phase[] {
  const phases = Array.from({ length: stride }, (_, line) => {
    const place = (((line - padding) % stride) + stride) % stride;
    const lines = Math.ceil((window - line) / stride);
    const first = (place + padding - line) / stride - lines + 1;
    return { place, count: Math.ceil((size - place) / stride), line, lines, first };
  });
  return phases.filter(({ count, lines }) => count > 0 && lines > 0);
}

/** How many places lie before dy's first, and how many there are from there on, so that all phases find theirs. */
function frameOf(phases: Phase[], size: number): { before: number; size: number } {
  const before = Math.max(0, ...phases.map(({ first }) => -first));
  const last = Math.max(size, ...phases.map(({ first, lines, count }) => first + lines - 1 + count));
  return { before, size: before + last };
}

/** @param to where [batchSize, inHeight, inWidth, inChannels] floats are written */
export function writeInputGradient(
  { backend, kernels }: HeapCall,
  conv: Convolution,
  dy: number,
  filter: number,
  to: number,
): void {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, filterHeight, filterWidth } = conv;
  const { strideHeight, strideWidth, padInfo } = conv;
  const rows = phasesOf(inHeight, filterHeight, strideHeight, padInfo.top);
  const columns = phasesOf(inWidth, filterWidth, strideWidth, padInfo.left);
  const [vertical, horizontal] = [frameOf(rows, outHeight), frameOf(columns, outWidth)];
  Scratch.use(backend, (scratch) => {
    const slopes = new FramedImage(
      kernels,
      scratch,
      { height: outHeight, width: outWidth, channels: outChannels },
      {
        top: vertical.before,
        left: horizontal.before,
        height: vertical.size,
        width: horizontal.size,
      },
    );
    const gradient = new FramedImage(
      kernels,
      scratch,
      { height: inHeight, width: inWidth, channels: inChannels },
      { channels: upTo(8, inChannels) },
    );
    const panels = gradient.pixelPitch / 32;
    // One more than there are lines, as the kernel asks.
    const taps = scratch.table(
      Array.from({ length: filterHeight + 1 }, (_, line) => line * slopes.linePitch),
    );
    const bias = scratch.floats(8 * panels);
    kernels.fillZero({ address: bias, bytes: 32 * panels });
    const packed = rows.flatMap((row) =>
      columns.map((column) => {
        const W = scratch.floats(8 * panels * row.lines * column.lines * outChannels);
        kernels.packTransposedFilter({
          filter,
          height: filterHeight,
          width: filterWidth,
          channels: inChannels,
          filters: outChannels,
          y0: row.line,
          strideY: strideHeight,
          x0: column.line,
          strideX: strideWidth,
          W,
        });
        return { row, column, W };
      }),
    );
    // Where a stride is longer than the filter, nothing meets the places between.
    const size = inHeight * inWidth * inChannels;
    const isFull = rows.length === strideHeight && columns.length === strideWidth;
    if (!isFull) kernels.fillZero({ address: to, bytes: 4 * conv.batchSize * size });

    for (let b = 0; b < conv.batchSize; b++) {
      const z = slopes.read(dy + 4 * b * outHeight * outWidth * outChannels);
      const image = to + 4 * b * size;
      for (const { row, column, W } of packed) {
        kernels.convolutionForward({
          x:
            z +
            (row.first + vertical.before) * slopes.linePitch +
            (column.first + horizontal.before) * slopes.pixelPitch,
          taps,
          xStep: slopes.pixelPitch,
          yStep: slopes.linePitch,
          lines: row.lines,
          segment: column.lines * outChannels,
          W,
          bias,
          y: gradient.at(image) + row.place * gradient.linePitch + column.place * gradient.pixelPitch,
          yLinePitch: strideHeight * gradient.linePitch,
          yPixelPitch: strideWidth * gradient.pixelPitch,
          height: row.count,
          width: column.count,
          panels,
          relu: false,
        });
      }
      gradient.write(image);
    }
  });
}
