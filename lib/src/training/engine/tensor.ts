import { type Arena, roundUp, rowPitchOf } from "./arena.js";
import { valuesIn } from "./shape.js";

/** Rows of zeros around an image, which the next layer's filter reads. */
export interface Margin {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export const noMargin: Margin = { top: 0, bottom: 0, left: 0, right: 0 };

/** Where the gradient of a tensor lies. All pitches in bytes. */
export interface Gradient {
  address: number;
  /** From one example to the next; 0 where each thread has room for one image only. */
  rowPitch: number;
  linePitch: number;
  /** From eight features to the next eight: 32 in rows, more in panels. */
  groupPitch: number;
  /** From one thread's room to the next one's. */
  threadPitch: number;
}

interface TensorOptions {
  /** Examples there is room for; a multiple of 4. */
  rows: number;
  margin?: Margin;
  /** Floats from one pixel to the next. Default: the channels, filled up to a multiple of 8 with zeros. */
  channelPitch?: number;
  /** Bytes from one line to the next. Default: the line with its margin. */
  linePitch?: number;
  /** Lets the examples follow each other with nothing between them, so that their pixels are a list through the batch. */
  packed?: boolean;
}

/**
 * What one layer hands to the next: for each example of the batch an image of height x width pixels with channels. A vector
 * is one pixel, a list of vectors (shape [positions, features]) a column of pixels. Addresses and pitches in bytes.
 */
export class Tensor {
  readonly shape: readonly number[];
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly pixelPitch: number;
  readonly linePitch: number;
  readonly rowPitch: number;
  readonly margin: Margin;
  /** Of the first pixel, inside the margin. */
  readonly address: number;
  gradient: Gradient | undefined;

  /** @param alias the tensor whose memory this one shows in another shape */
  constructor(arena: Arena, shape: readonly number[], options: TensorOptions, alias?: Tensor) {
    this.shape = shape;
    [this.height, this.width, this.channels] = geometryOf(shape);
    const { rows, margin = noMargin, channelPitch = roundUp(this.channels, 8) } = options;
    this.margin = margin;
    this.pixelPitch = channelPitch * 4;
    this.linePitch = options.linePitch ?? (margin.left + this.width + margin.right) * this.pixelPitch;
    // Pixels of a list must follow each other through the whole batch, as a dense layer takes them for its rows.
    this.rowPitch = isList(shape) || options.packed ? this.bytes : rowPitchOf(this.bytes / 4);
    if (alias) {
      this.rowPitch = alias.rowPitch;
      this.address = alias.address;
      this.gradient = alias.gradient && { ...alias.gradient, linePitch: this.linePitch };
    } else {
      this.address =
        arena.bytes(rows * this.rowPitch) + margin.top * this.linePitch + margin.left * this.pixelPitch;
    }
  }

  /** From an example's first byte, margin included, to its first pixel. */
  get inset(): number {
    return this.margin.top * this.linePitch + this.margin.left * this.pixelPitch;
  }

  /** Bytes of an example, from the first pixel of its margin to the last. */
  get bytes(): number {
    const { top, bottom, left, right } = this.margin;
    const lines = top + this.height + bottom;
    return (lines - 1) * this.linePitch + (left + this.width + right) * this.pixelPitch;
  }

  /** The same memory for a reader that looks at a smaller margin; its gradient is its own. */
  view(arena: Arena, margin: Margin): Tensor {
    const [channelPitch, { linePitch }] = [this.pixelPitch / 4, this];
    const view = new Tensor(arena, this.shape, { rows: 0, margin, channelPitch, linePitch }, this);
    view.gradient = undefined;
    return view;
  }

  /** Pixels of an example. */
  get positions(): number {
    return this.height * this.width;
  }

  /** The pixels of rows r0 to r1, as the kernels that go pixel by pixel take them. */
  pixelsOf(r0: number, r1: number) {
    return { r0, r1, lines: this.height, width: this.width, groups: this.pixelPitch / 32 };
  }

