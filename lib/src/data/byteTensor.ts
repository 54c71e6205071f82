import { SixStepsError } from "../errors/errors.js";
import { tf } from "../training/tf.js";

/** What this file uses of the WASM backend: a tensor without values, and its place in the heap. */
interface WasmBackend {
  makeOutput(shape: number[], dtype: "int32"): tf.TensorInfo;
  typedArrayFromHeap(tensor: tf.TensorInfo): Int32Array;
}

/**
 * An int32 tensor of `shape` from one byte a value.
 *
 * On WASM the values are widened straight into the heap, where the tensor lives: `tf.tensor` would first need a
 * second copy of four bytes a value, 188 MB for the training images.
 */
export function byteTensor(bytes: Uint8Array, shape: number[]): tf.Tensor {
  if (tf.getBackend() === "wasm") {
    const wasm = tf.backend() as unknown as WasmBackend;
    const info = wasm.makeOutput(shape, "int32");
    const heap = wasm.typedArrayFromHeap(info);
    if (heap.byteOffset === 0) throw new SixStepsError(outOfMemory(bytes.length));
    heap.set(bytes);
    return tf.engine().makeTensorFromTensorInfo(info);
  }
  const values = new Int32Array(bytes.length);
  values.set(bytes); // `new Int32Array(bytes)` does the same ten times slower
  return tf.tensor(values, shape, "int32");
}

function outOfMemory(values: number): string {
  return `No memory is left for a tensor of ${values} values. Restart the kernel, or dispose of tensors you no longer need.`;
}
