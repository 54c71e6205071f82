import type { DataId, TensorInfo } from "@tensorflow/tfjs";
import tf, { BackendWasm } from "#platform/tf";
import { RaggedRowsError } from "../../../errors/errors.js";
import type { CodedValues } from "./codedValues.js";

type NumberType = "float32" | "int32";

/**
 * TensorFlow.js's WASM backend, with tensors whose values lie outside of its heap, a byte each, until a kernel asks for them
 * there. The 60,000 training images are 47 MB so, and 188 MB in the heap; and as much again for each step on their way from
 * 0 … 255 to 0 … 1 (`codedKernels.ts`).
 */
export class CodedBackend extends BackendWasm {
  /** @throws {RaggedRowsError} for other many values than the shape takes: TensorFlow.js has looked at the first rows only */
  override write(...[values, shape, dtype]: Parameters<BackendWasm["write"]>) {
    const size = tf.util.sizeFromShape(shape);
    if (values && values.length !== size)
      throw new RaggedRowsError(`[${shape.join(", ")}]`, size, values.length);
    return super.write(values, shape, dtype);
  }

  /** A tensor of `values`. */
  makeCoded(values: CodedValues, shape: number[], dtype: NumberType): TensorInfo {
    const dataId = {};
    this.dataIdMap.set(dataId, new CodedData(this, values, shape, dtype));
    return { dataId, shape, dtype };
  }

  /** A tensor's values, if it is coded. */
  codedOf({ dataId }: { dataId: DataId }): CodedValues | undefined {
    const data = this.dataIdMap.get(dataId);
    return data instanceof CodedData ? data.values : undefined;
  }

  override readSync(dataId: DataId, start?: number, end?: number) {
    const data = this.dataIdMap.get(dataId);
    if (!(data instanceof CodedData)) return super.readSync(dataId, start, end);
    return data.values.subarray(start || 0, end || data.values.length).decode(data.dtype);
  }

  override typedArrayFromHeap(tensor: TensorInfo) {
    this.getMemoryOffset(tensor.dataId); // before the stock method looks at the heap, which may grow for this
    return super.typedArrayFromHeap(tensor);
  }

  override disposeData(dataId: DataId, force = false): boolean {
    const data = this.dataIdMap.has(dataId) ? this.dataIdMap.get(dataId) : undefined;
    if (!(data instanceof CodedData)) return super.disposeData(dataId, force);
    if (--data.refCount > 0 && !force) return false;
    if (data.inHeap) super.disposeData(data.inHeap.dataId, true);
    return this.dataIdMap.delete(dataId);
  }
}

/**
 * What the backend knows of a coded tensor. Whatever asks for its place in the heap, as each kernel does that has not heard of
 * codes, finds the values there; the codes stay for those that have.
 */
class CodedData {
  refCount = 1;
  /** The tensor's copy in the heap. */
  inHeap: TensorInfo | undefined;
  #isDecoded = false;

  constructor(
    readonly backend: BackendWasm,
    readonly values: CodedValues,
    readonly shape: number[],
    readonly dtype: NumberType,
  ) {}

  get id(): number {
    return this.#data.id;
  }

  get memoryOffset(): number {
    return this.#data.memoryOffset;
  }

  get #data() {
    const { backend, values, shape, dtype } = this;
    this.inHeap ??= backend.makeOutput(shape, dtype);
    if (!this.#isDecoded) {
      values.decodeInto(backend.typedArrayFromHeap(this.inHeap) as Float32Array | Int32Array);
      this.#isDecoded = true; // and not before: Stop may end this in its midst, and the next one to ask then does it again
    }
    return backend.dataIdMap.get(this.inHeap.dataId);
  }
}
