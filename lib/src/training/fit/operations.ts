import { normalize } from "../engine/normalize.js";
import { valuesIn } from "../engine/shape.js";
import type { ModelSpec } from "../engine/spec.js";

/** Floating-point operations of the forward pass for one example, about: two for each product that is added. Training takes three times as many. */
export function operationsOf(model: ModelSpec): number {
  let total = 0;
  for (const { spec, inputShape, outputShape } of normalize(model).layers) {
    const values = valuesIn(outputShape);
    if (spec.kind === "dense") total += 2 * values * (inputShape.at(-1) as number);
    else if (spec.kind === "conv2d")
      total += 2 * values * spec.kernelSize[0] * spec.kernelSize[1] * inputShape[2];
    else total += values;
  }
  return total;
}
