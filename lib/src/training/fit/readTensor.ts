import tf, { BackendWasm } from "#platform/tf";
import { codedOf } from "../backend/coded/codedKernels.js";
import type { CodedValues } from "../backend/coded/codedValues.js";
import type { Values } from "../engine/byteCodes.js";
import type { Examples } from "./copyExamples.js";

/**
 * A tensor's values, without a copy where the WASM backend has them: TensorFlow.js's own `dataSync` copies all 188 MB of the
 * training images. To be used before the next tensor is made, which may move them.
 */
export function valuesOf(tensor: tf.Tensor): Values {
  const backend = tf.engine().state.tensorInfo.get(tensor.dataId)?.backend;
  const isNumeric = tensor.dtype === "float32" || tensor.dtype === "int32";
  if (isNumeric && backend instanceof BackendWasm && !codedOf(backend, tensor))
    return backend.typedArrayFromHeap(tensor) as Values;
  return tensor.dataSync() as Values;
}

/** The same, or the codes of a tensor that has some. */
function inputValuesOf(tensor: tf.Tensor): Values | CodedValues {
  return codedOf(tf.engine().state.tensorInfo.get(tensor.dataId)?.backend, tensor) ?? valuesOf(tensor);
}

/** A data set's tensors, one for each input and output of the model, as the engine takes them. */
export function examplesOf(inputs: readonly tf.Tensor[], targets: readonly tf.Tensor[] = []): Examples {
  return { inputs: inputs.map(inputValuesOf), targets: targets.map(valuesOf), total: inputs[0].shape[0] };
}
