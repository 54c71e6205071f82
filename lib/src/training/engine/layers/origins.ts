import type { Tensor } from "../tensor.js";
import type { Thread } from "../thread.js";

export interface ImageOrigins {
  /** Of one image; differs from call to call. */
  origin: number;
  originLinePitch: number;
  originPixelPitch: number;
}

/** For kernels that can do without: there was no pooling. */
export const noOrigins: ImageOrigins = { origin: 0, originLinePitch: 0, originPixelPitch: 0 };

/** Where the maxima of a pooled output stand in its input: 4 bytes for each value, laid out as the output without its margin. */
export class Origins {
  readonly #linePitch: number;
  readonly #pixelPitch: number;
  readonly #address: number;
  readonly #rowPitch: number;

  constructor({ arena, rows }: Thread, { positions, width, pixelPitch }: Tensor) {
    this.#pixelPitch = pixelPitch;
    this.#linePitch = width * pixelPitch;
    this.#rowPitch = positions * pixelPitch;
    this.#address = arena.bytes(rows * this.#rowPitch);
  }

  /** Where those of image `r` begin. */
  of(r: number): number {
    return this.#address + r * this.#rowPitch;
  }

  /** How those of an image lie, as the kernels take them. */
  get pitches(): ImageOrigins {
    return { origin: 0, originLinePitch: this.#linePitch, originPixelPitch: this.#pixelPitch };
  }
}