  /** Eights of floats in a line. */
  get groups(): number {
    return (this.width * this.pixelPitch) / 32;
  }

  /** Whether an example's values follow each other as in its shape, with nothing between them. */
  get isDense(): boolean {
    const { top, bottom } = this.margin;
    const isOneRun = top + bottom === 0 && this.linePitch === this.width * this.pixelPitch;
    return isOneRun && (this.pixelPitch === this.channels * 4 || this.positions === 1);
  }

  /**
   * The stretches in which an example's values follow each other with nothing between them: `parts` times, `partPitch` apart,
   * `count` of them, each of `bytes` and `pitch` apart.
   */
  get runs(): { parts: number; partPitch: number; count: number; bytes: number; pitch: number } {
    const { height, width, channels, pixelPitch, linePitch } = this;
    const line = width * pixelPitch;
    const isOne = linePitch === line;
    if (pixelPitch === channels * 4) {
      const one = isOne ? { count: 1, bytes: height * line } : { count: height, bytes: line };
      return { parts: 1, partPitch: 0, ...one, pitch: linePitch };
    }
    const pixel = { bytes: channels * 4, pitch: pixelPitch };
    if (isOne) return { parts: 1, partPitch: 0, count: height * width, ...pixel };
    return { parts: height, partPitch: linePitch, count: width, ...pixel };
  }

  /** Whether pixels follow each other through the whole batch. */
  get isPacked(): boolean {
    return this.rowPitch === this.positions * this.pixelPitch;
  }

  /** Where value `i` of an example (in the order of its shape) lies, in bytes from the example's first pixel. */
  offsetOf(i: number): number {
    const pixel = Math.floor(i / this.channels);
    const line = Math.floor(pixel / this.width);
    return line * this.linePitch + (pixel % this.width) * this.pixelPitch + (i % this.channels) * 4;
  }

  /** The same for the gradient. */
  gradientOffsetOf(i: number): number {
    const { linePitch, groupPitch } = this.gradient as Gradient;
    const pixel = Math.floor(i / this.channels);
    const line = Math.floor(pixel / this.width);
    const feature = (pixel % this.width) * (this.pixelPitch / 4) + (i % this.channels);
    return line * linePitch + Math.floor(feature / 8) * groupPitch + (feature % 8) * 4;
  }

  /** Gives the gradient room in rows, laid out as the tensor is. */
  addGradient(arena: Arena, rows: number): void {
    const { rowPitch, linePitch, inset } = this;
    const address = arena.bytes(rows * rowPitch) + inset;
    this.gradient = { address, rowPitch, linePitch, groupPitch: 32, threadPitch: 0 };
  }

  /** Gives each thread room for one image's gradient: between two layers that go through the batch image by image. */
  addGradientOfOneImage(arena: Arena, threads: number): void {
    const { linePitch, inset } = this;
    const threadPitch = roundUp(this.bytes + 64, 128);
    const address = arena.bytes(threads * threadPitch) + inset;
    this.gradient = { address, rowPitch: 0, linePitch, groupPitch: 32, threadPitch };
  }

  /** Gives the gradient room in panels [features / 8][rows][8], as a dense layer reads it. */
  addGradientInPanels(arena: Arena, rows: number): void {
    const groupPitch = rows * this.positions * 32;
    const address = arena.bytes(groupPitch * (this.pixelPitch / 32));
    this.gradient = { address, rowPitch: this.positions * 32, linePitch: 32, groupPitch, threadPitch: 0 };
  }
}

/** [height, width, channels] of a shape: [n] is one pixel, [positions, n] a column of pixels. */
export function geometryOf(shape: readonly number[]): [number, number, number] {
  if (shape.length === 3) return [shape[0], shape[1], shape[2]];
  const channels = shape.at(-1) as number;
  return [valuesIn(shape.slice(0, -1)), 1, channels];
}

/** Whether a shape is that of several vectors, as which a dense layer takes it. */
export function isList(shape: readonly number[]): boolean {
  return shape.length !== 1 && shape.length !== 3;
}
