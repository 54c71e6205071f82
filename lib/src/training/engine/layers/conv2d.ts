import { roundUp } from "../arena.js";
import type { Conv2dSpec } from "../spec.js";
import type { Gradient, Tensor } from "../tensor.js";
import { type Rows, shareOf, type Thread } from "../thread.js";
import { Weight } from "../weight.js";
import { activate, activateBackward } from "./activation.js";
import type { Layer } from "./layer.js";
import { noOrigins, Origins } from "./origins.js";
import { Winograd } from "./winograd.js";

/**
 * A convolution, y = f(x * W + b), optionally with 2x2 max-pooling at once.
 *
 *     forward    z = b + Σ W · patch of x                       for each place and filter
 *     backward   dW += dz · patch,  db += dz,  dX's patch += dz · W       for each place with dz ≠ 0
 *     update     the threads' sums together, and the optimiser's step
 *
 * The input carries the padding as its margin. With pooling only the window's maximum has a gradient, so `origins` remembers
 * where its patch begins, and the backward pass visits a quarter of the places or less.
 */
export class Conv2d implements Layer {
  readonly imageByImage = true;
  readonly output: Tensor;
  readonly weights: readonly Weight[];
  readonly #spec: Conv2dSpec;
  readonly #input: Tensor;
  readonly #thread: Thread;
  readonly #kernel: Weight;
  readonly #bias: Weight;
  /** Floats of a filter's line, and those from one line to the next. */
  readonly #segment: number;
  readonly #segmentPitch: number;
  /** The kernel again, in the forward pass's panels. */
  readonly #panels: number;
  /** The threads' sums of dW and db, and the bytes from one thread's to the next. */
  readonly #dW: number;
  readonly #dWPitch: number;
  readonly #dB: number;
  readonly #dBPitch: number;
  /** Only with pooling. */
  readonly #origins: Origins | undefined;
  readonly #events: number;
  readonly #winograd: Winograd | undefined;

