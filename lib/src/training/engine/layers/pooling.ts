import type { PoolingSpec } from "../spec.js";
import type { Gradient, Tensor } from "../tensor.js";
import type { Rows, Thread } from "../thread.js";
import { type Layer, windowsOf } from "./layer.js";
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
  readonly #top: number;
  readonly #left: number;
  /** Only of max-pooling. */
  readonly #origins: Origins | undefined;

  constructor(thread: Thread, spec: PoolingSpec, input: Tensor, output: Tensor) {
    this.#thread = thread;
    this.#spec = spec;
    this.#input = input;
    this.output = output;
    this.#top = windowsOf(input.height, spec.poolSize[0], spec.strides[0], spec.padding).before;
    this.#left = windowsOf(input.width, spec.poolSize[1], spec.strides[1], spec.padding).before;
    this.#origins = spec.kind === "maxPooling2d" ? new Origins(thread, output) : undefined;
  }

  get #windows(): number[] {
    const { poolSize, strides } = this.#spec;
    const { height, width, pixelPitch } = this.output;
    return [height, width, ...poolSize, ...strides, this.#top, this.#left, pixelPitch / 16];
  }

  forward({ from, used }: Rows): void {
    const { kernels } = this.#thread;
    const [x, y, windows, origins] = [this.#input, this.output, this.#windows, this.#origins];
    for (let r = from; r < used; r++) {
      const image = [x.address + r * x.rowPitch, x.linePitch, x.pixelPitch, x.height, x.width];
      const out = [y.address + r * y.rowPitch, y.linePitch, y.pixelPitch];
      if (origins) {
        const { linePitch, pixelPitch } = origins;
        kernels.maxPoolForward(...image, ...out, origins.of(r), linePitch, pixelPitch, ...windows);
      } else kernels.averagePoolForward(...image, ...out, ...windows);
    }
  }

  backward({ from, used }: Rows): void {
    const { kernels, index } = this.#thread;
    const [x, y, windows, origins] = [this.#input, this.output, this.#windows, this.#origins];
    const [dX, dY] = [x.gradient, y.gradient as Gradient];
    if (!dX) return;
    for (let r = from; r < used; r++) {
      const d = dX.address + r * dX.rowPitch + index * dX.threadPitch;
      kernels.fillZero(d - x.inset, x.bytes);
      const out = [dY.address + r * dY.rowPitch + index * dY.threadPitch, y.linePitch, y.pixelPitch];
      if (origins) {
        const { linePitch, pixelPitch } = origins;
        kernels.maxPoolBackward(
          ...out,
          origins.of(r),
          linePitch,
          pixelPitch,
          d,
          y.height,
          y.width,
          y.channels,
        );
      } else kernels.averagePoolBackward(...out, d, x.linePitch, x.pixelPitch, x.height, x.width, ...windows);
    }
  }
}
