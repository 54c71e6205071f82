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
  readonly #lines: number;
  readonly #lineBytes: number;
  readonly #linePitch: number;

  constructor(thread: Thread, output: Tensor) {
    this.#thread = thread;
    this.output = output;
    const { width, height, channels, pixelPitch, linePitch, positions } = output;
    const filled = pixelPitch !== channels * 4;
    const whole = !filled && linePitch === width * pixelPitch;
    this.#lines = whole ? 1 : filled ? positions : height;
    this.#lineBytes = (whole ? positions * channels : filled ? channels : width * channels) * 4;
    this.#linePitch = filled ? pixelPitch : linePitch;
  }

  /** @param index address of the batch's example numbers, uint32 */
  fetch({ inputs, table }: ExampleStore, index: number, { from, used }: Rows): void {
    const { kernels } = this.#thread;
    const { address, rowPitch, channels, positions } = this.output;
    const values = positions * channels;
    const [lines, bytes, pitch] = [this.#lines, this.#lineBytes, this.#linePitch];
    if (table === 0) {
      kernels.gatherExamples(inputs, values * 4, index, address, rowPitch, pitch, from, used, lines, bytes);
    } else {
      kernels.gatherBytes(
        inputs,
        values,
        table,
        index,
        address,
        rowPitch,
        pitch,
        from,
        used,
        lines,
        bytes / 4,
      );
    }
  }
}
