import type { LayerSpec } from "./spec.js";
import { type Window, windowsOver } from "./windows.js";

type Shape = readonly number[];

/** What shape a layer makes of its inputs', each of one example. */
export function outputShapeOf(spec: LayerSpec, inputs: readonly Shape[]): Shape {
  const [shape] = inputs;
  const [height, width, channels] = shape;
  switch (spec.kind) {
    case "dense":
      return [...shape.slice(0, -1), spec.units];
    case "reshape":
      return spec.shape;
    case "permute":
      return spec.dims.map((dim) => shape[dim - 1]);
    case "repeatChannels":
      return [height, width, channels * spec.times];
    case "conv2d":
      return [...places(spec, shape), spec.filters];
    case "conv2dTranspose": {
      const along = (axis: 0 | 1) => {
        const more = spec.padding === "same" ? 0 : Math.max(0, spec.size[axis] - spec.strides[axis]);
        return shape[axis] * spec.strides[axis] + more;
      };
      return [along(0), along(1), spec.filters];
    }
    case "depthwiseConv2d":
    case "maxPooling2d":
    case "averagePooling2d":
      return [...places(spec, shape), channels];
    case "zeroPadding2d":
    case "cropping2d": {
      const { top, bottom, left, right } = spec.margin;
      const sign = spec.kind === "cropping2d" ? -1 : 1;
      return [height + sign * (top + bottom), width + sign * (left + right), channels];
    }
    case "upSampling2d":
      return [height * spec.size[0], width * spec.size[1], channels];
    case "concatenate": {
      const size = inputs.reduce((sum, input) => sum + input[spec.axis], 0);
      return shape.map((of, axis) => (axis === spec.axis ? size : of));
    }
    default:
      return shape;
  }
}

function places(window: Window, shape: Shape): number[] {
  const { height, width } = windowsOver(shape, window);
  return [height, width];
}
