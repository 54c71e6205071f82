import type { KernelFunc, TensorInfo } from "@tensorflow/tfjs";
import type { BackendWasm } from "@tensorflow/tfjs-backend-wasm";
import tf from "#platform/tf";

type Stock = (kernelName: string) => KernelFunc;
type Steps = number | number[];

/** Corrections of kernels that treat the padding "same" wrongly on WASM: convolutions, and the gradient of average pooling in 3D. */
export function paddingKernels(stock: Stock): Record<string, KernelFunc> {
  const convolutions = ["Conv2D", "FusedConv2D", "DepthwiseConv2dNative", "FusedDepthwiseConv2D"];
  return {
    ...Object.fromEntries(convolutions.map((name) => [name, withPaddingInNumbers(stock(name))])),
    AvgPool3DGrad: averagingValidOnly(stock("AvgPool3DGrad")),
  };
}

/**
 * XNNPACK's own padding "same" fails where a stride is longer than the kernel, as in a ResNet's shortcut (kernel 1,
 * stride 2): the padding would be negative there, and it wraps around. Given in numbers, it is right.
 */
function withPaddingInNumbers(stock: KernelFunc): KernelFunc {
  return (args) => {
    const { x, filter } = args.inputs as Record<string, TensorInfo>;
    const { pad, strides, dilations } = args.attrs as { pad: unknown; strides: Steps; dilations: Steps };
    if (pad !== "same") return stock(args);
    const [stride, dilation] = [pair(strides), pair(dilations ?? 1)];
    const isLonger = [0, 1].some((axis) => stride[axis] > (filter.shape[axis] - 1) * dilation[axis] + 1);
    if (!isLonger) return stock(args);
    const { padInfo } = tf.backend_util.computeConv2DInfo(
      x.shape as never,
      filter.shape as never,
      stride,
      dilation,
      "same",
      undefined,
      true, // the number of channels out is not what is asked for
    );
    const inNumbers = [
      [0, 0],
      [padInfo.top, padInfo.bottom],
      [padInfo.left, padInfo.right],
      [0, 0],
    ];
    return stock({ ...args, attrs: { ...args.attrs, pad: inNumbers } as never });
  };
}

/**
 * The average is over the cells of a window that lie within the input; the stock gradient, on WASM as on `cpu`, divides
 * by the size of the whole window. Scaling `dy` by the one over the other makes it right.
 */
function averagingValidOnly(stock: KernelFunc): KernelFunc {
  return (args) => {
    const { dy, input } = args.inputs as Record<string, TensorInfo>;
    const { filterSize, strides, pad } = args.attrs as { filterSize: Steps; strides: Steps; pad: "same" };
    const window = axesOf(input.shape, filterSize, strides, pad);
    if (window.every(({ before, after }) => before === 0 && after === 0)) return stock(args);

    const backend = args.backend as BackendWasm;
    const values = backend.readSync(dy.dataId) as Float32Array;
    const spatial = dy.shape.slice(1, -1);
    const channels = dy.shape[dy.shape.length - 1];
    const cells = tf.util.sizeFromShape(spatial);
    for (let i = 0; i < values.length; i++) {
      let place = Math.floor(i / channels) % cells;
      for (let axis = spatial.length - 1; axis >= 0; axis--) {
        const { filter, stride, before, length } = window[axis];
        const first = (place % spatial[axis]) * stride - before;
        values[i] *= filter / (Math.min(first + filter, length) - Math.max(first, 0));
        place = Math.floor(place / spatial[axis]);
      }
    }
    const scaled = backend.makeOutput(dy.shape, dy.dtype, undefined, values);
    try {
      return stock({ ...args, inputs: { ...args.inputs, dy: scaled } });
    } finally {
      backend.disposeData(scaled.dataId);
    }
  };
}

/** How a pooling window moves along each spatial axis, and how many cells are padded on either side. */
function axesOf(shape: number[], filterSize: Steps, strides: Steps, pad: "same") {
  const pool = tf.backend_util.computePool3DInfo(
    shape as never,
    filterSize as never,
    strides as never,
    1,
    pad,
  );
  const { front, back, top, bottom, left, right } = pool.padInfo;
  return [
    { filter: pool.filterDepth, stride: pool.strideDepth, before: front, after: back, length: shape[1] },
    { filter: pool.filterHeight, stride: pool.strideHeight, before: top, after: bottom, length: shape[2] },
    { filter: pool.filterWidth, stride: pool.strideWidth, before: left, after: right, length: shape[3] },
  ];
}

function pair(steps: Steps): [number, number] {
  return typeof steps === "number" ? [steps, steps] : [steps[0], steps[1]];
}
