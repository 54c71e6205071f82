import type { Tensor } from "../tensor.js";
import type { Rows, Thread } from "../thread.js";

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

  /**
   * @param data address of the examples, one after the other as in their shape
   * @param index address of the batch's example numbers, uint32
   */
  fetch(data: number, index: number, { from, used }: Rows): void {
    const { address, rowPitch, channels, positions } = this.output;
    const exampleBytes = positions * channels * 4;
    const lines = [this.#linePitch, from, used, this.#lines, this.#lineBytes];
    this.#thread.kernels.gatherExamples(data, exampleBytes, index, address, rowPitch, ...lines);
  }
}
