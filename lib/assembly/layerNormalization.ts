// Layer normalization: each pixel over its own channels. Lines, pixels and groups as in activation.ts; what fills the
// channels up is 0, and stays 0, as gamma and beta are 0 there.
import { lanesBelow, madd, sumOf, zero } from "./simd";

/** The mean of a pixel's channels. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function meanOf(x: usize, bytes: usize, channels: u32): f32 {
  let sum = zero();
  for (let i: usize = 0; i < bytes; i += 16) sum = f32x4.add(sum, v128.load(x + i));
  return sumOf(sum) / <f32>channels;
}

/** 1 / √(variance + epsilon) of a pixel's channels. */
// @ts-ignore
@inline
function inverseOf(x: usize, bytes: usize, channels: u32, mean: v128, epsilon: f32): f32 {
  let sum = zero();
  for (let i: usize = 0; i < bytes; i += 16) {
    const d = v128.and(f32x4.sub(v128.load(x + i), mean), lanesBelow(<u32>i >> 2, channels));
    sum = madd(d, d, sum);
  }
  return <f32>1 / Mathf.sqrt(sumOf(sum) / <f32>channels + epsilon);
}

/** Y = (X - mean) / √(variance + epsilon) gamma + beta */
export function layerNormalize(
  X: usize, xRowPitch: usize, xLinePitch: usize, Y: usize, yRowPitch: usize, yLinePitch: usize,
  r0: u32, r1: u32, lines: u32, width: u32, groups: u32, channels: u32, gamma: usize, beta: usize, epsilon: f32,
): void {
  const bytes: usize = groups << 5;
  for (let r = r0; r < r1; r++) {
    for (let l: u32 = 0; l < lines; l++) {
      let x = X + r * xRowPitch + l * xLinePitch, y = Y + r * yRowPitch + l * yLinePitch;
      for (let w: u32 = 0; w < width; w++) {
        const mean = f32x4.splat(meanOf(x, bytes, channels));
        const inverse = f32x4.splat(inverseOf(x, bytes, channels, mean, epsilon));
        for (let i: usize = 0; i < bytes; i += 16) {
          const normal = f32x4.mul(f32x4.sub(v128.load(x + i), mean), inverse);
          v128.store(y + i, madd(normal, v128.load(gamma + i), v128.load(beta + i)));
        }
        x += bytes;
        y += bytes;
      }
    }
  }
}

/**
 * With n = (X - mean) inverse: dBeta += dY, dGamma += dY n, and where dX is not 0, for h = dY gamma,
 * dX = inverse (h - mean(h) - n mean(h n)). dY lies in rows, dX in rows or panels.
 */
export function layerNormalizeBackward(
  X: usize, rowPitch: usize, linePitch: usize, dY: usize, yRowPitch: usize, yLinePitch: usize,
  dX: usize, xRowPitch: usize, xLinePitch: usize, xGroupPitch: usize,
  r0: u32, r1: u32, lines: u32, width: u32, groups: u32, channels: u32, gamma: usize, dGamma: usize, dBeta: usize, epsilon: f32,
): void {
  const bytes: usize = groups << 5, share = <f32>1 / <f32>channels;
  for (let r = r0; r < r1; r++) {
    for (let l: u32 = 0; l < lines; l++) {
      let x = X + r * rowPitch + l * linePitch, y = dY + r * yRowPitch + l * yLinePitch;
      let g = dX + r * xRowPitch + l * xLinePitch;
      for (let w: u32 = 0; w < width; w++) {
        const mean = f32x4.splat(meanOf(x, bytes, channels));
        const inverse = f32x4.splat(inverseOf(x, bytes, channels, mean, epsilon));
        let sum = zero(), products = zero();
        for (let i: usize = 0; i < bytes; i += 16) {
          const n = f32x4.mul(f32x4.sub(v128.load(x + i), mean), inverse), d = v128.load(y + i);
          const h = f32x4.mul(d, v128.load(gamma + i));
          v128.store(dBeta + i, f32x4.add(v128.load(dBeta + i), d));
          v128.store(dGamma + i, madd(d, n, v128.load(dGamma + i)));
          sum = f32x4.add(sum, h);
          products = madd(h, n, products);
        }
        if (dX) {
          const offset = f32x4.splat(sumOf(sum) * share), slope = f32x4.splat(sumOf(products) * share);
          for (let i: usize = 0; i < bytes; i += 16) {
            const n = f32x4.mul(f32x4.sub(v128.load(x + i), mean), inverse);
            const h = f32x4.mul(v128.load(y + i), v128.load(gamma + i));
            const d = f32x4.mul(inverse, f32x4.sub(f32x4.sub(h, offset), f32x4.mul(n, slope)));
            v128.store(g + (i >> 5) * xGroupPitch + (i & 16), v128.and(d, lanesBelow(<u32>i >> 2, channels)));
          }
        }
        x += bytes;
        y += bytes;
        g += groups * xGroupPitch;
      }
    }
  }
}
