import { roundUp } from "../arena.js";
import type { Conv2dSpec } from "../spec.js";
import type { Gradient, Tensor } from "../tensor.js";
import type { Rows, Thread } from "../thread.js";
import { Weight } from "../weight.js";
import { activateBackwardInPlace, activateInPlace } from "./activation.js";
import { Events } from "./events.js";
import { Filters } from "./filters.js";
import { GradientSums } from "./gradientSums.js";
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
  readonly #filters: Filters;
  readonly #bias: Weight;
  readonly #dB: GradientSums;
  /** Only with pooling. */
  readonly #origins: Origins | undefined;
  readonly #events: Events;
  readonly #winograd: Winograd | undefined;
  /** What the calls for all images share: how the input and the output lie, and the windows. */
  readonly #geometry;

  /** @param shared the weights of the same layer where it is applied first */
  constructor(
    thread: Thread,
    spec: Conv2dSpec,
    pooled: boolean,
    input: Tensor,
    output: Tensor,
    shared?: readonly Weight[],
  ) {
    this.#thread = thread;
    this.#spec = spec;
    this.#input = input;
    this.output = output;
    const { filters, trainable, useBias } = spec;
    this.#filters = new Filters(thread, spec, input, filters, shared?.[0]);
    const bias = { shape: [filters], floats: roundUp(filters, 8), positionOf: (i: number) => i };
    this.#bias = new Weight(thread, bias, trainable && useBias, spec.biasPenalty, shared?.[1]);
    this.#dB = new GradientSums(thread, this.#bias);
    const { kernel } = this.#filters;
    this.weights = useBias ? [kernel, this.#bias] : [kernel];
    this.#origins = pooled ? new Origins(thread, output) : undefined;
    if (this.#origins && Winograd.fits(spec, input))
      this.#winograd = new Winograd(thread, input, output, this.#origins);
    this.#events = new Events(thread, output.positions);
    this.#geometry = {
      ...this.#filters.geometry,
      linePitch: input.linePitch,
      pixelPitch: input.pixelPitch,
      xStep: spec.strides[1] * input.pixelPitch,
      yStep: spec.strides[0] * input.linePitch,
      bias: this.#bias.address,
      yLinePitch: output.linePitch,
      yPixelPitch: output.pixelPitch,
      height: output.height,
      width: output.width,
      filters,
      panels: Math.ceil(filters / 8),
      relu: spec.activation === "relu",
    };
  }

  prepare(): void {
    this.#filters.taps.prepare();
  }

  forward({ from, used }: Rows): void {
    const { kernels } = this.#thread;
    const { activation } = this.#spec;
    const [input, output, geometry, W] = [this.#input, this.output, this.#geometry, this.#filters.panels];
    for (let r = from; r < used; r++) {
      const x = input.address - input.inset + r * input.rowPitch;
      const y = output.address + r * output.rowPitch;
      if (this.#winograd) this.#winograd.forward(x, geometry.bias, y, r, geometry.relu);
      else if (this.#origins)
        kernels.convolutionMaxPoolForward({ ...geometry, ...this.#origins.of(r), x, W, y });
      else kernels.convolutionForward({ ...geometry, x, W, y });
    }
    if (activation !== "relu") activateInPlace(activation, output, from, used, this.#thread);
  }

  backward({ from, used }: Rows): void {
    const { kernels, index } = this.#thread;
    const { activation } = this.#spec;
    const [x, y] = [this.#input, this.output];
    const [dX, dY] = [x.gradient, y.gradient as Gradient];
    // with pooling, `origins` knows where ReLU let nothing through
    const isActivated = !(this.#origins && activation === "relu");
    for (let r = from; r < used; r++) {
      if (isActivated) activateBackwardInPlace(activation, y, r, r + 1, this.#thread);
      const dImage = dX ? dX.address - x.inset + r * dX.rowPitch + index * dX.threadPitch : 0;
      if (dX) kernels.fillZero({ address: dImage, bytes: x.bytes });
      kernels.convolutionBackward({
        ...this.#geometry,
        ...(this.#origins?.of(r) ?? noOrigins),
        x: x.address - x.inset + r * x.rowPitch,
        W: this.#filters.kernel.address,
        dW: this.#filters.sums.own,
        dB: this.#dB.own,
        dY: dY.address + r * dY.rowPitch + index * dY.threadPitch,
        dX: dImage,
        events: this.#events.own,
      });
    }
  }

  update(): void {
    if (!this.#filters.kernel.trainable) return;
    const [f0, f1] = this.#filters.update();
    if (f0 === f1) return;
    this.#pack(f0, f1);
    if (this.#bias.trainable) this.#dB.step(f0, f1 - f0);
  }

  weightsChanged(): void {
    this.#pack(0, roundUp(this.#spec.filters, 8));
  }

  /** Copies filters f0 to f1 to where the forward pass reads them. */
  #pack(f0: number, f1: number): void {
    const { kernel, segmentPitch } = this.#filters;
    if (this.#winograd) this.#winograd.pack(kernel.address, segmentPitch, f0, f1);
    else this.#filters.pack(f0, f1);
  }
}
