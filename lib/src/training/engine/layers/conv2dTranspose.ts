import { roundUp } from "../arena.js";
import type { Conv2dTransposeSpec } from "../spec.js";
import { type Gradient, Tensor } from "../tensor.js";
import type { Rows, Thread } from "../thread.js";
import type { Weight } from "../weight.js";
import { windowsOver } from "../windows.js";
import { Activating } from "./activation.js";
import { Bias } from "./bias.js";
import { copyImage } from "./copyImages.js";
import { Events } from "./events.js";
import { Filters } from "./filters.js";
import type { Layer } from "./layer.js";
import { noOrigins } from "./origins.js";

/**
 * A transposed convolution: what a convolution is backwards, with the same kernels. Its input has the place of that one's
 * output, and its output that of the image under the filters.
 *
 *     forward    z's patch += x · W,  z += b            for each place with x ≠ 0
 *     backward   dX = Σ W · patch of dz,  dW += x · patch of dz,  db += dz
 *     update     the threads' sums together, and the optimiser's step
 *
 * Patches reach over the output's border, so z and dz stand in a canvas of one image with a margin for it; each thread has two.
 */
export class Conv2dTranspose implements Layer {
  readonly imageByImage = true;
  readonly output: Tensor;
  readonly weights: readonly Weight[];
  readonly #activating: Activating;
  readonly #input: Tensor;
  readonly #thread: Thread;
  readonly #filters: Filters;
  readonly #bias: Bias;
  readonly #events: Events;
  /** Row t is thread t's canvas. */
  readonly #canvas: Tensor;
  /** The same for gradients; its margin stays 0. */
  readonly #gradients: Tensor;
  readonly #noBias: number;
  readonly #geometry;

  /** @param shared the weights of the same layer where it is applied first */
  constructor(
    thread: Thread,
    spec: Conv2dTransposeSpec,
    input: Tensor,
    output: Tensor,
    shared?: readonly Weight[],
  ) {
    const { arena, count } = thread;
    this.#thread = thread;
    this.#input = input;
    this.output = output;
    this.#activating = Activating.inPlace(spec.activation, output, thread);
    const { margin } = windowsOver(output.shape, spec);
    const canvas = () => new Tensor(arena, output.shape, { rows: count, margin });
    this.#canvas = canvas();
    this.#gradients = canvas();
    this.#filters = new Filters(thread, spec, this.#canvas, input.channels, shared?.[0]);
    this.#bias = new Bias(thread, spec, output, shared?.[1]);
    const { kernel } = this.#filters;
    this.weights = spec.useBias ? [kernel, this.#bias.weight] : [kernel];
    this.#events = new Events(thread, input.positions);
    this.#noBias = arena.floats(roundUp(input.channels, 8));
    this.#geometry = {
      ...this.#filters.geometry,
      xStep: spec.strides[1] * this.#canvas.pixelPitch,
      yStep: spec.strides[0] * this.#canvas.linePitch,
      height: input.height,
      width: input.width,
    };
  }

  prepare(): void {
    this.#filters.taps.prepare();
  }

  forward({ from, used }: Rows): void {
    const { kernels, index } = this.#thread;
    const [x, y, z] = [this.#input, this.output, this.#canvas];
    const inside = z.address + index * z.rowPitch;
    const canvas = inside - z.inset;
    const vectors = z.pixelPitch / 16;
    for (let r = from; r < used; r++) {
      kernels.fillPixels({
        Y: canvas,
        count: z.bytes / z.pixelPitch,
        value: this.#bias.weight.address,
        vectors,
      });
      kernels.convolutionBackward({
        ...this.#geometry,
        ...noOrigins,
        ...this.#placesOf(x.address + r * x.rowPitch),
        x: 0,
        W: this.#filters.kernel.address,
        dW: 0,
        dB: 0,
        dX: canvas,
      });
      copyImage(kernels, inside, y.address + r * y.rowPitch, z, y);
      this.#activating.forward(r, r + 1);
    }
  }

  /** An image of the input as what convolutionBackward takes for the gradients of a convolution's output. */
  #placesOf(image: number) {
    const { linePitch, pixelPitch, channels } = this.#input;
    return {
      dY: image,
      yLinePitch: linePitch,
      yPixelPitch: pixelPitch,
      filters: channels,
      events: this.#events.own,
    };
  }

  backward({ from, used }: Rows): void {
    const { kernels, index } = this.#thread;
    const [x, y, dz] = [this.#input, this.output, this.#gradients];
    const [dX, dY] = [x.gradient, y.gradient as Gradient];
    const inside = dz.address + index * dz.rowPitch;
    const canvas = inside - dz.inset;
    const { kernel, panels, sums } = this.#filters;
    for (let r = from; r < used; r++) {
      this.#activating.backward(r, r + 1);
      const dImage = dY.address + r * dY.rowPitch + index * dY.threadPitch;
      copyImage(kernels, dImage, inside, y, dz);
      if (sums.own) {
        kernels.convolutionBackward({
          ...this.#geometry,
          ...noOrigins,
          ...this.#placesOf(x.address + r * x.rowPitch),
          x: canvas,
          W: kernel.address,
          dW: sums.own,
          dB: 0,
          dX: 0,
        });
      }
      this.#bias.add(dImage);
      if (!dX) continue;
      kernels.convolutionForward({
        ...this.#geometry,
        x: canvas,
        W: panels,
        bias: this.#noBias,
        y: dX.address + r * dX.rowPitch + index * dX.threadPitch,
        yLinePitch: x.linePitch,
        yPixelPitch: x.pixelPitch,
        panels: Math.ceil(x.channels / 8),
        relu: false,
      });
    }
  }

  update(): void {
    if (!this.#filters.kernel.trainable) return;
    const [f0, f1] = this.#filters.update();
    if (f0 < f1) this.#filters.pack(f0, f1);
    this.#bias.sums.update();
  }

  weightsChanged(): void {
    this.#filters.pack();
  }
}
