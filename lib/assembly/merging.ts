// Layers with several inputs. A tensor's rows have `lines` lines of `groups` times 8 floats; gradients lie in rows or in
// panels (see activation.ts), so that each operand may have a pitch from one group to the next.
import { lanesBelow } from "./simd";

const ADD: i32 = 0; //       s (a + b)
const MULTIPLY: i32 = 1; //  a b
const MAXIMUM: i32 = 2;
//    MINIMUM      3

/** Y = A and B merged, value by value. Y may be A. */
export function merge(
  kind: i32, A: usize, aRowPitch: usize, aLinePitch: usize, aGroupPitch: usize,
  B: usize, bRowPitch: usize, bLinePitch: usize, bGroupPitch: usize,
  Y: usize, yRowPitch: usize, yLinePitch: usize, yGroupPitch: usize,
  r0: u32, r1: u32, lines: u32, groups: u32, scale: f32,
): void {
  const s = f32x4.splat(scale);
  for (let r = r0; r < r1; r++) {
    for (let l: u32 = 0; l < lines; l++) {
      let a = A + r * aRowPitch + l * aLinePitch, b = B + r * bRowPitch + l * bLinePitch;
      let y = Y + r * yRowPitch + l * yLinePitch;
      for (let g: u32 = 0; g < groups; g++) {
        v128.store(y, merged(kind, v128.load(a), v128.load(b), s));
        v128.store(y, merged(kind, v128.load(a, 16), v128.load(b, 16), s), 16);
        a += aGroupPitch; b += bGroupPitch; y += yGroupPitch;
      }
    }
  }
}

// @ts-ignore
@inline
function merged(kind: i32, a: v128, b: v128, s: v128): v128 {
  if (kind == ADD) return f32x4.mul(f32x4.add(a, b), s);
  if (kind == MULTIPLY) return f32x4.mul(a, b);
  return kind == MAXIMUM ? f32x4.max(a, b) : f32x4.min(a, b);
}

/** Y += X, `count` floats (a multiple of 4). */
export function addTo(Y: usize, X: usize, count: u32): void {
  for (let i: usize = 0; i < <usize>count << 2; i += 16) v128.store(Y + i, f32x4.add(v128.load(Y + i), v128.load(X + i)));
}

/**
 * dX of one operand X, the other one being O: dY times its derivative. Of two equal values the first operand is the maximum
 * and the minimum; `strict` says that X is the second.
 */
export function mergeBackward(
  kind: i32, dY: usize, yRowPitch: usize, yLinePitch: usize, X: usize, xRowPitch: usize, xLinePitch: usize,
  O: usize, oRowPitch: usize, oLinePitch: usize, dX: usize, gRowPitch: usize, gLinePitch: usize, gGroupPitch: usize,
  r0: u32, r1: u32, lines: u32, groups: u32, scale: f32, strict: bool,
): void {
  const s = f32x4.splat(scale), equal = i32x4.splat(strict ? 0 : -1);
  for (let r = r0; r < r1; r++) {
    for (let l: u32 = 0; l < lines; l++) {
      const d = dY + r * yRowPitch + l * yLinePitch, x = X + r * xRowPitch + l * xLinePitch;
      const o = O + r * oRowPitch + l * oLinePitch, g = dX + r * gRowPitch + l * gLinePitch;
      for (let i: u32 = 0; i < groups << 1; i++) {
        const at = i << 4;
        const value = towards(kind, v128.load(d + at), v128.load(x + at), v128.load(o + at), s, equal);
        v128.store(g + (i >> 1) * gGroupPitch + ((i & 1) << 4), value);
      }
    }
  }
}

// @ts-ignore
@inline
function towards(kind: i32, d: v128, x: v128, o: v128, s: v128, equal: v128): v128 {
  if (kind == ADD) return f32x4.mul(d, s);
  if (kind == MULTIPLY) return f32x4.mul(d, o);
  const wins = kind == MAXIMUM ? f32x4.gt(x, o) : f32x4.lt(x, o);
  return v128.and(d, v128.or(wins, v128.and(equal, f32x4.eq(x, o))));
}

/** Copies `lines` lines of pixels with `channels` floats each to where they stand in Y. */
export function concatenate(
  X: usize, xRowPitch: usize, xLinePitch: usize, xPixelPitch: usize, Y: usize, yRowPitch: usize, yLinePitch: usize, yPixelPitch: usize,
  r0: u32, r1: u32, lines: u32, pixels: u32, channels: u32,
): void {
  const bytes: usize = channels << 2, whole = bytes & ~15;
  for (let r = r0; r < r1; r++) {
    for (let l: u32 = 0; l < lines; l++) {
      let x = X + r * xRowPitch + l * xLinePitch, y = Y + r * yRowPitch + l * yLinePitch;
      for (let p: u32 = 0; p < pixels; p++) {
        let i: usize = 0;
        for (; i < whole; i += 16) v128.store(y + i, v128.load(x + i));
        for (; i < bytes; i += 4) store<f32>(y + i, load<f32>(x + i));
        x += xPixelPitch; y += yPixelPitch;
      }
    }
  }
}

/** The gradient of a part of Y, in rows, to that of the input which it came from; what fills that up becomes 0. */
export function concatenateBackward(
  dY: usize, yRowPitch: usize, yLinePitch: usize, yPixelPitch: usize,
  dX: usize, xRowPitch: usize, xLinePitch: usize, xPixelPitch: usize, xGroupPitch: usize,
  r0: u32, r1: u32, lines: u32, pixels: u32, channels: u32,
): void {
  const groups = (channels + 7) >> 3;
  for (let r = r0; r < r1; r++) {
    for (let l: u32 = 0; l < lines; l++) {
      let y = dY + r * yRowPitch + l * yLinePitch, x = dX + r * xRowPitch + l * xLinePitch;
      for (let p: u32 = 0; p < pixels; p++) {
        for (let i: u32 = 0; i < groups << 1; i++) {
          const d = v128.and(v128.load(y + (i << 4)), lanesBelow(i << 2, channels));
          v128.store(x + (i >> 1) * xGroupPitch + ((i & 1) << 4), d);
        }
        x += xPixelPitch; y += yPixelPitch;
      }
    }
  }
}
