import type { KernelFunc, TensorInfo } from "@tensorflow/tfjs";
import tf from "#platform/tf";

/** What this file needs of a backend of TensorFlow.js: `wasm` and `cpu` both have it, under different names for one. */
export interface Backend {
  readSync(dataId: object): Values;
  write(values: Values, shape: number[], dtype: string): object;
  disposeData(dataId: object, force?: boolean): boolean;
}

type Values = Float32Array | Int32Array | Uint8Array | Uint8Array[];

/** A kernel's inputs: tensors by name or in a row, some of them optional, some of them lists. */
type Inputs = TensorInfo | null | undefined | Inputs[] | { [name: string]: Inputs };

/**
 * Makes a kernel for the WASM backend out of one of the `cpu` backend: it copies the inputs' values out of the WASM
 * heap, computes in JavaScript, and copies the outputs back. Right, but slow.
 */
export function onCpu(kernel: KernelFunc): KernelFunc {
  return ({ inputs, attrs, backend }) => {
    const wasm = backend as Backend;
    const cpu = tf.findBackend("cpu") as unknown as Backend;
    const held = new Set<object>();

    const toCpu = (input: Inputs): Inputs => {
      if (input === null || input === undefined) return input;
      if (Array.isArray(input)) return input.map(toCpu);
      if (!isTensor(input)) {
        return Object.fromEntries(Object.entries(input).map(([name, one]) => [name, toCpu(one)]));
      }
      const { shape, dtype } = input;
      const dataId = cpu.write(wasm.readSync(input.dataId), shape, dtype);
      held.add(dataId);
      const rank = shape.length; // Some kernels of `cpu` take their inputs for whole tensors.
      return { dataId, shape, dtype, rank } as TensorInfo;
    };
    const toWasm = ({ dataId, shape, dtype }: TensorInfo): TensorInfo => {
      held.add(dataId);
      return { dataId: wasm.write(ofType(dtype, cpu.readSync(dataId)), shape, dtype), shape, dtype };
    };

    try {
      const outputs = kernel({ inputs: toCpu(inputs as Inputs) as never, attrs, backend: cpu });
      return Array.isArray(outputs) ? outputs.map(toWasm) : toWasm(outputs);
    } finally {
      for (const dataId of held) cpu.disposeData(dataId, true);
    }
  };
}

function isTensor(input: object): input is TensorInfo {
  return "dataId" in input;
}

/** The WASM heap takes bytes as they are, while some kernels of `cpu` leave, say, a Float32Array behind an int32 tensor. */
function ofType(dtype: string, values: Values): Values {
  const Type = { float32: Float32Array, int32: Int32Array, bool: Uint8Array }[dtype];
  if (Type === undefined || values instanceof Type) return values;
  return Type.from(values as ArrayLike<number>);
}
