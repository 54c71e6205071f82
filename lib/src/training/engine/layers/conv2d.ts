import { roundUp } from "../arena.js";
import type { Conv2dSpec } from "../spec.js";
import type { Gradient, Tensor } from "../tensor.js";
import type { Rows, Thread } from "../thread.js";
import type { Weight } from "../weight.js";
import { Activating } from "./activation.js";
import { Bias } from "./bias.js";
import { Events } from "./events.js";
import { Filters } from "./filters.js";
import { InputGradient } from "./inputGradient.js";
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
 * where its patch begins, and the backward pass visits a quarter of the places or less, one by one. Without pooling most places
 * have one, and go through in tiles (`InputGradient`).
 */
export class Conv2d implements Layer {
  readonly imageByImage = true;
  readonly output: Tensor;
  readonly weights: readonly Weight[];
  readonly #spec: Conv2dSpec;
  readonly #input: Tensor;
  readonly #thread: Thread;
  readonly #filters: Filters;
  readonly #bias: Bias;
  /** Only with pooling. */
  readonly #origins: Origins | undefined;
  /** For what goes through place by place: all with pooling, and dX with a stride. */
  readonly #events: Events;
  readonly #inputGradient: InputGradient | undefined;
  readonly #winograd: Winograd | undefined;
  readonly #activating: Activating;
  /** What the calls for each image have in common: how the input and the output lie, and the windows. */
  readonly #forward;
  readonly #backward;

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
    this.#activating = Activating.inPlace(spec.activation, output, thread);
    const { filters } = spec;
    this.#filters = new Filters(thread, spec, input, filters, shared?.[0]);
    this.#bias = new Bias(thread, spec, output, shared?.[1]);
    const { kernel } = this.#filters;
    this.weights = spec.useBias ? [kernel, this.#bias.weight] : [kernel];
    this.#origins = pooled ? new Origins(thread, output) : undefined;
    if (Winograd.fits(spec, input, output))
      this.#winograd = new Winograd(thread, input, output, this.#origins);
    if (!pooled && input.gradient && InputGradient.fits(spec, input))
      this.#inputGradient = new InputGradient(thread, spec, this.#filters, input, output);
    this.#events = new Events(thread, output.positions);
    const geometry = {
      ...this.#filters.geometry,
      ...(this.#origins?.pitches ?? noOrigins),
      x: 0,
      xStep: spec.strides[1] * input.pixelPitch,
      yStep: spec.strides[0] * input.linePitch,
      yLinePitch: output.linePitch,
      yPixelPitch: output.pixelPitch,
      height: output.height,
      width: output.width,
    };
    this.#forward = {
      ...geometry,
      linePitch: input.linePitch,
      pixelPitch: input.pixelPitch,
      W: this.#filters.panels,
      bias: this.#bias.weight.address,
      y: 0,
      panels: Math.ceil(filters / 8),
      relu: spec.activation === "relu",
    };
    this.#backward = {
      ...geometry,
      W: kernel.address,
      dW: this.#filters.sums.own,
      dB: this.#bias.sums.own,
      dY: 0,
      filters,
      dX: 0,
      events: this.#events.own,
    };
  }

  prepare(): void {
    this.#filters.taps.prepare();
    this.#inputGradient?.prepare();
  }

  forward({ from, used }: Rows): void {
    const { kernels } = this.#thread;
    const { output } = this;
    const call = this.#forward;
    for (let r = from; r < used; r++) {
      call.x = this.#imageOf(r);
      call.y = output.address + r * output.rowPitch;
      if (this.#origins) call.origin = this.#origins.of(r);
      if (this.#winograd) this.#winograd.forward(call.x, call.bias, call.y, r, call.relu);
      else if (this.#origins) kernels.convolutionMaxPoolForward(call);
      else kernels.convolutionForward(call);
    }
    if (!call.relu) this.#activating.forward(from, used);
  }

  backward({ from, used }: Rows): void {
    const { index } = this.#thread;
    const [x, call] = [this.#input, this.#backward];
    const [dX, dY] = [x.gradient, this.output.gradient as Gradient];
    for (let r = from; r < used; r++) {
      call.x = this.#imageOf(r);
      call.dY = dY.address + r * dY.rowPitch + index * dY.threadPitch;
      const dInput = dX ? dX.address + r * dX.rowPitch + index * dX.threadPitch : 0;
      // with pooling, `origins` knows where ReLU let nothing through
      if (!this.#origins || !this.#forward.relu) this.#activating.backward(r, r + 1);
      if (this.#origins) {
        call.origin = this.#origins.of(r);
        this.#placeByPlace(dInput);
      } else this.#full(dInput);
    }
  }

  #full(dX: number): void {
    const call = this.#backward;
    if (this.#filters.sums.own) this.#thread.kernels.addFilterGradient(call);
    this.#bias.add(call.dY);
    if (this.#inputGradient) this.#inputGradient.backward(call.dY, dX);
    else if (dX) this.#placeByPlace(dX);
  }

  #placeByPlace(dX: number): void {
    const { kernels } = this.#thread;
    const call = this.#backward;
    call.dX = dX && dX - this.#input.inset;
    if (call.dX) kernels.fillZero({ address: call.dX, bytes: this.#input.bytes });
    // without pooling, that was done
    call.dW = this.#origins ? this.#filters.sums.own : 0;
    kernels.convolutionBackward(call);
    call.dW = this.#filters.sums.own;
  }

  /** Where image `r` of the input begins, with its margin. */
  #imageOf(r: number): number {
    return this.#input.address - this.#input.inset + r * this.#input.rowPitch;
  }

  update(): void {
    if (!this.#filters.kernel.trainable) return;
    const [f0, f1] = this.#filters.update();
    if (f0 === f1) return;
    this.#pack(f0, f1);
    this.#bias.sums.update();
  }

  weightsChanged(): void {
    this.#pack(0, roundUp(this.#spec.filters, 8));
  }

  /** Copies filters f0 to f1 to where the two passes read them. */
  #pack(f0: number, f1: number): void {
    if (this.#winograd) this.#winograd.pack(this.#filters, f0, f1);
    else this.#filters.pack(f0, f1);
    this.#inputGradient?.pack(f0, f1);
  }
}
