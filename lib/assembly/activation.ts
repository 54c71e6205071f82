// Activations of a tensor's rows: `lines` lines of `width` pixels of `groups` times 8 floats, of which `channels` are values;
// what fills a pixel up becomes 0, since it would have weights of its own in the next layer. Gradients lie in rows or in
// panels: group i of line l in row r stands at G + r * gRowPitch + l * gLinePitch + i * gGroupPitch.
import { SOFTMAX, slopeOf, valueOf } from "./functions";
import { exp4, lanesBelow, maximumOf, sumOf } from "./simd";

/** Y = f(X), or Y = f(Y) where both are the same. */
export function activate(
  kind: i32, a: f32, b: f32, low: f32, high: f32, X: usize, xRowPitch: usize, xLinePitch: usize,
  Y: usize, yRowPitch: usize, yLinePitch: usize, r0: u32, r1: u32, lines: u32, width: u32, groups: u32, channels: u32,
): void {
  const a4 = f32x4.splat(a), b4 = f32x4.splat(b), low4 = f32x4.splat(low), high4 = f32x4.splat(high);
  const bytes = groups << 5;
  for (let r = r0; r < r1; r++) {
    for (let l: u32 = 0; l < lines; l++) {
      let x = X + r * xRowPitch + l * xLinePitch, y = Y + r * yRowPitch + l * yLinePitch;
      for (let w: u32 = 0; w < width; w++) {
        if (kind == SOFTMAX) {
          memory.copy(y, x, bytes);
          softmaxLine(y, groups, channels);
        } else {
          for (let i: u32 = 0; i < bytes; i += 16) {
            const value = valueOf(kind, v128.load(x + i), a4, b4, low4, high4);
            v128.store(y + i, v128.and(value, lanesBelow(i >> 2, channels)));
          }
        }
        x += bytes;
        y += bytes;
      }
    }
  }
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

/** dX = dY f'(s), s the output or the input, as the kind says; softmax: y (dY - Σ dY y) over each pixel. dX may be dY. */
export function activateBackward(
  kind: i32, a: f32, b: f32, low: f32, high: f32, S: usize, sRowPitch: usize, sLinePitch: usize,
  dY: usize, yRowPitch: usize, yLinePitch: usize, yGroupPitch: usize,
  dX: usize, xRowPitch: usize, xLinePitch: usize, xGroupPitch: usize, r0: u32, r1: u32, lines: u32, width: u32, groups: u32,
): void {
  const a4 = f32x4.splat(a), b4 = f32x4.splat(b), low4 = f32x4.splat(low), high4 = f32x4.splat(high);
  for (let r = r0; r < r1; r++) {
    for (let l: u32 = 0; l < lines; l++) {
      let s = S + r * sRowPitch + l * sLinePitch, d = dY + r * yRowPitch + l * yLinePitch, g = dX + r * xRowPitch + l * xLinePitch;
      for (let w: u32 = 0; w < width; w++) {
        let dot = f32x4.splat(0);
        if (kind == SOFTMAX) {
          for (let i: u32 = 0; i < groups << 1; i++) {
            dot = f32x4.add(dot, f32x4.mul(v128.load(s + (i << 4)), v128.load(at(d, i, yGroupPitch))));
          }
          dot = f32x4.splat(sumOf(dot));
        }
        for (let i: u32 = 0; i < groups << 1; i++) {
          const y = v128.load(s + (i << 4)), dy = v128.load(at(d, i, yGroupPitch));
          const dx = kind == SOFTMAX
            ? f32x4.mul(y, f32x4.sub(dy, dot))
            : f32x4.mul(dy, slopeOf(kind, y, a4, b4, low4, high4));
          v128.store(at(g, i, xGroupPitch), dx);
        }
        s += groups << 5;
        d += groups * yGroupPitch;
        g += groups * xGroupPitch;
      }
    }
  }
}

/** The i-th four of a line of a gradient. */
// @ts-ignore
@inline
function at(line: usize, i: u32, groupPitch: usize): usize {
  return line + (i >> 1) * groupPitch + ((i & 1) << 4);
}
