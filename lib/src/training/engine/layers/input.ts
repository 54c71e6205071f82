import type { Tensor } from "../tensor.js";
import type { Rows, Thread } from "../thread.js";

/** Where a set's examples lie, one after the other as in their shape. */
export interface ExampleStore {
  inputs: number;
  /** Of the 256 floats that the bytes stand for; 0 where the examples are floats themselves. */
  table: number;
}

/** Fetches the batch: row r becomes example `index[r]` of the data set, with the margin and the filling that the first layer wants. */
export class Input {
  readonly output: Tensor;
  readonly #thread: Thread;

  constructor(thread: Thread, output: Tensor) {
    this.#thread = thread;
    this.output = output;
  }

  /** @param index address of the batch's example numbers, uint32 */
  fetch({ inputs, table }: ExampleStore, index: number, { from, used }: Rows): void {
    const { kernels } = this.#thread;
    const { address, rowPitch, runs } = this.output;
    const { count, bytes, pitch } = runs;
    const exampleBytes = count * bytes;
    if (table === 0) {
      kernels.gatherExamples({
        data: inputs,
        exampleBytes,
        index,
        X: address,
        rowPitch,
        linePitch: pitch,
        r0: from,
        r1: used,
        lines: count,
        lineBytes: bytes,
      });
    } else {
      const [values, run] = [exampleBytes / 4, bytes / 4];
      kernels.gatherBytes({
        data: inputs,
        exampleBytes: values,
        table,
        index,
        X: address,
        rowPitch,
        linePitch: pitch,
        r0: from,
        r1: used,
        lines: count,
        lineValues: run,
      });
    }
  }
}
