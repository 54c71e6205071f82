import type { Gradient, Tensor } from "../tensor.js";
import type { Rows, Thread } from "../thread.js";
import type { Layer } from "./layer.js";
import type { PixelEntries } from "./pixelEntries.js";

/** Bytes of an entry: two offsets and a weight. */
const entryBytes = 12;

/**
 * Upsampling, cropping and zero padding: each pixel of the output is a sum of some pixels of the input with fixed weights.
 *
 *     forward    y's pixel = Σ weight · x's pixel
 *     backward   dX's pixel = Σ weight · dY's pixel, over the same entries
 */
export class PixelMap implements Layer {
  readonly weights = [];
  readonly imageByImage = true;
  readonly output: Tensor;
  readonly #input: Tensor;
  readonly #thread: Thread;
  readonly #entries: PixelEntries;
  readonly #table: number;

  constructor(thread: Thread, entries: PixelEntries, input: Tensor, output: Tensor) {
    this.#thread = thread;
    this.#entries = entries;
    this.#input = input;
    this.output = output;
    this.#table = thread.arena.bytes(entries.length * entryBytes);
  }

  prepare(): void {
    const table = new DataView(this.#thread.memory.buffer, this.#table, this.#entries.length * entryBytes);
    this.#entries.forEach(({ from, to, weight }, i) => {
      table.setUint32(i * entryBytes, offsetOf(this.#input, from), true);
      table.setUint32(i * entryBytes + 4, offsetOf(this.output, to), true);
      table.setFloat32(i * entryBytes + 8, weight, true);
    });
  }

  forward({ from, used }: Rows): void {
    const { kernels } = this.#thread;
    const [x, y] = [this.#input, this.output];
    for (let r = from; r < used; r++) {
      const Y = y.address + r * y.rowPitch;
      kernels.fillZero({ address: Y - y.inset, bytes: y.bytes });
      kernels.addPixels({ ...this.#map, X: x.address + r * x.rowPitch, Y, back: false });
    }
  }

  backward({ from, used }: Rows): void {
    const { kernels, index } = this.#thread;
    const [x, y] = [this.#input, this.output];
    const [dX, dY] = [x.gradient, y.gradient as Gradient];
    if (!dX) return;
    for (let r = from; r < used; r++) {
      const X = dY.address + r * dY.rowPitch + index * dY.threadPitch;
      const Y = dX.address + r * dX.rowPitch + index * dX.threadPitch;
      kernels.fillZero({ address: Y - x.inset, bytes: x.bytes });
      kernels.addPixels({ ...this.#map, X, Y, back: true });
    }
  }

  get #map() {
    return {
      entries: this.#table,
      count: this.#entries.length,
      vectors: this.output.pixelPitch / 16,
    };
  }
}

function offsetOf({ width, linePitch, pixelPitch }: Tensor, pixel: number): number {
  return Math.floor(pixel / width) * linePitch + (pixel % width) * pixelPitch;
}
