import type { Kernels } from "../kernelCalls.js";
import type { Tensor } from "../tensor.js";

/** The examples of one tensor into another of the same shape, whose margins may differ. */
export function copyImages(kernels: Kernels, x: Tensor, y: Tensor, from: number, to: number): void {
  for (let r = from; r < to; r++)
    copyImage(kernels, x.address + r * x.rowPitch, y.address + r * y.rowPitch, x, y);
}

/** One image from the address X, where it lies as those of `x` do, to the address Y, as those of `y`. */
export function copyImage(kernels: Kernels, X: number, Y: number, x: Tensor, y: Tensor): void {
  const [lines, bytes] = [y.height, y.width * y.pixelPitch];
  kernels.copyLines({ X, xLinePitch: x.linePitch, Y, yLinePitch: y.linePitch, lines, bytes });
}
