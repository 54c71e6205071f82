import type { Gradient, Tensor } from "../tensor.js";

/** Where the values of x and of y lie, for a kernel from one to the other. */
export function pitchesOf(x: Tensor, y: Tensor) {
  return {
    X: x.address,
    xRowPitch: x.rowPitch,
    xLinePitch: x.linePitch,
    Y: y.address,
    yRowPitch: y.rowPitch,
    yLinePitch: y.linePitch,
  };
}

/**
 * Where the gradients of y and of x lie, for a kernel from one to the other.
 *
 * @param dX 0 to the kernel where x has none
 * @param thread whose own they are, where each thread keeps those of one image
 */
export function gradientPitchesOf(dY: Gradient, dX: Gradient | undefined, thread: number) {
  return {
    dY: dY.address + thread * dY.threadPitch,
    yRowPitch: dY.rowPitch,
    yLinePitch: dY.linePitch,
    dX: dX ? dX.address + thread * dX.threadPitch : 0,
    xRowPitch: dX?.rowPitch ?? 0,
    xLinePitch: dX?.linePitch ?? 0,
    xGroupPitch: dX?.groupPitch ?? 0,
  };
}
