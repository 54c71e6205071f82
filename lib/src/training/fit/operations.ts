import type { LayerValue } from "../engine/graph.js";
import { normalize } from "../engine/normalize.js";
import { valuesIn } from "../engine/shape.js";
import type { ModelSpec } from "../engine/spec.js";

/** Floating-point operations of the forward pass for one example, about: two for each product that is added. */
export function operationsOf(model: ModelSpec): number {
  return normalize(model).values.reduce((total, value) => total + operationsIn(value), 0);
}

/** The same of training: backward takes twice as many as forward. */
export const trainingOperationsOf = (model: ModelSpec): number => operationsOf(model) * 3;

function operationsIn({ spec, inputs: [input], shape }: LayerValue): number {
  const values = valuesIn(shape);
  const channels = input.shape.at(-1) as number;
  switch (spec.kind) {
    case "dense":
      return 2 * values * channels;
    case "conv2d":
      return 2 * values * valuesIn(spec.size) * channels;
    case "depthwiseConv2d":
      return 2 * values * valuesIn(spec.size);
    case "conv2dTranspose":
      return 2 * valuesIn(input.shape) * valuesIn(spec.size) * spec.filters;
    default:
      return values;
  }
}
