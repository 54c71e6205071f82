import * as tf from "@tensorflow/tfjs";
import { BackendWasm } from "@tensorflow/tfjs-backend-wasm";
import type { Values } from "../engine/byteCodes.js";
import type { Examples } from "./copyExamples.js";

/**
 * A tensor's values, without a copy where the WASM backend has them: TensorFlow.js's own `dataSync` copies all 188 MB of the
 * training images. To be used before the next tensor is made, which may move them.
 */
export function valuesOf(tensor: tf.Tensor): Values {
  const backend = tf.engine().state.tensorInfo.get(tensor.dataId)?.backend;
  const isNumeric = tensor.dtype === "float32" || tensor.dtype === "int32";
  if (isNumeric && backend instanceof BackendWasm) return backend.typedArrayFromHeap(tensor) as Values;
  return tensor.dataSync() as Values;
}

/** A data set's tensors, one for each input and output of the model, as the engine takes them. */
export function examplesOf(inputs: readonly tf.Tensor[], targets: readonly tf.Tensor[] = []): Examples {
  return { inputs: inputs.map(valuesOf), targets: targets.map(valuesOf), total: inputs[0].shape[0] };
}
