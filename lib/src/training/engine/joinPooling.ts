import { functionOf } from "./activationFunction.js";
import type { Graph, LayerValue } from "./graph.js";

/** Joins a convolution of stride 1 with the 2x2 max-pooling after it, where every window is whole. */
export function joinPooling(graph: Graph): void {
  for (const value of [...graph.values]) {
    const [before] = value.inputs;
    if (!before.spec || !poolsAtOnce(before as LayerValue, value) || !graph.isOnlyFor(before, value))
      continue;
    before.shape = value.shape;
    before.pooled = true;
    graph.replace(value, before);
  }
}

function poolsAtOnce({ spec: conv, shape, pooled }: LayerValue, { spec: pool }: LayerValue): boolean {
  if (conv.kind !== "conv2d" || pool.kind !== "maxPooling2d" || pooled) return false;
  if (!functionOf(conv.activation).isMonotone) return false;
  const isTwo = ([height, width]: readonly number[]) => height === 2 && width === 2;
  const isOne = ([height, width]: readonly number[]) => height === 1 && width === 1;
  const even = shape[0] % 2 === 0 && shape[1] % 2 === 0;
  return isOne(conv.strides) && isTwo(pool.size) && isTwo(pool.strides) && (pool.padding === "valid" || even);
}
