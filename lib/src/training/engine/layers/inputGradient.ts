import { roundUp } from "../arena.js";
import type { Kernels } from "../kernelCalls.js";
import type { Conv2dSpec } from "../spec.js";
import { type Margin, Tensor } from "../tensor.js";
import type { Thread } from "../thread.js";
import { windowsOver } from "../windows.js";
import { copyImage } from "./copyImages.js";
import type { Filters } from "./filters.js";
import { Taps } from "./taps.js";
import { Winograd } from "./winograd.js";

/**
 * The gradient of what a convolution of stride 1 reads, where most places of its output have one. It is a convolution itself: of
 * dY, with zeros around it, by the filters turned by 180 degrees, with channels and filters in each other's place.
 */
export class InputGradient {
  readonly #thread: Thread;
  readonly #filters: Filters;
  readonly #output: Tensor;
  /** Row t is thread t's, for one image of dY with the zeros; absent where there are none, and dY is read where it lies. */
  readonly #canvas: Tensor | undefined;
  readonly #taps: Taps;
  readonly #winograd: Winograd | undefined;
  /** Where Winograd's filtering does not do it: what the calls for each image have in common. */
  readonly #convolution: Parameters<Kernels["convolutionForward"]>[0] | undefined;
  readonly #noBias: number;

  static fits(spec: Conv2dSpec, input: Tensor): boolean {
    const [down, right] = spec.strides;
    return down === 1 && right === 1 && Object.values(zerosAround(spec, input)).every((side) => side >= 0);
  }

  constructor(thread: Thread, spec: Conv2dSpec, filters: Filters, input: Tensor, output: Tensor) {
    const { arena, count } = thread;
    this.#thread = thread;
    this.#filters = filters;
    this.#output = output;
    const margin = zerosAround(spec, input);
    if (Object.values(margin).some((side) => side > 0))
      this.#canvas = new Tensor(arena, output.shape, { rows: count, margin });
    const source = this.#canvas ?? output;
    this.#taps = new Taps(thread, spec, source, true);
    this.#noBias = arena.floats(filters.channels);
    if (Winograd.fits(spec, source, input)) {
      this.#winograd = new Winograd(thread, source, input, undefined, true);
      return;
    }
    const { count: lines, pixels } = this.#taps;
    const segment = pixels * roundUp(filters.count, 8);
    this.#convolution = {
      x: 0,
      taps: this.#taps.address,
      xStep: source.pixelPitch,
      yStep: source.linePitch,
      lines,
      segment,
      W: arena.floats(lines * segment * filters.channels),
      bias: this.#noBias,
      y: 0,
      yLinePitch: input.linePitch,
      yPixelPitch: input.pixelPitch,
      height: input.height,
      width: input.width,
      panels: input.pixelPitch / 32,
      relu: false,
    };
  }

  prepare(): void {
    this.#taps.prepare();
  }

  /** Turns filters f0 to f1. */
  pack(f0: number, f1: number): void {
    const { kernel, taps, segmentPitch, channels, count } = this.#filters;
    if (this.#winograd) this.#winograd.pack(this.#filters, f0, f1);
    else if (this.#convolution)
      this.#thread.kernels.packTurnedFilters({
        master: kernel.address,
        W: this.#convolution.W,
        lines: taps.count,
        pixels: taps.pixels,
        segmentPitch,
        channels,
        filterPitch: roundUp(count, 8),
        f0,
        f1,
      });
  }

  /** One image: from where dY begins to where dX does. */
  backward(dY: number, dX: number): void {
    const from = this.#canvas ? this.#framed(this.#canvas, dY) : dY;
    if (this.#winograd) this.#winograd.forward(from, this.#noBias, dX, 0, false);
    else if (this.#convolution) {
      this.#convolution.x = from;
      this.#convolution.y = dX;
      this.#thread.kernels.convolutionForward(this.#convolution);
    }
  }

  /** Puts dY among the zeros; returns where these begin. */
  #framed(canvas: Tensor, dY: number): number {
    const { kernels, index } = this.#thread;
    const inside = canvas.address + index * canvas.rowPitch;
    copyImage(kernels, dY, inside, this.#output, canvas);
    return inside - canvas.inset;
  }
}

/** As many as let every place of the input meet the filter's every pixel; below 0 where more zeros are around the input. */
function zerosAround(spec: Conv2dSpec, input: Tensor): Margin {
  const { margin } = windowsOver(input.shape, spec);
  const [{ size, dilation = [1, 1] }, { top, bottom, left, right }] = [spec, margin];
  const [down, across] = [(size[0] - 1) * dilation[0], (size[1] - 1) * dilation[1]];
  return { top: down - top, bottom: down - bottom, left: across - left, right: across - right };
}
