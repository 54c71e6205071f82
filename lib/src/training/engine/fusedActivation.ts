import type { Graph, GraphOutput, LayerValue } from "./graph.js";
import { fusedActivation } from "./outputLoss.js";
import type { ActivationName } from "./spec.js";

/** Takes the last activation before an output away, if the loss there computes it itself (see OutputLoss); returns it. */
export function takeFusedActivation(graph: Graph, { value, loss }: GraphOutput): ActivationName {
  let [last, reader] = [value as LayerValue, undefined as LayerValue | undefined];
  if (!graph.isOnlyFor(last, reader)) return "linear";
  // in whichever shape, as long as the channels stay the same
  while (last.spec?.kind === "reshape" && last.inputs[0].shape.at(-1) === last.shape.at(-1)) {
    [last, reader] = [last.inputs[0] as LayerValue, last];
    if (!graph.isOnlyFor(last, reader)) return "linear";
  }
  if (!last.spec || !("activation" in last.spec)) return "linear";
  const fused = fusedActivation(last.spec.activation, loss);
  if (fused !== "linear") last.spec = { ...last.spec, activation: "linear" };
  return fused;
}
