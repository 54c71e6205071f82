import { roundUp } from "../arena.js";
import type { WeightedSpec } from "../spec.js";
import { shareOf, type Thread } from "../thread.js";
import { Weight } from "../weight.js";
import { layoutOf } from "../weightLayout.js";
import type { Window } from "../windows.js";
import { GradientSums } from "./gradientSums.js";
import { type Pitches, Taps } from "./taps.js";

/**
 * The filters of a convolution over images with `channels` channels, in the two layouts of lib/assembly/convolution.ts: the
 * master, which the gradients read and the optimiser writes, and panels for the forward pass.
 */
export class Filters {
  readonly kernel: Weight;
  readonly taps: Taps;
  /** Floats of a patch that lie beside each other, and in the master from there to the next. */
  readonly segment: number;
  readonly segmentPitch: number;
  readonly count: number;
  /** Of the images, filled up as they are. */
  readonly channels: number;
  /** Address of the panels. */
  readonly panels: number;
  readonly sums: GradientSums;
  readonly #thread: Thread;

  constructor(
    thread: Thread,
    spec: WeightedSpec & Window,
    image: Pitches & { channels: number },
    count: number,
    shared: Weight | undefined,
  ) {
    const { channels } = image;
    const channelPitch = image.pixelPitch / 4;
    this.#thread = thread;
    this.count = count;
    this.channels = channelPitch;
    this.taps = new Taps(thread, spec, image, true);
    const { pixels, count: lines } = this.taps;
    const segment = pixels * channelPitch;
    const segmentPitch = roundUp(segment, 4);
    this.segment = segment;
    this.segmentPitch = segmentPitch;
    const layout = layoutOf(
      [...spec.size, channels, count],
      roundUp(count, 8) * lines * segmentPitch,
      count,
      (tap) => {
        const [channel, pixel] = [tap % channels, Math.floor(tap / channels)];
        return Math.floor(pixel / pixels) * segmentPitch + (pixel % pixels) * channelPitch + channel;
      },
      (filter) => filter * lines * segmentPitch,
    );
    this.kernel = new Weight(thread, layout, spec.trainable, spec.kernelPenalty, shared);
    this.panels = thread.arena.floats(roundUp(count, 8) * lines * segment);
    this.sums = new GradientSums(thread, this.kernel);
  }

  /** What the kernels are told of the filters. */
  get geometry() {
    const { segment, segmentPitch, taps } = this;
    return { taps: taps.address, lines: taps.count, segment, segmentPitch };
  }

  /** The optimiser's step for this thread's share of the filters, [first, one past the last], which it returns. */
  update(): [number, number] {
    const { taps, segment, segmentPitch, sums } = this;
    const thread = this.#thread;
    const filterFloats = taps.count * segmentPitch;
    const [f0, f1] = shareOf(roundUp(this.count, 8), 8, thread);
    if (f0 === f1) return [f0, f1];
    if (segment !== segmentPitch) {
      for (let t = 0; t < thread.count; t++) {
        const dW = sums.of(t) + f0 * filterFloats * 4;
        thread.kernels.clearFilling({ dW, count: (f1 - f0) * taps.count, segment, segmentPitch });
      }
    }
    sums.step(f0 * filterFloats, (f1 - f0) * filterFloats);
    return [f0, f1];
  }

  /** Copies filters f0 to f1 into the panels. Default: all. */
  pack(f0 = 0, f1 = roundUp(this.count, 8)): void {
    const { geometry, panels: W, kernel } = this;
    this.#thread.kernels.packFilters({ ...geometry, master: kernel.address, W, f0, f1 });
  }
}
