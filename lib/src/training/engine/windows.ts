import type { Margin } from "./tensor.js";

/** Zeros around an image: none, as many as Keras's `same` has, or these. */
export type Padding = "valid" | "same" | Margin;

/** A window that moves over an image: a filter's, or a pooling's. Pairs are height and width. */
export interface Window {
  size: readonly [number, number];
  strides: readonly [number, number];
  padding: Padding;
  /** From one of the window's pixels to the next. Default: 1. */
  dilation?: readonly [number, number];
}

/** How many places the window has on an image of this height and width, and which zeros around the image it reads. */
export function windowsOver(
  [height, width]: readonly number[],
  { size, strides, padding, dilation = [1, 1] }: Window,
): { height: number; width: number; margin: Margin } {
  const sides = typeof padding === "string" ? undefined : padding;
  const along = (axis: 0 | 1, length: number, given: readonly [number, number] | undefined) =>
    windowsAlong(
      length,
      (size[axis] - 1) * dilation[axis] + 1,
      strides[axis],
      given ?? (padding as Exclude<Padding, Margin>),
    );
  const y = along(0, height, sides && [sides.top, sides.bottom]);
  const x = along(1, width, sides && [sides.left, sides.right]);
  const margin = { top: y.before, bottom: y.after, left: x.before, right: x.after };
  return { height: y.count, width: x.count, margin };
}

/** Padding as TensorFlow's: `same` gives ceil(length / stride) places, what is odd goes to the end. */
function windowsAlong(
  length: number,
  window: number,
  stride: number,
  padding: "valid" | "same" | readonly [before: number, after: number],
): { count: number; before: number; after: number } {
  if (padding === "same") {
    const count = Math.ceil(length / stride);
    const missing = Math.max(0, (count - 1) * stride + window - length);
    return { count, before: missing >> 1, after: missing - (missing >> 1) };
  }
  const [before, after] = padding === "valid" ? [0, 0] : padding;
  return { count: Math.floor((before + length + after - window) / stride) + 1, before, after };
}
