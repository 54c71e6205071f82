// Batch normalization, channel by channel, on `lines` lines of `width` pixels of `groups` times 8 channels. Each channel's sums
// run in float32 along a line, where few values meet, and in float64 from line to line. What an activation multiplies values
// below 0 by, `negative`, is 0 for ReLU, and 1 where there is none.
import { madd, zero } from "./simd";

/** sums[c] += Σ x and sums[channels + c] += Σ x² of channel c, float64. */
export function channelSums(
  X: usize, rowPitch: usize, linePitch: usize, r0: u32, r1: u32, lines: u32, width: u32, groups: u32, sums: usize,
): void {
  const pixelPitch: usize = groups << 5, squares: usize = groups << 6, count = f64x2.splat(<f64>width);
  for (let r = r0; r < r1; r++) {
    for (let l: u32 = 0; l < lines; l++) {
      const line = X + r * rowPitch + l * linePitch;
      for (let c: usize = 0; c < pixelPitch; c += 16) {
        // Squares far from 0 would leave no digits for the variance, so the line's first value is taken off all: then
        // Σ x = n s + Σ d and Σ x² = Σ d² + s (2 Σ d + n s).
        const first = v128.load(line + c), end = line + width * pixelPitch;
        let d1 = zero(), d2 = zero();
        for (let x = line + c + pixelPitch; x < end; x += pixelPitch) {
          const d = f32x4.sub(v128.load(x), first);
          d1 = f32x4.add(d1, d);
          d2 = madd(d, d, d2);
        }
        const to = sums + (c << 1);
        addSums(to, squares, count, first, d1, d2);
        addSums(to + 16, squares, count, upper(first), upper(d1), upper(d2));
      }
    }
  }
}

/** Adds two channels' sums. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function addSums(to: usize, squares: usize, count: v128, first: v128, d1: v128, d2: v128): void {
  const s = f64x2.promote_low_f32x4(first), d = f64x2.promote_low_f32x4(d1), all = f64x2.mul(count, s);
  v128.store(to, f64x2.add(v128.load(to), f64x2.add(all, d)));
  const square = f64x2.add(f64x2.promote_low_f32x4(d2), f64x2.mul(s, f64x2.add(f64x2.add(d, d), all)));
  v128.store(to + squares, f64x2.add(v128.load(to + squares), square));
}

// @ts-ignore
@inline
function upper(v: v128): v128 {
  return v128.shuffle<f32>(v, v, 2, 3, 2, 3);
}

/** Y = f((X - mean) scale + shift), each of the three one float for a channel. */
export function normalizeChannels(
  X: usize, xRowPitch: usize, xLinePitch: usize, Y: usize, yRowPitch: usize, yLinePitch: usize,
  r0: u32, r1: u32, lines: u32, width: u32, groups: u32, mean: usize, scale: usize, shift: usize, negative: f32,
): void {
  const pixelPitch: usize = groups << 5, below = f32x4.splat(negative);
  for (let r = r0; r < r1; r++) {
    for (let l: u32 = 0; l < lines; l++) {
      for (let c: usize = 0; c < pixelPitch; c += 16) {
        const m = v128.load(mean + c), a = v128.load(scale + c), b = v128.load(shift + c);
        let x = X + r * xRowPitch + l * xLinePitch + c, y = Y + r * yRowPitch + l * yLinePitch + c;
        for (const end = x + width * pixelPitch; x < end; x += pixelPitch) {
          const z = madd(f32x4.sub(v128.load(x), m), a, b);
          v128.store(y, steeper(z, z, below));
          y += pixelPitch;
        }
      }
    }
  }
}

/** x where z is above 0, and elsewhere x times `below`. */
// @ts-ignore
@inline
function steeper(x: v128, z: v128, below: v128): v128 {
  return v128.bitselect(x, f32x4.mul(below, x), f32x4.gt(z, zero()));
}

/**
 * dZ = dY f'(z), in the place of dY, and sums[c] += Σ dZ and sums[channels + c] += Σ dZ (X - mean) of channel c, float64. z is
 * computed again, to the same bit. dY lies in rows.
 */
export function channelGradientSums(
  X: usize, xRowPitch: usize, xLinePitch: usize, dY: usize, yRowPitch: usize, yLinePitch: usize,
  r0: u32, r1: u32, lines: u32, width: u32, groups: u32, mean: usize, scale: usize, shift: usize, negative: f32, sums: usize,
): void {
  const pixelPitch: usize = groups << 5, products: usize = groups << 6, below = f32x4.splat(negative);
  for (let r = r0; r < r1; r++) {
    for (let l: u32 = 0; l < lines; l++) {
      for (let c: usize = 0; c < pixelPitch; c += 16) {
        const m = v128.load(mean + c), a = v128.load(scale + c), b = v128.load(shift + c);
        let x = X + r * xRowPitch + l * xLinePitch + c, y = dY + r * yRowPitch + l * yLinePitch + c;
        let s = zero(), p = zero();
        for (const end = x + width * pixelPitch; x < end; x += pixelPitch) {
          const above = f32x4.sub(v128.load(x), m), d = steeper(v128.load(y), madd(above, a, b), below);
          v128.store(y, d);
          s = f32x4.add(s, d);
          p = madd(d, above, p);
          y += pixelPitch;
        }
        const to = sums + (c << 1);
        addTo(to, s);
        addTo(to + 16, upper(s));
        addTo(to + products, p);
        addTo(to + products + 16, upper(p));
      }
    }
  }
}

// @ts-ignore
@inline
function addTo(to: usize, v: v128): void {
  v128.store(to, f64x2.add(v128.load(to), f64x2.promote_low_f32x4(v)));
}

/** dX = scale (dY - offset - slope (X - mean)), the four of each channel. dY lies in rows, dX in rows or panels (see activation.ts). */
export function normalizeChannelsBackward(
  X: usize, rowPitch: usize, linePitch: usize, dY: usize, yRowPitch: usize, yLinePitch: usize,
  dX: usize, xRowPitch: usize, xLinePitch: usize, xGroupPitch: usize,
  r0: u32, r1: u32, lines: u32, width: u32, groups: u32, mean: usize, scale: usize, offset: usize, slope: usize,
): void {
  const pixelPitch: usize = groups << 5;
  for (let r = r0; r < r1; r++) {
    for (let l: u32 = 0; l < lines; l++) {
      for (let c: usize = 0; c < pixelPitch; c += 16) {
        const m = v128.load(mean + c), a = v128.load(scale + c), b = v128.load(offset + c), k = v128.load(slope + c);
        let x = X + r * rowPitch + l * linePitch + c, y = dY + r * yRowPitch + l * yLinePitch + c;
        let g = dX + r * xRowPitch + l * xLinePitch + (c >> 5) * xGroupPitch + (c & 16);
        for (const end = x + width * pixelPitch; x < end; x += pixelPitch) {
          const rest = f32x4.sub(v128.load(y), b);
          v128.store(g, f32x4.mul(a, f32x4.sub(rest, f32x4.mul(k, f32x4.sub(v128.load(x), m)))));
          y += pixelPitch;
          g += groups * xGroupPitch;
        }
      }
    }
  }
}