  constructor(thread: Thread, spec: Conv2dSpec, pooled: boolean, input: Tensor, output: Tensor) {
    const { arena, count } = thread;
    this.#thread = thread;
    this.#spec = spec;
    this.#input = input;
    this.output = output;
    const { filters, trainable, useBias } = spec;
    const [lines, columns] = spec.kernelSize;
    const channelPitch = input.pixelPitch / 4;
    const { channels } = input;
    this.#segment = columns * channelPitch;
    const segmentPitch = roundUp(this.#segment, 4);
    this.#segmentPitch = segmentPitch;
    const kernel = {
      shape: [lines, columns, channels, filters],
      floats: roundUp(filters, 8) * lines * segmentPitch,
      positionOf(i: number) {
        const [filter, tap] = [i % filters, Math.floor(i / filters)];
        const [channel, pixel] = [tap % channels, Math.floor(tap / channels)];
        const line = Math.floor(pixel / columns);
        return (filter * lines + line) * segmentPitch + (pixel % columns) * channelPitch + channel;
      },
    };
    const bias = { shape: [filters], floats: roundUp(filters, 8), positionOf: (i: number) => i };
    this.#kernel = new Weight(thread, kernel, trainable, spec.kernelPenalty);
    this.#bias = new Weight(thread, bias, trainable && useBias, spec.biasPenalty);
    this.weights = useBias ? [this.#kernel, this.#bias] : [this.#kernel];
    this.#panels = arena.floats(roundUp(filters, 8) * lines * this.#segment);
    this.#dWPitch = roundUp(kernel.floats * 4, 128);
    this.#dBPitch = roundUp(bias.floats * 4, 128);
    this.#dW = arena.bytes(count * this.#dWPitch);
    this.#dB = arena.bytes(count * this.#dBPitch);
    this.#origins = pooled ? new Origins(thread, output) : undefined;
    if (this.#origins && Winograd.fits(spec.kernelSize, input))
      this.#winograd = new Winograd(thread, input, output, this.#origins);
    this.#events = arena.bytes(count * this.#eventBytes);
  }

  get #eventBytes(): number {
    return roundUp((this.output.positions + 1) * 8, 128);
  }

  forward({ from, used }: Rows): void {
    const { kernels } = this.#thread;
    const { activation, strides, kernelSize } = this.#spec;
    const [x, y] = [this.#input, this.output];
    const relu = activation === "relu";
    const panels = Math.ceil(this.#spec.filters / 8);
    for (let r = from; r < used; r++) {
      const image = x.address - x.inset + r * x.rowPitch;
      const out = y.address + r * y.rowPitch;
      if (this.#winograd) this.#winograd.forward(image, this.#bias.address, out, r, relu);
      else if (this.#origins) {
        kernels.convolutionMaxPoolForward({
          x: image,
          linePitch: x.linePitch,
          pixelPitch: x.pixelPitch,
          lines: kernelSize[0],
          segment: this.#segment,
          W: this.#panels,
          bias: this.#bias.address,
          y: out,
          yLinePitch: y.linePitch,
          yPixelPitch: y.pixelPitch,
          ...this.#origins.of(r),
          height: y.height,
          width: y.width,
          panels,
          relu,
        });
      } else {
        kernels.convolutionForward({
          x: image,
          linePitch: x.linePitch,
          xStep: strides[1] * x.pixelPitch,
          yStep: strides[0] * x.linePitch,
          lines: kernelSize[0],
          segment: this.#segment,
          W: this.#panels,
          bias: this.#bias.address,
          y: out,
          yLinePitch: y.linePitch,
          yPixelPitch: y.pixelPitch,
          height: y.height,
          width: y.width,
          panels,
          relu,
        });
      }
    }
    if (activation !== "relu") activate(activation, y, from, used, this.#thread);
  }

  backward({ from, used }: Rows): void {
    const { kernels, index } = this.#thread;
    const { strides, kernelSize, activation, filters } = this.#spec;
    const [x, y] = [this.#input, this.output];
    const [dX, dY] = [x.gradient, y.gradient as Gradient];
    // with pooling, `origins` knows where ReLU let nothing through
    const isActivated = activation !== "linear" && !this.#origins;
    for (let r = from; r < used; r++) {
      if (isActivated) activateBackward(activation, y, r, r + 1, this.#thread);
      const dImage = dX ? dX.address - x.inset + r * dX.rowPitch + index * dX.threadPitch : 0;
      if (dX) kernels.fillZero({ address: dImage, bytes: x.bytes });
      kernels.convolutionBackward({
        x: x.address - x.inset + r * x.rowPitch,
        linePitch: x.linePitch,
        xStep: strides[1] * x.pixelPitch,
        yStep: strides[0] * x.linePitch,
        lines: kernelSize[0],
        segmentPitch: this.#segmentPitch,
        W: this.#kernel.address,
        dW: this.#kernel.trainable ? this.#dW + index * this.#dWPitch : 0,
        dB: this.#dB + index * this.#dBPitch,
        dY: dY.address + r * dY.rowPitch + index * dY.threadPitch,
        yLinePitch: y.linePitch,
        yPixelPitch: y.pixelPitch,
        ...(this.#origins?.of(r) ?? noOrigins),
        height: y.height,
        width: y.width,
        filters,
        dX: dImage,
        events: this.#events + index * this.#eventBytes,
      });
    }
  }

  update(): void {
    const thread = this.#thread;
    const { kernels, count } = thread;
    const [W, b] = [this.#kernel, this.#bias];
    if (!W.trainable) return;
    const lines = this.#spec.kernelSize[0];
    const filterFloats = lines * this.#segmentPitch;
    const [f0, f1] = shareOf(roundUp(this.#spec.filters, 8), 8, thread);
    if (f0 === f1) return;
    const at = f0 * filterFloats * 4;
    if (this.#segment !== this.#segmentPitch) {
      for (let t = 0; t < count; t++) {
        const part = this.#dW + t * this.#dWPitch + at;
        kernels.clearFilling({
          dW: part,
          count: (f1 - f0) * lines,
          segment: this.#segment,
          segmentPitch: this.#segmentPitch,
        });
      }
    }
    const weights = (f1 - f0) * filterFloats;
    kernels.updateFromParts({
      w: W.address + at,
      m: W.first + at,
      v: W.second + at,
      G: this.#dW + at,
      partPitch: this.#dWPitch,
      parts: count,
      count: weights,
      rule: W.rule,
    });
    this.#pack(f0, f1);
    if (!b.trainable) return;
    const o = f0 * 4;
    kernels.updateFromParts({
      w: b.address + o,
      m: b.first + o,
      v: b.second + o,
      G: this.#dB + o,
      partPitch: this.#dBPitch,
      parts: count,
      count: f1 - f0,
      rule: b.rule,
    });
  }

  weightsChanged(): void {
    this.#pack(0, roundUp(this.#spec.filters, 8));
  }

  /** Copies filters f0 to f1 to where the forward pass reads them. */
  #pack(f0: number, f1: number): void {
    const { address } = this.#kernel;
    const lines = this.#spec.kernelSize[0];
    if (this.#winograd) this.#winograd.pack(address, this.#segmentPitch, f0, f1);
    else {
      const { kernels } = this.#thread;
      kernels.packFilters({
        master: address,
        W: this.#panels,
        lines,
        segment: this.#segment,
        segmentPitch: this.#segmentPitch,
        f0,
        f1,
      });
    }
  }
}
