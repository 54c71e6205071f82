import type * as tf from "@tensorflow/tfjs";
import type { Engine } from "../engine/engine.js";
import { valuesOf } from "./readTensor.js";

/** Copies `count` examples from number `first` on to the beginning of one of the engine's sets. */
export function copyExamples(
  engine: Engine,
  set: number,
  first: number,
  count: number,
  inputs: tf.Tensor,
  targets?: tf.Tensor,
): void {
  engine.inputsOf(set).set(part(inputs, first, count));
  if (targets) engine.targetsOf(set, targets.size / targets.shape[0]).set(part(targets, first, count));
}

function part(tensor: tf.Tensor, first: number, count: number) {
  const size = tensor.size / tensor.shape[0];
  return valuesOf(tensor).subarray(first * size, (first + count) * size);
}
