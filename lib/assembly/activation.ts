// Activation functions, in place on a tensor's rows: `lines` lines of `groups` times 8 floats each, of which `channels` are
// values; what fills the line up becomes 0, since it would have weights of its own in the next layer. Their derivatives are
// computed from the output alone, and multiplied into the gradient, which lies in rows or in panels: feature k of line l
// in row r stands at G + r * gRowPitch + l * gLinePitch + (k / 8) * gGroupPitch + (k % 8) * 4.
import { exp4, lanesBelow, maximumOf, sumOf } from "./simd";

const RELU: i32 = 1;
const SIGMOID: i32 = 2;
const TANH: i32 = 3;
const SOFTMAX: i32 = 4;

export function activate(
  kind: i32, Y: usize, rowPitch: usize, linePitch: usize, r0: u32, r1: u32, lines: u32, groups: u32, channels: u32,
): void {
  for (let r = r0; r < r1; r++) {
    for (let l: u32 = 0; l < lines; l++) {
      const y = Y + r * rowPitch + l * linePitch;
      if (kind == SOFTMAX) softmaxLine(y, groups, channels);
      else {
        for (let i: u32 = 0; i < groups << 5; i += 16) {
          v128.store(y + i, v128.and(activated(kind, v128.load(y + i)), lanesBelow(i >> 2, channels)));
        }
      }
    }
  }
}

// @ts-ignore
@inline
function activated(kind: i32, x: v128): v128 {
  if (kind == RELU) return f32x4.max(x, f32x4.splat(0));
  return kind == SIGMOID ? sigmoid4(x) : tanh4(x);
}

/** 1 / (1 + e^-x) */
// @ts-ignore
@inline
export function sigmoid4(x: v128): v128 {
  return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), exp4(f32x4.neg(x))));
}

/** Near 0 a polynomial (Cephes' tanhf), since 1 - 2 / (e^2x + 1) would lose digits there. */
// @ts-ignore
@inline
function tanh4(x: v128): v128 {
  const z = f32x4.mul(x, x);
  let p = f32x4.splat(-5.70498872745e-3);
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(2.06390887954e-2));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(-5.37397155531e-2));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(1.33314422036e-1));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(-3.33332819422e-1));
  const near = f32x4.add(f32x4.mul(f32x4.mul(p, z), x), x);
  const far = f32x4.sub(
    f32x4.splat(1), f32x4.div(f32x4.splat(2), f32x4.add(exp4(f32x4.add(x, x)), f32x4.splat(1))),
  );
  return v128.bitselect(near, far, f32x4.lt(f32x4.abs(x), f32x4.splat(0.625)));
}

/** e^(x - max) / their sum, over `channels` values; what fills the line up becomes 0. Returns the logarithm of the sum, plus max. */
export function softmaxLine(y: usize, groups: u32, channels: u32): f64 {
  const lowest = f32x4.splat(-Infinity), bytes = groups << 5;
  let most = lowest;
  for (let i: u32 = 0; i < bytes; i += 16) {
    most = f32x4.max(most, v128.bitselect(v128.load(y + i), lowest, lanesBelow(i >> 2, channels)));
  }
  const top = maximumOf(most);
  let sum = f32x4.splat(0);
  for (let i: u32 = 0; i < bytes; i += 16) {
    const e = v128.and(exp4(f32x4.sub(v128.load(y + i), f32x4.splat(top))), lanesBelow(i >> 2, channels));
    sum = f32x4.add(sum, e);
    v128.store(y + i, e);
  }
  const total = sumOf(sum), share = f32x4.splat(<f32>1 / total);
  for (let i: u32 = 0; i < bytes; i += 16) v128.store(y + i, f32x4.mul(v128.load(y + i), share));
  return Math.log(<f64>total) + <f64>top;
}

/** G *= the derivative, from the output y: y > 0, y (1 - y), 1 - y², or softmax's y (g - Σ g y). */
export function activateBackward(
  kind: i32, Y: usize, rowPitch: usize, linePitch: usize, G: usize, gRowPitch: usize, gLinePitch: usize, gGroupPitch: usize,
  r0: u32, r1: u32, lines: u32, groups: u32,
): void {
  const one = f32x4.splat(1);
  for (let r = r0; r < r1; r++) {
    for (let l: u32 = 0; l < lines; l++) {
      const y = Y + r * rowPitch + l * linePitch, g = G + r * gRowPitch + l * gLinePitch;
      let dot = f32x4.splat(0);
      if (kind == SOFTMAX) {
        for (let i: u32 = 0; i < groups << 1; i++) {
          dot = f32x4.add(dot, f32x4.mul(v128.load(y + (i << 4)), v128.load(g + (i >> 1) * gGroupPitch + ((i & 1) << 4))));
        }
        dot = f32x4.splat(sumOf(dot));
      }
      for (let i: u32 = 0; i < groups << 1; i++) {
        const at = g + (i >> 1) * gGroupPitch + ((i & 1) << 4), out = v128.load(y + (i << 4)), d = v128.load(at);
        if (kind == RELU) v128.store(at, v128.and(d, f32x4.gt(out, f32x4.splat(0))));
        else if (kind == SIGMOID) v128.store(at, f32x4.mul(d, f32x4.mul(out, f32x4.sub(one, out))));
        else if (kind == TANH) v128.store(at, f32x4.mul(d, f32x4.sub(one, f32x4.mul(out, out))));
        else v128.store(at, f32x4.mul(out, f32x4.sub(d, dot)));
      }
    }
  }
}
