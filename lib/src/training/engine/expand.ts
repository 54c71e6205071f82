import { outputShapeOf } from "./outputShape.js";
import { valuesIn } from "./shape.js";
import type { LayerSpec, SeparableConv2dSpec } from "./spec.js";

/** What takes images alone. */
const ofImages: ReadonlySet<LayerSpec["kind"]> = new Set([
  "conv2d",
  "conv2dTranspose",
  "depthwiseConv2d",
  "separableConv2d",
  "maxPooling2d",
  "averagePooling2d",
  "globalMaxPooling2d",
  "globalAveragePooling2d",
  "upSampling2d",
]);

/**
 * A layer on an input of this shape as one or more of the kinds that have a class in layers/: on a list, what is made for
 * images takes it for an image of height 1, and on an image a dense layer takes it for a list of pixels.
 */
export function expand(spec: LayerSpec, shape: readonly number[]): LayerSpec[] {
  if (shape.length < 3) return ofImages.has(spec.kind) ? onList(spec, shape) : [spec];
  const [height, width, channels] = shape;
  switch (spec.kind) {
    case "dense":
      return [reshape(height * width, channels), spec, reshape(height, width, spec.units)];
    case "globalMaxPooling2d":
    case "globalAveragePooling2d": {
      const kind = spec.kind === "globalMaxPooling2d" ? "maxPooling2d" : "averagePooling2d";
      return [{ kind, size: [height, width], strides: [1, 1], padding: "valid" }, reshape(channels)];
    }
    case "depthwiseConv2d": {
      const { depthMultiplier: times } = spec;
      return times === 1
        ? [spec]
        : [
            { kind: "repeatChannels", times },
            { ...spec, depthMultiplier: 1 },
          ];
    }
    case "separableConv2d":
      return separated(spec).flatMap((part) => expand(part, shape));
    default:
      return [spec];
  }
}

function onList(spec: LayerSpec, shape: readonly number[]): LayerSpec[] {
  const image = [1, valuesIn(shape.slice(0, -1)), shape.at(-1) as number];
  const layers = expand(spec, image);
  const output = layers.reduce((before: readonly number[], layer) => outputShapeOf(layer, [before]), image);
  return [reshape(...image), ...layers, ...(output.length === 3 ? [reshape(...output.slice(1))] : [])];
}

function separated({ depthwisePenalty, depthMultiplier, ...spec }: SeparableConv2dSpec): LayerSpec[] {
  const { size, strides, padding, dilation, trainable } = spec;
  const linear = {
    activation: "linear",
    useBias: false,
    trainable,
    kernelPenalty: depthwisePenalty,
  } as const;
  return [
    { kind: "depthwiseConv2d", depthMultiplier, size, strides, padding, dilation, ...linear },
    { ...spec, kind: "conv2d", size: [1, 1], strides: [1, 1], padding: "valid", dilation: [1, 1] },
  ];
}

function reshape(...shape: number[]): LayerSpec {
  return { kind: "reshape", shape };
}
