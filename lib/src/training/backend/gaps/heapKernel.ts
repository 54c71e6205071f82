import type { KernelFunc, NamedAttrMap, TensorInfo } from "@tensorflow/tfjs";
import type { BackendWasm } from "@tensorflow/tfjs-backend-wasm";
import tf from "#platform/tf";
import type { TensorKernels } from "../tensorKernelCalls.js";

/** What a kernel over the WASM backend's heap is given. An optional input may be missing in spite of its type. */
export interface HeapCall {
  inputs: Record<string, TensorInfo>;
  attrs: NamedAttrMap | undefined;
  backend: BackendWasm;
  kernels: TensorKernels;
}

/** Answers nothing where it is not made for such inputs, and another kernel must do it. All inputs are float32 but for a condition, and none is empty. */
export type HeapKernel = (call: HeapCall) => TensorInfo | undefined;

/** A kernel of TensorFlow.js that computes with the one where it can, and with the other where not. */
export function onHeap(kernel: HeapKernel, otherwise: KernelFunc, kernels: () => TensorKernels): KernelFunc {
  return (args) => {
    const { attrs, backend } = args;
    const inputs = args.inputs as Record<string, TensorInfo>;
    const fit = Object.entries(inputs).every(([name, x]) => isPlain(name, x));
    const output = fit && kernel({ inputs, attrs, backend: backend as BackendWasm, kernels: kernels() });
    return output || otherwise(args);
  };
}

function isPlain(name: string, x: TensorInfo | null | undefined): boolean {
  if (x === undefined || x === null) return true;
  return x.dtype === (name === "condition" ? "bool" : "float32") && tf.util.sizeFromShape(x.shape) > 0;
}

/** Where a tensor lies, in bytes. It stays there for as long as it lives. */
export const addressOf = (backend: BackendWasm, { dataId }: TensorInfo) => backend.getMemoryOffset(dataId);

/** A tensor, and where it lies. What it holds is what lay there before. */
export function makeOutput(backend: BackendWasm, shape: number[], dtype: "float32" | "bool" = "float32") {
  const output: TensorInfo = backend.makeOutput(shape, dtype);
  return { output, address: addressOf(backend, output) };
}

/** Memory of the heap for the time of one kernel. */
export class Scratch {
  readonly #backend: BackendWasm;
  readonly #held: TensorInfo[] = [];

  /** Runs `action`, and gives back what it took. */
  static use<T>(backend: BackendWasm, action: (scratch: Scratch) => T): T {
    const scratch = new Scratch(backend);
    try {
      return action(scratch);
    } finally {
      for (const { dataId } of scratch.#held) backend.disposeData(dataId);
    }
  }

  private constructor(backend: BackendWasm) {
    this.#backend = backend;
  }

  /** The address of so many floats, whatever they are. */
  floats(count: number): number {
    const { output, address } = makeOutput(this.#backend, [count]);
    this.#held.push(output);
    return address;
  }

  /** The address of a table of whole numbers, such as offsets. */
  table(numbers: readonly number[]): number {
    const address = this.floats(numbers.length);
    const { buffer } = this.#backend.typedArrayFromHeap(this.#held[this.#held.length - 1]);
    new Uint32Array(buffer, address, numbers.length).set(numbers);
    return address;
  }
}
