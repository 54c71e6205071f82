import { windowsOf } from "./layers/layer.js";
import { sameShape } from "./shape.js";
import type { LayerSpec, ModelSpec } from "./spec.js";

/** A layer with the shapes of one example before and after it. */
export interface ShapedLayer {
  spec: LayerSpec;
  inputShape: readonly number[];
  outputShape: readonly number[];
}

/**
 * The same model in fewer kinds of layers: an activation joins the dense or convolutional layer before it, a reshape before
 * the first layer becomes the input's shape, global pooling becomes pooling over everything, and a dense layer on images
 * stands between two reshapes.
 */
export function normalize({ inputShape, layers }: ModelSpec): {
  inputShape: readonly number[];
  layers: ShapedLayer[];
} {
  const shaped: ShapedLayer[] = [];
  let shape = inputShape;
  const add = (spec: LayerSpec) => {
    const outputShape = outputShapeOf(spec, shape);
    shaped.push({ spec, inputShape: shape, outputShape });
    shape = outputShape;
  };
  for (const spec of layers) {
    const before = shaped.at(-1)?.spec;
    if (spec.kind === "activation") {
      if (spec.activation === "linear") continue;
      if ((before?.kind === "dense" || before?.kind === "conv2d") && before.activation === "linear") {
        (shaped.at(-1) as ShapedLayer).spec = { ...before, activation: spec.activation };
        continue;
      }
    }
    if (spec.kind === "reshape" && shaped.length === 0) {
      shape = spec.shape;
      continue;
    }
    if (spec.kind === "reshape" && sameShape(spec.shape, shape)) continue;
    if (spec.kind === "dropout" && spec.rate === 0) continue;
    if (spec.kind === "globalAveragePooling2d") {
      const size = [shape[0], shape[1]] as const;
      add({ kind: "averagePooling2d", poolSize: size, strides: size, padding: "valid" });
      add({ kind: "reshape", shape: [shape[2]] });
    } else if (spec.kind === "dense" && shape.length === 3) {
      const [height, width, channels] = shape;
      if (shaped.length === 0) shape = [height * width, channels];
      else add({ kind: "reshape", shape: [height * width, channels] });
      add(spec);
      add({ kind: "reshape", shape: [height, width, spec.units] });
    } else add(spec);
  }
  return { inputShape: shaped[0]?.inputShape ?? shape, layers: shaped };
}

function outputShapeOf(spec: LayerSpec, shape: readonly number[]): readonly number[] {
  switch (spec.kind) {
    case "dense":
      return [...shape.slice(0, -1), spec.units];
    case "reshape":
      return spec.shape;
    case "conv2d":
      return [...places(shape, spec.kernelSize, spec), spec.filters];
    case "maxPooling2d":
    case "averagePooling2d":
      return [...places(shape, spec.poolSize, spec), shape[2]];
    default:
      return shape;
  }
}

function places(
  shape: readonly number[],
  window: readonly [number, number],
  { strides, padding }: { strides: readonly [number, number]; padding: "valid" | "same" },
): number[] {
  return [0, 1].map((axis) => windowsOf(shape[axis], window[axis], strides[axis], padding).count);
}
