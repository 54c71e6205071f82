import { SixStepsError } from "../../errors/errors.js";
import { tf } from "../../training/tf.js";
import { dataText } from "../dataText.js";

/** What this file uses of the WASM backend: a tensor without values, and its place in the heap. */
interface WasmBackend {
  makeOutput(shape: number[], dtype: PixelType): tf.TensorInfo;
  typedArrayFromHeap(tensor: tf.TensorInfo): PixelValues;
}

export type PixelType = "int32" | "float32";
export type PixelValues = Int32Array | Float32Array;

/** A tensor whose values are still being written. */
export interface TensorUnderway {
  /** All its values, in C order. Ask again after each wait: WASM's heap may have moved. */
  values(): PixelValues;
  finish(): tf.Tensor;
}

/** An int32 tensor of `shape` from one byte a value. */
export function byteTensor(bytes: Uint8Array, shape: number[]): tf.Tensor {
  const tensor = beginTensor(shape, "int32");
  tensor.values().set(bytes); // `new Int32Array(bytes)` does the same ten times slower
  return tensor.finish();
}

/**
 * Makes room for a tensor of `shape`, whose values are then written one part after the other.
 *
 * On WASM they are written straight into the heap, where the tensor lives: `tf.tensor` would first need a second copy
 * of four bytes a value, 188 MB for the training images.
 */
export function beginTensor(shape: number[], dtype: PixelType): TensorUnderway {
  const count = shape.reduce((product, size) => product * size, 1);
  if (tf.getBackend() === "wasm") {
    const wasm = tf.backend() as unknown as WasmBackend;
    const info = wasm.makeOutput(shape, dtype);
    if (wasm.typedArrayFromHeap(info).byteOffset === 0) throw new SixStepsError(dataText.noMemory(count));
    return {
      values: () => wasm.typedArrayFromHeap(info),
      finish: () => tf.engine().makeTensorFromTensorInfo(info),
    };
  }
  const values = dtype === "int32" ? new Int32Array(count) : new Float32Array(count);
  return { values: () => values, finish: () => tf.tensor(values, shape, dtype) };
}
