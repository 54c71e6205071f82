import { roundUp } from "../arena.js";
import type { Kernels } from "../kernelCalls.js";
import type { Tensor } from "../tensor.js";
import type { Thread } from "../thread.js";
import type { Window } from "../windows.js";
import type { Filters } from "./filters.js";
import { noOrigins, type Origins } from "./origins.js";

/** The 4x4 places of a transformed patch. */
const places = 16;

/** Bytes of transformed patches and products at a time: about what stays in a core's second cache. */
const stripBytes = 1 << 18;

/** How the images that a convolution reads lie. */
export type Image = Pick<Tensor, "channels" | "pixelPitch" | "linePitch">;

/** What a convolution writes, or its gradient, which lies as the tensor does. */
export type Places = Pick<Tensor, "height" | "width" | "channels" | "pixelPitch" | "linePitch">;

/**
 * A 3x3 convolution of stride 1, with or without 2x2 max-pooling, by Winograd's minimal filtering: 16 products for four outputs in
 * place of 36. Formulas in lib/assembly/winograd.ts.
 */
export class Winograd {
  readonly #thread: Thread;
  readonly #origins: Origins | undefined;
  readonly #turned: boolean;
  /** The transformed filters, for each place. */
  readonly #filters: number;
  readonly #filtersPitch: number;
  /**
   * What the calls for each image have in common: `strip` rows of windows go through at a time, and V and M are this thread's room for
   * their transformed patches and these patches' products with the filters.
   */
  readonly #call: Parameters<Kernels["winogradForward"]>[0];

  /** Whether it pays: the transforms cost as much as some channels' products, and windows may reach over the output's end. */
  static fits({ size, strides, dilation = [1, 1] }: Window, input: Image, output: Places): boolean {
    const is = ([lines, columns]: readonly number[], length: number) =>
      lines === length && columns === length;
    if (!is(size, 3) || !is(strides, 1) || !is(dilation, 1)) return false;
    const [rows, columns] = [Math.ceil(output.height / 2), Math.ceil(output.width / 2)];
    if (rows * columns * places > 6 * output.height * output.width) return false;
    return input.channels >= 8 && input.pixelPitch % 32 === 0;
  }

  /**
   * @param origins where it pools
   * @param turned whether the filters are turned, with channels and filters in each other's place
   */
  constructor(thread: Thread, input: Image, output: Places, origins: Origins | undefined, turned = false) {
    const { arena, count, index } = thread;
    this.#thread = thread;
    this.#origins = origins;
    this.#turned = turned;
    const channelBytes = input.pixelPitch;
    const filters = roundUp(output.channels, 8);
    const halved = (places: number) => (origins ? places : Math.ceil(places / 2));
    const [rows, columns] = [halved(output.height), halved(output.width)];
    const rowBytes = places * columns * (channelBytes + filters * 4);
    const strip = Math.min(rows, Math.ceil(stripBytes / rowBytes));
    const windows = roundUp(strip * columns, 4);
    // an odd number of cache lines apart, so that one window's places fall into different sets
    const pitch = (bytes: number) => (Math.ceil(bytes / 64) | 1) * 64;
    this.#filtersPitch = pitch(filters * channelBytes);
    this.#filters = arena.bytes(places * this.#filtersPitch);
    const [patchesPitch, productsPitch] = [pitch(windows * channelBytes), pitch(windows * filters * 4)];
    const own = (bytes: number) => arena.bytes(count * roundUp(bytes, 128)) + index * roundUp(bytes, 128);
    this.#call = {
      x: 0,
      linePitch: input.linePitch,
      pixelPitch: channelBytes,
      U: this.#filters,
      uPitch: this.#filtersPitch,
      bias: 0,
      V: own(places * patchesPitch),
      vPitch: patchesPitch,
      M: own(places * productsPitch),
      mPitch: productsPitch,
      zeros: arena.floats(filters),
      y: 0,
      yLinePitch: output.linePitch,
      yPixelPitch: output.pixelPitch,
      ...(origins?.pitches ?? noOrigins),
      height: output.height,
      width: output.width,
      strip,
      channels: channelBytes / 4,
      panels: filters / 8,
      relu: false,
    };
  }

  /** Transforms filters f0 to f1 of the master. */
  pack({ kernel, segmentPitch, count, channels }: Filters, f0: number, f1: number): void {
    this.#thread.kernels.winogradFilters({
      master: kernel.address,
      segmentPitch,
      U: this.#filters,
      placePitch: this.#filtersPitch,
      channels,
      f0,
      f1,
      turned: this.#turned,
      filterPitch: roundUp(count, 8),
    });
  }

  /**
   * One image.
   *
   * @param x address of its first pixel, margin included
   * @param y of its output's first pixel
   * @param r its number in the batch
   */
  forward(x: number, bias: number, y: number, r: number, relu: boolean): void {
    const call = this.#call;
    call.x = x;
    call.bias = bias;
    call.y = y;
    call.relu = relu;
    if (this.#origins) call.origin = this.#origins.of(r);
    this.#thread.kernels.winogradForward(call);
  }
}
