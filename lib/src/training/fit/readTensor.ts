import * as tf from "@tensorflow/tfjs";
import type { Values } from "../engine/byteCodes.js";

/** What of the WASM backend this file reads. */
interface WasmBackend {
  wasm: { HEAPU8: Uint8Array };
  dataIdMap: { get(dataId: object): { memoryOffset: number; dtype: string } };
}

/**
 * A tensor's values, without a copy where the backend keeps them in this process: TensorFlow.js's own `dataSync` copies all
 * 188 MB of the training images. To be used at once: the next operation may move them.
 */
export function valuesOf(tensor: tf.Tensor): Values {
  const info = tf.engine().state.tensorInfo.get(tensor.dataId);
  const backend = info?.backend as Partial<WasmBackend> | undefined;
  if (backend?.wasm && backend.dataIdMap && (tensor.dtype === "float32" || tensor.dtype === "int32")) {
    const { memoryOffset } = backend.dataIdMap.get(tensor.dataId);
    const Type = tensor.dtype === "float32" ? Float32Array : Int32Array;
    return new Type(backend.wasm.HEAPU8.buffer as ArrayBuffer, memoryOffset, tensor.size);
  }
  return tensor.dataSync() as Values;
}
