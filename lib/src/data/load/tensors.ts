import { CodedBackend } from "../../training/backend/coded/codedBackend.js";
import { CodedValues } from "../../training/backend/coded/codedValues.js";
import type { LateCodes } from "../../training/backend/coded/lateCodes.js";
import { tf } from "../../training/tf.js";

/** `int32` has pixels from 0 to 255, `float32` has them divided by 255. */
export type PixelType = "int32" | "float32";

/** Fewer values are not worth codes, such as labels, which are asked for one at a time. */
const worthCodes = 2 ** 17;

const normalized = Float32Array.from({ length: 256 }, (_, byte) => byte / 255);

/**
 * A tensor of `shape` from one byte per value. On WASM the bytes of many images stay as they are, and so nobody may write
 * into them afterwards.
 *
 * @param bytes on WASM, those that are not there yet come when they are needed; elsewhere at once
 */
export function byteTensor(
  bytes: Uint8Array | LateCodes,
  shape: number[],
  dtype: PixelType = "int32",
): tf.Tensor {
  const coded = dtype === "int32" ? new CodedValues(bytes) : new CodedValues(bytes, normalized);
  const backend = tf.backend();
  if (backend instanceof CodedBackend && bytes.length >= worthCodes)
    return tf.engine().makeTensorFromTensorInfo(backend.makeCoded(coded, shape, dtype));
  return tf.tensor(coded.decode(dtype), shape, dtype);
}
