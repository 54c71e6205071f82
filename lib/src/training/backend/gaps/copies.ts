import type { KernelFunc, TensorInfo } from "@tensorflow/tfjs";
import type { BackendWasm } from "@tensorflow/tfjs-backend-wasm";
import tf from "#platform/tf";
import type { TensorKernels } from "../tensorKernelCalls.js";
import { addressOf, type HeapKernel, makeOutput } from "./heapKernel.js";

/** The same values under another name, as Reshape gives them; no kernel changes any. */
function shared({ dataId, shape, dtype }: TensorInfo, backend: BackendWasm): TensorInfo {
  backend.incRef(dataId);
  return { dataId, shape, dtype };
}

/** Identity without a copy. The stock one makes one for each tensor that a gradient keeps. */
export function identity(stock: KernelFunc): KernelFunc {
  return (args) => {
    const x = args.inputs.x as TensorInfo;
    return x.dtype === "string" ? stock(args) : shared(x, args.backend as BackendWasm);
  };
}

/** Cast without a copy where nothing is to be done, as in the gradient of ReLU, and fast from truth values to numbers. */
export function cast(stock: KernelFunc, kernels: () => TensorKernels): KernelFunc {
  return (args) => {
    const x = args.inputs.x as TensorInfo;
    const { dtype } = args.attrs as { dtype: string };
    const backend = args.backend as BackendWasm;
    if (x.dtype === dtype && dtype !== "string") return shared(x, backend);
    if (x.dtype !== "bool" || dtype !== "float32") return stock(args);
    const { output, address: y } = makeOutput(backend, x.shape);
    kernels().floatsOfBytes({ x: addressOf(backend, x), count: tf.util.sizeFromShape(x.shape), y });
    return output;
  };
}

/** Tile along axes beside each other that were one long, as in the gradients of sums. The stock one goes value by value. */
export const tile: HeapKernel = ({ inputs: { x }, attrs, backend, kernels }) => {
  const { reps } = attrs as { reps: number[] };
  const repeated = x.shape.map((_, axis) => axis).filter((axis) => reps[axis] !== 1);
  const [first, after] = [repeated[0], repeated[repeated.length - 1] + 1];
  const count = tf.util.sizeFromShape(reps);
  if (repeated.length === 0 || count === 0 || reps.length !== x.shape.length) return undefined;
  if (x.shape.slice(first, after).some((n) => n !== 1)) return undefined;
  const { output, address: y } = makeOutput(
    backend,
    x.shape.map((n, axis) => n * reps[axis]),
  );
  const [outer, inner] = [x.shape.slice(0, first), x.shape.slice(after)].map(tf.util.sizeFromShape);
  kernels.repeatMiddle({ x: addressOf(backend, x), outer, count, inner, y });
  return output;
};
