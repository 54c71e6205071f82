import type { KernelFunc, TensorInfo } from "@tensorflow/tfjs";
import tf from "#platform/tf";
import { CodedBackend } from "./codedBackend.js";
import { CodedValues } from "./codedValues.js";

/** What computes with one number at a time: a table of 256 values says all of it. */
const withOneNumber = ["Add", "Sub", "Multiply", "RealDiv"];

/** These look at the places of all their inputs in the heap, and then fill the output from there. */
const withManyInputs = ["Concat", "Pack"];

/**
 * The kernels by which images are prepared, over codes where their input is coded: 0 … 255 to floats, divided by 255, a number
 * subtracted; some examples of all. They give the bits that the others give, since these compute the table.
 */
export function codedKernels(other: (kernelName: string) => KernelFunc): Record<string, KernelFunc> {
  const kernels: Record<string, KernelFunc> = {
    Cast: cast(other("Cast")),
    GatherV2: gather(other("GatherV2")),
  };
  for (const name of withOneNumber) kernels[name] = oneNumber(other(name));
  for (const name of withManyInputs) kernels[name] = decodedFirst(other(name));
  return kernels;
}

/** A tensor's values, if it is coded. */
export function codedOf(backend: unknown, tensor: TensorInfo): CodedValues | undefined {
  return backend instanceof CodedBackend ? backend.codedOf(tensor) : undefined;
}

/** The heap grows for what is decoded, and whoever looked at it before looks at nothing then: so all of it comes first. */
function decodedFirst(other: KernelFunc): KernelFunc {
  return (args) => {
    const backend = args.backend as CodedBackend;
    for (const input of Object.values(args.inputs)) if (input) backend.getMemoryOffset(input.dataId);
    return other(args);
  };
}

function cast(other: KernelFunc): KernelFunc {
  return (args) => {
    const x = args.inputs.x as TensorInfo;
    const { dtype } = args.attrs as { dtype: string };
    const coded = x.dtype === "int32" && dtype === "float32" ? codedOf(args.backend, x) : undefined;
    if (!coded) return other(args);
    return (args.backend as CodedBackend).makeCoded(coded, x.shape, "float32");
  };
}

function oneNumber(other: KernelFunc): KernelFunc {
  return (args) => {
    const { a, b } = args.inputs as { a: TensorInfo; b: TensorInfo };
    const [x, number] = tf.util.sizeFromShape(b.shape) === 1 ? [a, b] : [b, a];
    const isPlain =
      a.dtype === "float32" && b.dtype === "float32" && tf.util.sizeFromShape(number.shape) === 1;
    const coded = isPlain && number.shape.length <= x.shape.length && codedOf(args.backend, x);
    if (!coded) return other(args);
    const backend = args.backend as CodedBackend;
    const shape = new Array(x.shape.length).fill(1).with(-1, 256);
    const before = backend.makeOutput(shape, "float32", undefined, coded.table);
    const after = other({ ...args, inputs: x === a ? { a: before, b } : { a, b: before } }) as TensorInfo;
    const table = backend.readSync(after.dataId) as Float32Array;
    for (const { dataId } of [before, after]) backend.disposeData(dataId);
    return backend.makeCoded(new CodedValues(coded.codes, table), x.shape, "float32");
  };
}

/** Examples by their numbers, such as the batches of a training of TensorFlow.js's own. */
function gather(other: KernelFunc): KernelFunc {
  return (args) => {
    const { x, indices } = args.inputs as { x: TensorInfo; indices: TensorInfo };
    const { axis, batchDims } = args.attrs as { axis: number; batchDims: number };
    const coded = axis === 0 && batchDims === 0 && codedOf(args.backend, x);
    if (!coded) return other(args);
    const backend = args.backend as CodedBackend;
    const [examples, ...rest] = x.shape;
    const numbers = backend.readSync(indices.dataId) as Int32Array;
    if (numbers.some((i) => !(i >= 0 && i < examples))) return other(args); // which says what is wrong
    const size = tf.util.sizeFromShape(rest);
    const codes = new Uint8Array(numbers.length * size);
    for (const [at, i] of numbers.entries())
      codes.set(coded.codes.subarray(i * size, (i + 1) * size), at * size);
    return backend.makeCoded(
      new CodedValues(codes, coded.table),
      [...indices.shape, ...rest],
      x.dtype as "int32",
    );
  };
}
