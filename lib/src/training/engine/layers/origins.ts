import type { Tensor } from "../tensor.js";
import type { Thread } from "../thread.js";

/** Where the maxima of a pooled output stand in its input: 4 bytes for each value, laid out as the output without its margin. */
export class Origins {
  readonly linePitch: number;
  readonly pixelPitch: number;
  readonly #address: number;
  readonly #rowPitch: number;

  constructor({ arena, rows }: Thread, { positions, width, pixelPitch }: Tensor) {
    this.pixelPitch = pixelPitch;
    this.linePitch = width * pixelPitch;
    this.#rowPitch = positions * pixelPitch;
    this.#address = arena.bytes(rows * this.#rowPitch);
  }

  /** Address of image `r`'s. */
  of(r: number): number {
    return this.#address + r * this.#rowPitch;
  }
}
