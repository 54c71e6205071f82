import type { Kernels } from "../kernelCalls.js";
import type { Tensor } from "../tensor.js";
import type { Rows, Thread } from "../thread.js";

/** Where a set's values for one input of the model lie, one example after the other as in their shape. */
export interface ExampleStore {
  values: number;
  /** Of the 256 floats that the bytes stand for; 0 where the examples are floats themselves. */
  table: number;
}

/** What either kernel that gathers examples takes. */
type GatherCall = Parameters<Kernels["gatherExamples"]>[0] &
  Parameters<Kernels["gatherBytes"]>[0] & { exampleValues: number };

/**
 * Fetches the batch of an input: row r becomes example `index[r]` of the data set, with the margin and the filling that its
 * readers want.
 */
export class Input {
  /** The same values in each of them, as different readers want them laid out. */
  readonly outputs: readonly Tensor[];
  readonly #kernels: Kernels;
  /** For each stretch of an output's lines, what its calls have in common, and where it begins in an example. */
  readonly #stretches: readonly { call: GatherCall; first: number }[];

  constructor({ kernels }: Thread, outputs: readonly Tensor[]) {
    this.#kernels = kernels;
    this.outputs = outputs;
    this.#stretches = outputs.flatMap(({ address, rowPitch, runs }) => {
      const { parts, partPitch, count: lines, bytes, pitch: linePitch } = runs;
      const lineValues = bytes / 4;
      return Array.from({ length: parts }, (_, part) => ({
        first: part * lines * lineValues,
        call: {
          ...{ data: 0, table: 0, index: 0, r0: 0, r1: 0 },
          X: address + part * partPitch,
          rowPitch,
          linePitch,
          lines,
          lineBytes: bytes,
          lineValues,
          exampleValues: parts * lines * lineValues,
          exampleBytes: 0,
        },
      }));
    });
  }

  /** @param index address of the batch's example numbers, uint32 */
  fetch({ values, table }: ExampleStore, index: number, { from, used }: Rows): void {
    const width = table === 0 ? 4 : 1;
    for (const { call, first } of this.#stretches) {
      call.data = values + first * width;
      call.exampleBytes = call.exampleValues * width;
      call.table = table;
      call.index = index;
      call.r0 = from;
      call.r1 = used;
      if (table === 0) this.#kernels.gatherExamples(call);
      else this.#kernels.gatherBytes(call);
    }
  }
}
