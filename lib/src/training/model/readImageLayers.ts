import type { LayerSpec } from "../engine/spec.js";
import type { Margin } from "../engine/tensor.js";
import type { Padding, Window } from "../engine/windows.js";
import type { LayerInside } from "./layersModel.js";
import { demand } from "./notCovered.js";
import { type Config, type LayerReader, weighted } from "./readWeighted.js";

/** Convolutions, poolings and what else moves pixels. Those of lists are those of images here (see engine/expand.ts). */
export const imageLayers: Record<string, LayerReader> = {
  Conv1D: convolution,
  Conv2D: convolution,
  Conv2DTranspose: (config, layer, learning) => ({
    kind: "conv2dTranspose",
    filters: config.filters as number,
    ...windowOf(config, layer),
    ...weighted(config, layer, learning),
  }),
  DepthwiseConv2D(config, layer, learning) {
    // TensorFlow.js takes the option, and does not dilate
    demand(isAll(config.dilationRate, 1), "dilationRate", layer);
    return {
      kind: "depthwiseConv2d",
      depthMultiplier: config.depthMultiplier as number,
      ...windowOf(config, layer),
      ...weighted(config, layer, learning, "depthwise"),
    };
  },
  SeparableConv2D: (config, layer, learning) => ({
    kind: "separableConv2d",
    filters: config.filters as number,
    depthMultiplier: layer.depthMultiplier as number, // its configuration lacks it
    depthwisePenalty: weighted(config, layer, learning, "depthwise").kernelPenalty,
    ...windowOf(config, layer),
    ...weighted(config, layer, learning, "pointwise"),
  }),
  MaxPooling1D: maxPooling,
  MaxPooling2D: maxPooling,
  AveragePooling1D: averagePooling,
  AveragePooling2D: averagePooling,
  GlobalMaxPooling1D: () => ({ kind: "globalMaxPooling2d" }),
  GlobalMaxPooling2D: () => ({ kind: "globalMaxPooling2d" }),
  GlobalAveragePooling1D: () => ({ kind: "globalAveragePooling2d" }),
  GlobalAveragePooling2D: () => ({ kind: "globalAveragePooling2d" }),
  ZeroPadding2D: (config) => ({ kind: "zeroPadding2d", margin: marginOf(config.padding) }),
  Cropping2D: (config) => ({ kind: "cropping2d", margin: marginOf(config.cropping) }),
  UpSampling2D(config, layer) {
    const size = config.size as number[];
    demand(Array.isArray(size) && size.length === 2, "size", layer);
    const interpolation = config.interpolation as "nearest" | "bilinear";
    return { kind: "upSampling2d", size: [size[0], size[1]], interpolation };
  },
  RepeatVector: ({ n }) => ({ kind: "upSampling2d", size: [1, n as number], interpolation: "nearest" }),
  Permute: ({ dims }) => ({ kind: "permute", dims: dims as number[] }),
};

function convolution(config: Config, layer: LayerInside, learning: Parameters<LayerReader>[2]): LayerSpec {
  return {
    kind: "conv2d",
    filters: config.filters as number,
    ...windowOf(config, layer),
    ...weighted(config, layer, learning),
  };
}

function maxPooling(config: Config, layer: LayerInside): LayerSpec {
  return { kind: "maxPooling2d", ...windowOf(config, layer) };
}

function averagePooling(config: Config, layer: LayerInside): LayerSpec {
  return { kind: "averagePooling2d", ...windowOf(config, layer) };
}

function windowOf(config: Config, layer: LayerInside): Window {
  const padding = config.padding as Padding;
  demand(padding === "same" || padding === "valid", "padding", layer);
  const strides = pair(config.strides);
  const dilation = pair(config.dilationRate ?? 1);
  // TensorFlow.js refuses both at once
  demand(isAll(strides, 1) || isAll(dilation, 1), "dilationRate", layer);
  return { size: pair(config.kernelSize ?? config.poolSize), strides, padding, dilation };
}

/** Height and width; along a list there is one number. */
function pair(given: unknown): readonly [number, number] {
  const [first, second] = [given].flat() as number[];
  return second === undefined ? [1, first] : [first, second];
}

function isAll(value: unknown, wanted: number): boolean {
  return [value].flat().every((one) => one === wanted);
}

function marginOf(given: unknown): Margin {
  const [[top, bottom], [left, right]] = given as number[][];
  return { top, bottom, left, right };
}
