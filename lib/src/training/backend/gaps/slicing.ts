import type { KernelFunc, TensorInfo } from "@tensorflow/tfjs";
import type { BackendWasm } from "@tensorflow/tfjs-backend-wasm";
import tf from "#platform/tf";
import { checkWhole } from "../../../input/checkNumber.js";
import { inputText } from "../../../input/inputText.js";
import type { CodedBackend } from "../coded/codedBackend.js";
import { codedOf } from "../coded/codedKernels.js";
import { CodedValues } from "../coded/codedValues.js";

/** The bytes of the WASM heap. They are another object after the heap has grown: read this after every allocation. */
const heapOf = (backend: BackendWasm) => (backend as unknown as { wasm: { HEAPU8: Uint8Array } }).wasm.HEAPU8;

/**
 * Copies the block of `size` at `begin` within the WASM heap, or within codes, a run of adjacent values at a time.
 *
 * The stock kernel copies the whole of `x` out of the heap first: for one batch of 32, the whole training set.
 */
function copyBlock(backend: BackendWasm, x: TensorInfo, begin: number[], size: number[]): TensorInfo {
  const coded = codedOf(backend, x);
  if (coded) {
    const codes = codesOfBlock(coded.codes, x.shape, begin, size);
    return (backend as CodedBackend).makeCoded(new CodedValues(codes, coded.table), size, x.dtype as "int32");
  }
  const out = backend.makeOutput(size, x.dtype);
  const bytes = tf.util.bytesPerElement(x.dtype);
  const heap = heapOf(backend);
  const [start, end] = [x, out].map(({ dataId }) => backend.getMemoryOffset(dataId));
  eachRun(x.shape, begin, size, (from, to, count) => {
    const first = start + bytes * from;
    heap.copyWithin(end + bytes * to, first, first + bytes * count);
  });
  return out;
}

/** Over the same memory where they are adjacent and most of what is there: a copy would be nearly all of it once more. */
function codesOfBlock(
  all: CodedValues["codes"],
  shape: number[],
  begin: number[],
  size: number[],
): Uint8Array {
  const count = tf.util.sizeFromShape(size);
  let codes: Uint8Array | undefined;
  eachRun(shape, begin, size, (from, to, run) => {
    const part = all.subarray(from, from + run);
    if (run === count && 2 * count > part.buffer.byteLength) codes = part;
    else {
      codes ??= new Uint8Array(count);
      codes.set(part, to);
    }
  });
  return codes ?? new Uint8Array();
}

/** The runs of adjacent values of a block of `shape`: from which place, to which place of the block, and how many. */
function eachRun(
  shape: number[],
  begin: number[],
  size: number[],
  copy: (from: number, to: number, count: number) => void,
): void {
  const numberOfValues = tf.util.sizeFromShape(size);
  if (numberOfValues === 0) return;
  const strides = [...tf.util.computeStrides(shape), 1]; // in values; computeStrides leaves the last axis out
  if (shape.length === 0) strides.length = 0;

  // The axes from `inner` on are adjacent in memory: all of them whole, but for the first.
  let inner = Math.max(shape.length - 1, 0);
  while (inner > 0 && size[inner] === shape[inner]) inner--;
  const valuesInRun = tf.util.sizeFromShape(size.slice(inner));

  const start = begin.reduce((sum, first, axis) => sum + first * strides[axis], 0);
  const index = new Array<number>(inner).fill(0);
  for (let to = 0; to < numberOfValues; to += valuesInRun) {
    const from = index.reduce((sum, i, axis) => sum + i * strides[axis], start);
    copy(from, to, valuesInRun);
    for (let axis = inner - 1; axis >= 0 && ++index[axis] === size[axis]; axis--) index[axis] = 0;
  }
}

type Stock = (kernelName: string) => KernelFunc;

/** Slice, SplitV and Unpack for the WASM backend. Strings, which do not lie in the heap, are left to the stock kernels. */
export function slicingKernels(stock: Stock): Record<string, KernelFunc> {
  const [stockSlice, stockSplit, stockUnpack] = ["Slice", "SplitV", "Unpack"].map(stock);
  return {
    Slice(args) {
      const x = args.inputs.x as TensorInfo;
      if (x.dtype === "string") return stockSlice(args);
      const { begin, size } = args.attrs as { begin: number[]; size: number[] };
      const [from, extent] = tf.slice_util.parseSliceParams(x as never, begin, size);
      // TensorFlow.js looks at the end alone. Before the first value the heap has others, which would look like an answer.
      from.forEach((place, axis) => {
        const { sliceStart, sliceLength } = inputText.what;
        checkWhole(sliceStart(axis), place, 0, x.shape[axis]);
        checkWhole(sliceLength(axis), extent[axis], 0, x.shape[axis] - place);
      });
      tf.slice_util.assertParamsValid(x as never, from, extent);
      return copyBlock(args.backend as BackendWasm, x, from, extent);
    },
    SplitV(args) {
      const x = args.inputs.x as TensorInfo;
      if (x.dtype === "string") return stockSplit(args);
      const { numOrSizeSplits, axis } = args.attrs as { numOrSizeSplits: number | number[]; axis: number };
      const [along] = tf.util.parseAxisParam(axis, x.shape);
      let from = 0;
      return tf.backend_util.prepareSplitSize(x as never, numOrSizeSplits, along).map((length) => {
        const part = copyBlock(args.backend as BackendWasm, x, ...blockAlong(x.shape, along, from, length));
        from += length;
        return part;
      });
    },
    Unpack(args) {
      const x = args.inputs.value as TensorInfo;
      if (x.dtype === "string") return stockUnpack(args);
      const [along] = tf.util.parseAxisParam((args.attrs as { axis: number }).axis, x.shape);
      const shape = x.shape.filter((_, axis) => axis !== along);
      return Array.from({ length: x.shape[along] }, (_, i) => {
        const part = copyBlock(args.backend as BackendWasm, x, ...blockAlong(x.shape, along, i, 1));
        return { ...part, shape };
      });
    },
  };
}

/** `begin` and `size` of the block that is `length` long along one axis, and whole along the others. */
function blockAlong(shape: number[], along: number, from: number, length: number): [number[], number[]] {
  return [
    shape.map((_, axis) => (axis === along ? from : 0)),
    shape.map((n, axis) => (axis === along ? length : n)),
  ];
}
