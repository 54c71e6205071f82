import { valuesIn } from "../shape.js";
import type { Gradient, Tensor } from "../tensor.js";
import type { Rows, Thread } from "../thread.js";
import type { Layer } from "./layer.js";

/**
 * Flatten and Reshape: the same values in the same order, in another shape. Where they lie as the next layer wants them, the
 * output is the input's own memory and nothing is done; else each value is copied, and its gradient back. Permute is the
 * same with another order, and a value may be copied more than once: then its gradient is the sum of its copies'.
 */
export class Reshape implements Layer {
  readonly weights = [];
  readonly imageByImage = false;
  readonly output: Tensor;
  readonly #input: Tensor;
  readonly #thread: Thread;
  readonly #count: number;
  readonly #source: (i: number) => number;
  readonly #tables: { from: number; to: number; gradientFrom: number; gradientTo: number };

  /** @param source which value of the input the output's value `i` is. Default: the same. */
  constructor(thread: Thread, input: Tensor, output: Tensor, source = (i: number) => i) {
    const { arena } = thread;
    this.#thread = thread;
    this.#input = input;
    this.output = output;
    this.#source = source;
    this.#count = valuesIn(output.shape);
    const table = () => arena.floats(this.#count);
    this.#tables = { from: table(), to: table(), gradientFrom: table(), gradientTo: table() };
  }

  prepare(): void {
    const { from, to, gradientFrom, gradientTo } = this.#tables;
    this.#fill(from, (i) => this.#input.offsetOf(this.#source(i)));
    this.#fill(to, (i) => this.output.offsetOf(i));
    if (!this.#input.gradient) return;
    this.#fill(gradientFrom, (i) => this.output.gradientOffsetOf(i));
    this.#fill(gradientTo, (i) => this.#input.gradientOffsetOf(this.#source(i)));
  }

  #fill(table: number, offsetOf: (i: number) => number): void {
    new Uint32Array(this.#thread.memory.buffer, table, this.#count).forEach((_, i, offsets) => {
      offsets[i] = offsetOf(i);
    });
  }

  forward({ from, used }: Rows): void {
    const [x, y, tables] = [this.#input, this.output, this.#tables];
    for (let r = from; r < used; r++) {
      const [a, b] = [x.address + r * x.rowPitch, y.address + r * y.rowPitch];
      this.#thread.kernels.copyElements({
        from: a,
        fromOffsets: tables.from,
        to: b,
        toOffsets: tables.to,
        count: this.#count,
      });
    }
  }

  backward({ from, to }: Rows): void {
    const { kernels } = this.#thread;
    const [x, dY, tables] = [this.#input, this.output.gradient as Gradient, this.#tables];
    const dX = x.gradient;
    if (!dX) return;
    const repeats = this.#count > valuesIn(x.shape);
    for (let r = from; r < to; r++) {
      const [a, b] = [dY.address + r * dY.rowPitch, dX.address + r * dX.rowPitch];
      const values = {
        from: a,
        fromOffsets: tables.gradientFrom,
        to: b,
        toOffsets: tables.gradientTo,
        count: this.#count,
      };
      if (repeats) {
        kernels.fillZero({ address: b - x.inset, bytes: x.bytes });
        kernels.addElements(values);
      } else kernels.copyElements(values);
    }
  }
}
