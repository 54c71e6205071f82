import { roundUp } from "../arena.js";
import type { Tensor } from "../tensor.js";
import type { Thread } from "../thread.js";
import type { Window } from "../windows.js";
import type { Origins } from "./origins.js";

/** The 4x4 places of a transformed patch. */
const places = 16;

/**
 * The forward pass of a 3x3 convolution with 2x2 max-pooling by Winograd's minimal filtering: 16 products for four outputs in
 * place of 36. Formulas in lib/assembly/winograd.ts.
 */
export class Winograd {
  readonly #thread: Thread;
  readonly #input: Tensor;
  readonly #output: Tensor;
  readonly #origins: Origins;
  /** The transformed filters, for each place. */
  readonly #filters: number;
  readonly #filtersPitch: number;
  /** This thread's room for one image: the transformed patches, and their products with the filters. */
  readonly #patches: number;
  readonly #patchesPitch: number;
  readonly #products: number;
  readonly #productsPitch: number;
  readonly #zeros: number;

  /** Whether it pays: the transforms cost as much as some channels' products. */
  static fits({ size, dilation = [1, 1] }: Window, input: Tensor): boolean {
    const [[lines, columns], [down, right]] = [size, dilation];
    if (down * right !== 1) return false;
    return lines === 3 && columns === 3 && input.channels >= 8 && input.pixelPitch % 32 === 0;
  }

  constructor(thread: Thread, input: Tensor, output: Tensor, origins: Origins) {
    const { arena, count, index } = thread;
    this.#thread = thread;
    this.#origins = origins;
    this.#input = input;
    this.#output = output;
    const channelBytes = input.pixelPitch;
    const filters = roundUp(output.channels, 8);
    const windows = roundUp(output.positions, 4);
    // an odd number of cache lines apart, so that one window's places fall into different sets
    const pitch = (bytes: number) => (Math.ceil(bytes / 64) | 1) * 64;
    this.#filtersPitch = pitch(filters * channelBytes);
    this.#filters = arena.bytes(places * this.#filtersPitch);
    this.#patchesPitch = pitch(windows * channelBytes);
    this.#productsPitch = pitch(windows * filters * 4);
    const own = (bytes: number) => arena.bytes(count * roundUp(bytes, 128)) + index * roundUp(bytes, 128);
    this.#patches = own(places * this.#patchesPitch);
    this.#products = own(places * this.#productsPitch);
    this.#zeros = arena.floats(filters);
  }

  /** Transforms filters f0 to f1 of the master, whose lines are `segmentPitch` floats apart. */
  pack(master: number, segmentPitch: number, f0: number, f1: number): void {
    const channels = this.#input.pixelPitch / 4;
    this.#thread.kernels.winogradFilters({
      master,
      segmentPitch,
      U: this.#filters,
      placePitch: this.#filtersPitch,
      channels,
      f0,
      f1,
    });
  }

  /** Image `r` of the batch: where its pixels and its output lie. */
  forward(image: number, bias: number, out: number, r: number, relu: boolean): void {
    const [x, y, origins] = [this.#input, this.#output, this.#origins];
    this.#thread.kernels.winogradMaxPoolForward({
      x: image,
      linePitch: x.linePitch,
      pixelPitch: x.pixelPitch,
      U: this.#filters,
      uPitch: this.#filtersPitch,
      bias,
      V: this.#patches,
      vPitch: this.#patchesPitch,
      M: this.#products,
      mPitch: this.#productsPitch,
      zeros: this.#zeros,
      y: out,
      yLinePitch: y.linePitch,
      yPixelPitch: y.pixelPitch,
      ...origins.of(r),
      height: y.height,
      width: y.width,
      channels: x.pixelPitch / 4,
      panels: Math.ceil(y.channels / 8),
      relu,
    });
  }
}
