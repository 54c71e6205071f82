import type { PoolingSpec } from "../spec.js";
import type { Gradient, Margin, Tensor } from "../tensor.js";
import type { Rows, Thread } from "../thread.js";
import { windowsOver } from "../windows.js";
import type { Layer } from "./layer.js";
import { Origins } from "./origins.js";

/**
 * Max- and average-pooling of images.
 *
 *     max        y = the window's largest x        dX += dY at that x
 *     average    y = Σ x / n                       dX += dY / n at each of the n places in the window
 *
 * Padding of `same` counts for neither: a window at the border is cut. Global average pooling is one window over all.
 */
export class Pooling implements Layer {
  readonly weights = [];
  readonly imageByImage = true;
  readonly output: Tensor;
  readonly #spec: PoolingSpec;
  readonly #input: Tensor;
  readonly #thread: Thread;
  /** Where windows reach out of the image. */
  readonly #margin: Margin;
  /** Only of max-pooling. */
  readonly #origins: Origins | undefined;

  constructor(thread: Thread, spec: PoolingSpec, input: Tensor, output: Tensor) {
    this.#thread = thread;
    this.#spec = spec;
    this.#input = input;
    this.output = output;
    this.#margin = windowsOver(input.shape, spec).margin;
    this.#origins = spec.kind === "maxPooling2d" ? new Origins(thread, output) : undefined;
  }

  get #windows() {
    const { size, strides } = this.#spec;
    const { height, width, pixelPitch } = this.output;
    return {
      yHeight: height,
      yWidth: width,
      windowHeight: size[0],
      windowWidth: size[1],
      strideY: strides[0],
      strideX: strides[1],
      top: this.#margin.top,
      left: this.#margin.left,
      vectors: pixelPitch / 16,
    };
  }

  /** What the input and the output of an image have in common with those of the others. */
  get #pitches() {
    const { linePitch, pixelPitch, height, width } = this.#input;
    const { linePitch: yLinePitch, pixelPitch: yPixelPitch } = this.output;
    return { linePitch, pixelPitch, height, width, yLinePitch, yPixelPitch };
  }

  forward({ from, used }: Rows): void {
    const { kernels } = this.#thread;
    const [input, output, origins] = [this.#input, this.output, this.#origins];
    const shape = { ...this.#pitches, ...this.#windows };
    for (let r = from; r < used; r++) {
      const [x, y] = [input.address + r * input.rowPitch, output.address + r * output.rowPitch];
      if (origins) kernels.maxPoolForward({ ...shape, ...origins.of(r), x, y });
      else kernels.averagePoolForward({ ...shape, x, y });
    }
  }

  backward({ from, used }: Rows): void {
    const { kernels, index } = this.#thread;
    const [x, y, origins] = [this.#input, this.output, this.#origins];
    const [dInput, dOutput] = [x.gradient, y.gradient as Gradient];
    if (!dInput) return;
    const shape = { ...this.#pitches, ...this.#windows };
    for (let r = from; r < used; r++) {
      const dX = dInput.address + r * dInput.rowPitch + index * dInput.threadPitch;
      const dY = dOutput.address + r * dOutput.rowPitch + index * dOutput.threadPitch;
      kernels.fillZero({ address: dX - x.inset, bytes: x.bytes });
      if (origins) kernels.maxPoolBackward({ ...shape, ...origins.of(r), dY, dX, channels: y.channels });
      else kernels.averagePoolBackward({ ...shape, dY, dX });
    }
  }
}
