import type { PoolingSpec } from "../spec.js";
import type { Gradient, Tensor } from "../tensor.js";
import type { Rows, Thread } from "../thread.js";
import { windowsOver } from "../windows.js";
import type { Layer } from "./layer.js";
import { noOrigins, Origins } from "./origins.js";

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
  readonly #input: Tensor;
  readonly #thread: Thread;
  /** Only of max-pooling. */
  readonly #origins: Origins | undefined;
  /** What the calls for each image have in common. */
  readonly #call;

  constructor(thread: Thread, spec: PoolingSpec, input: Tensor, output: Tensor) {
    this.#thread = thread;
    this.#input = input;
    this.output = output;
    this.#origins = spec.kind === "maxPooling2d" ? new Origins(thread, output) : undefined;
    // where windows reach out of the image
    const { top, left } = windowsOver(input.shape, spec).margin;
    const { linePitch, pixelPitch, height, width } = input;
    this.#call = {
      ...(this.#origins?.pitches ?? noOrigins),
      ...{ x: 0, y: 0, dX: 0, dY: 0 },
      linePitch,
      pixelPitch,
      height,
      width,
      yLinePitch: output.linePitch,
      yPixelPitch: output.pixelPitch,
      yHeight: output.height,
      yWidth: output.width,
      windowHeight: spec.size[0],
      windowWidth: spec.size[1],
      strideY: spec.strides[0],
      strideX: spec.strides[1],
      top,
      left,
      vectors: output.pixelPitch / 16,
      channels: output.channels,
    };
  }

  forward({ from, used }: Rows): void {
    const { kernels } = this.#thread;
    const [input, output, origins, call] = [this.#input, this.output, this.#origins, this.#call];
    for (let r = from; r < used; r++) {
      call.x = input.address + r * input.rowPitch;
      call.y = output.address + r * output.rowPitch;
      if (!origins) kernels.averagePoolForward(call);
      else {
        call.origin = origins.of(r);
        kernels.maxPoolForward(call);
      }
    }
  }

  backward({ from, used }: Rows): void {
    const { kernels, index } = this.#thread;
    const [x, origins, call] = [this.#input, this.#origins, this.#call];
    const [dInput, dOutput] = [x.gradient, this.output.gradient as Gradient];
    if (!dInput) return;
    for (let r = from; r < used; r++) {
      call.dX = dInput.address + r * dInput.rowPitch + index * dInput.threadPitch;
      call.dY = dOutput.address + r * dOutput.rowPitch + index * dOutput.threadPitch;
      kernels.fillZero({ address: call.dX - x.inset, bytes: x.bytes });
      if (!origins) kernels.averagePoolBackward(call);
      else {
        call.origin = origins.of(r);
        kernels.maxPoolBackward(call);
      }
    }
  }
}
