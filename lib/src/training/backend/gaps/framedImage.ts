import type { TensorKernels } from "../tensorKernelCalls.js";
import type { Scratch } from "./heapKernel.js";

interface ImageShape {
  height: number;
  width: number;
  channels: number;
}

/** Where in the frame the image begins, and how large the frame is. Whatever is left out is as in the image. */
type Frame = Partial<ImageShape> & { top?: number; left?: number };

/** `count`, filled up to a multiple. */
export const upTo = (multiple: number, count: number) => Math.ceil(count / multiple) * multiple;

/** Room for one image in NHWC with zeros around it, so that no kernel has to ask where an image ends. */
export class FramedImage {
  /** From one line, and from one pixel, to the next, in bytes. */
  readonly linePitch: number;
  readonly pixelPitch: number;
  readonly #image: ImageShape;
  readonly #kernels: TensorKernels;
  /** Where the frame lies, and where in it the image; nothing where the image needs no frame. */
  readonly #places: { frame: number; image: number; bytes: number } | undefined;

  constructor(kernels: TensorKernels, scratch: Scratch, image: ImageShape, frame: Frame) {
    const { top, left, height, width, channels } = { top: 0, left: 0, ...image, ...frame };
    this.#kernels = kernels;
    this.#image = image;
    this.pixelPitch = 4 * channels;
    this.linePitch = this.pixelPitch * width;
    if (height === image.height && width === image.width && channels === image.channels) return;
    const bytes = height * this.linePitch;
    const address = scratch.floats(bytes / 4 + 4); // some kernels read a vector from where the last value lies
    this.#places = {
      frame: address,
      image: address + top * this.linePitch + left * this.pixelPitch,
      bytes: bytes + 16,
    };
    this.clear();
  }

  /** Makes all zeros. */
  clear(): void {
    if (this.#places) this.#kernels.fillZero({ address: this.#places.frame, bytes: this.#places.bytes });
  }

  /** Where the image that lies at this address lies in its frame now. */
  read(address: number): number {
    if (!this.#places) return address;
    this.#copy(address, this.#places.image, true);
    return this.#places.frame;
  }

  /** The frame's own address; that of the image where it needs none. */
  at(address: number): number {
    return this.#places?.frame ?? address;
  }

  /** Copies the image out of its frame. */
  write(address: number): void {
    if (this.#places) this.#copy(address, this.#places.image, false);
  }

  #copy(outside: number, inside: number, inwards: boolean): void {
    const { height, width, channels } = this.#image;
    const pixel = 4 * channels;
    const copy = (
      out: number,
      outPitch: number,
      into: number,
      inPitch: number,
      lines: number,
      bytes: number,
    ) => {
      if (inwards) {
        this.#kernels.copyLines({ X: out, xLinePitch: outPitch, Y: into, yLinePitch: inPitch, lines, bytes });
      } else {
        this.#kernels.copyLines({ X: into, xLinePitch: inPitch, Y: out, yLinePitch: outPitch, lines, bytes });
      }
    };
    if (pixel === this.pixelPitch) {
      copy(outside, width * pixel, inside, this.linePitch, height, width * pixel);
      return;
    }
    for (let line = 0; line < height; line++) {
      copy(
        outside + line * width * pixel,
        pixel,
        inside + line * this.linePitch,
        this.pixelPitch,
        width,
        pixel,
      );
    }
  }
}
