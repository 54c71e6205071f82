import type { DepthwiseConv2dSpec } from "../spec.js";
import type { Gradient, Tensor } from "../tensor.js";
import type { Rows, Thread } from "../thread.js";
import { Weight } from "../weight.js";
import { layoutOf } from "../weightLayout.js";
import { Activating } from "./activation.js";
import { Bias } from "./bias.js";
import { GradientSums } from "./gradientSums.js";
import type { Layer } from "./layer.js";
import { Taps } from "./taps.js";

/**
 * A convolution of each channel with a filter of its own, y = f(x * W + b).
 *
 *     forward    z = b + Σ W · patch of x                       for each place, channel by channel
 *     backward   dW += dz · patch,  db += dz,  dX's patch += dz · W
 *     update     the threads' sums together, and the optimiser's step
 *
 * The input carries the padding as its margin, and each channel as often as it has filters (see `expand`).
 */
export class DepthwiseConv2d implements Layer {
  readonly imageByImage = true;
  readonly output: Tensor;
  readonly weights: readonly Weight[];
  readonly #spec: DepthwiseConv2dSpec;
  readonly #activating: Activating;
  readonly #input: Tensor;
  readonly #thread: Thread;
  readonly #taps: Taps;
  readonly #kernel: Weight;
  readonly #bias: Bias;
  readonly #dW: GradientSums;
  readonly #geometry;

  /** @param shared the weights of the same layer where it is applied first */
  constructor(
    thread: Thread,
    spec: DepthwiseConv2dSpec,
    input: Tensor,
    output: Tensor,
    shared?: readonly Weight[],
  ) {
    this.#thread = thread;
    this.#spec = spec;
    this.#input = input;
    this.output = output;
    this.#activating = Activating.inPlace(spec.activation, output, thread);
    const { channels, pixelPitch } = output;
    const channelPitch = pixelPitch / 4;
    this.#taps = new Taps(thread, spec, input, false);
    const kernel = layoutOf(
      [...spec.size, channels, 1],
      this.#taps.count * channelPitch,
      channels,
      (tap) => tap * channelPitch,
      (channel) => channel,
    );
    this.#kernel = new Weight(thread, kernel, spec.trainable, spec.kernelPenalty, shared?.[0]);
    this.#bias = new Bias(thread, spec, output, shared?.[1]);
    this.weights = spec.useBias ? [this.#kernel, this.#bias.weight] : [this.#kernel];
    this.#dW = new GradientSums(thread, this.#kernel);
    this.#geometry = {
      xStep: spec.strides[1] * input.pixelPitch,
      yStep: spec.strides[0] * input.linePitch,
      taps: this.#taps.address,
      lines: this.#taps.count,
      W: this.#kernel.address,
      yLinePitch: output.linePitch,
      yPixelPitch: pixelPitch,
      height: output.height,
      width: output.width,
      vectors: pixelPitch / 16,
    };
  }

  prepare(): void {
    this.#taps.prepare();
  }

  forward({ from, used }: Rows): void {
    const { kernels } = this.#thread;
    const [input, output, bias] = [this.#input, this.output, this.#bias.weight.address];
    const relu = this.#spec.activation === "relu";
    for (let r = from; r < used; r++) {
      const x = input.address - input.inset + r * input.rowPitch;
      kernels.depthwiseForward({ ...this.#geometry, x, bias, y: output.address + r * output.rowPitch, relu });
    }
    if (!relu) this.#activating.forward(from, used);
  }

  backward({ from, used }: Rows): void {
    const { kernels, index } = this.#thread;
    const [x, y, geometry] = [this.#input, this.output, this.#geometry];
    const [dX, dY] = [x.gradient, y.gradient as Gradient];
    for (let r = from; r < used; r++) {
      this.#activating.backward(r, r + 1);
      const dImage = dX ? dX.address - x.inset + r * dX.rowPitch + index * dX.threadPitch : 0;
      if (dX) kernels.fillZero({ address: dImage, bytes: x.bytes });
      const dZ = dY.address + r * dY.rowPitch + index * dY.threadPitch;
      kernels.depthwiseBackward({
        ...geometry,
        x: x.address - x.inset + r * x.rowPitch,
        dW: this.#dW.own,
        dY: dZ,
        dX: dImage,
      });
      this.#bias.add(dZ);
    }
  }

  update(): void {
    this.#dW.update();
    this.#bias.sums.update();
  }
}
