import type { Tensor } from "../tensor.js";
import type { Rows, Thread } from "../thread.js";

/** Where a set's values for one input of the model lie, one example after the other as in their shape. */
export interface ExampleStore {
  values: number;
  /** Of the 256 floats that the bytes stand for; 0 where the examples are floats themselves. */
  table: number;
}

/**
 * Fetches the batch of an input: row r becomes example `index[r]` of the data set, with the margin and the filling that its
 * readers want.
 */
export class Input {
  /** The same values in each of them, as different readers want them laid out. */
  readonly outputs: readonly Tensor[];
  readonly #thread: Thread;

  constructor(thread: Thread, outputs: readonly Tensor[]) {
    this.#thread = thread;
    this.outputs = outputs;
  }

  /** @param index address of the batch's example numbers, uint32 */
  fetch({ values, table }: ExampleStore, index: number, { from, used }: Rows): void {
    const { kernels } = this.#thread;
    for (const { address, rowPitch, runs } of this.outputs) {
      const { parts, partPitch, count: lines, bytes, pitch: linePitch } = runs;
      const exampleValues = (parts * lines * bytes) / 4;
      for (let part = 0; part < parts; part++) {
        const X = address + part * partPitch;
        const rows = { index, X, rowPitch, linePitch, r0: from, r1: used, lines };
        const first = (part * lines * bytes) / 4;
        if (table === 0) {
          const data = values + first * 4;
          kernels.gatherExamples({ ...rows, data, exampleBytes: exampleValues * 4, lineBytes: bytes });
        } else {
          const data = values + first;
          kernels.gatherBytes({ ...rows, data, table, exampleBytes: exampleValues, lineValues: bytes / 4 });
        }
      }
    }
  }
}
