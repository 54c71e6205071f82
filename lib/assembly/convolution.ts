// Convolutions over one image in NHWC, without im2col: for each line of the filter, the pixels under it lie beside each
// other, so a patch is `lines` segments of `segment` floats. They lie at `taps`, a list of offsets in bytes from where the patch
// begins, and one more; under a filter that is dilated along its lines, each pixel is a segment. Images carry their padding.
// Two layouts of the weights: `W` in panels [filters/8][lines * segment][8] for the forward pass, and the master
// [filters][lines][segmentPitch] for the gradients (convolutionGradient.ts), where a segment is filled up with zeros to a
// multiple of 4.
import { madd, zero } from "./simd";

/** Y = X * W + b for one image; with `relu`, max(0, Y). A tile is four neighbouring places by 8 filters. */
export function convolutionForward(
  x: usize, taps: usize, xStep: usize, yStep: usize, lines: u32, segment: u32, W: usize, bias: usize,
  y: usize, yLinePitch: usize, yPixelPitch: usize, height: u32, width: u32, panels: u32, relu: bool,
): void {
  const floor = f32x4.splat(relu ? 0 : -Infinity), last = width - 1;
  for (let p: u32 = 0; p < panels; p++) {
    for (let row: u32 = 0; row < height; row++) {
      const line = x + row * yStep, out = y + row * yLinePitch + (p << 5);
      for (let column: u32 = 0; column < width; column += 4) {
        // where fewer than four places are left, the last one is computed again
        const i1 = min(column + 1, last), i2 = min(column + 2, last), i3 = min(column + 3, last);
        let w = W + <usize>p * lines * segment * 32;
        let a0 = line + column * xStep, a1 = line + i1 * xStep, a2 = line + i2 * xStep, a3 = line + i3 * xStep;
        let c00 = v128.load(bias + (p << 5)), c01 = v128.load(bias + (p << 5), 16);
        let c10 = c00, c11 = c01, c20 = c00, c21 = c01, c30 = c00, c31 = c01;
        for (let i: u32 = 0; i < lines; i++) {
          const end = w + (<usize>segment << 5);
          while (w < end) {
            const b0 = v128.load(w), b1 = v128.load(w, 16);
            let a = v128.load32_splat(a0);
            c00 = madd(a, b0, c00); c01 = madd(a, b1, c01);
            a = v128.load32_splat(a1);
            c10 = madd(a, b0, c10); c11 = madd(a, b1, c11);
            a = v128.load32_splat(a2);
            c20 = madd(a, b0, c20); c21 = madd(a, b1, c21);
            a = v128.load32_splat(a3);
            c30 = madd(a, b0, c30); c31 = madd(a, b1, c31);
            a0 += 4; a1 += 4; a2 += 4; a3 += 4; w += 32;
          }
          const back = gapBehind(taps, i, segment);
          a0 += back; a1 += back; a2 += back; a3 += back;
        }
        let o = out + column * yPixelPitch;
        v128.store(o, f32x4.max(c00, floor)); v128.store(o, f32x4.max(c01, floor), 16);
        o = out + i1 * yPixelPitch;
        v128.store(o, f32x4.max(c10, floor)); v128.store(o, f32x4.max(c11, floor), 16);
        o = out + i2 * yPixelPitch;
        v128.store(o, f32x4.max(c20, floor)); v128.store(o, f32x4.max(c21, floor), 16);
        o = out + i3 * yPixelPitch;
        v128.store(o, f32x4.max(c30, floor)); v128.store(o, f32x4.max(c31, floor), 16);
      }
    }
  }
}

/** From the end of segment i to the beginning of the next, in bytes. */
// @ts-ignore
@inline
function gapBehind(taps: usize, i: u32, segment: u32): usize {
  const tap = taps + (i << 2);
  return <usize>(load<u32>(tap, 4) - load<u32>(tap)) - (<usize>segment << 2);
}

/**
 * The same with 2x2 max-pooling at once: the tile's four places are the pooling window, so what pooling throws away is
 * never stored. `origin` receives for each pooled value where in the image the patch of its maximum begins, in bytes;
 * -1 where ReLU made it 0, since no gradient passes there.
 */
export function convolutionMaxPoolForward(
  x: usize, linePitch: usize, pixelPitch: usize, taps: usize, lines: u32, segment: u32, W: usize, bias: usize,
  y: usize, yLinePitch: usize, yPixelPitch: usize, origin: usize, originLinePitch: usize, originPixelPitch: usize,
  height: u32, width: u32, panels: u32, relu: bool,
): void {
  const floor = f32x4.splat(relu ? 0 : -Infinity);
  const dead = relu ? f32x4.splat(0) : f32x4.splat(NaN); // nothing equals NaN
  const right = i32x4.splat(<i32>pixelPitch), below = i32x4.splat(<i32>linePitch);
  const diagonal = i32x4.splat(<i32>(linePitch + pixelPitch));
  for (let p: u32 = 0; p < panels; p++) {
    for (let row: u32 = 0; row < height; row++) {
      for (let column: u32 = 0; column < width; column++) {
        let w = W + <usize>p * lines * segment * 32;
        const corner = 2 * row * linePitch + 2 * column * pixelPitch;
        let a0 = x + corner;
        let a1 = a0 + pixelPitch, a2 = a0 + linePitch;
        let a3 = a2 + pixelPitch;
        let c00 = v128.load(bias + (p << 5)), c01 = v128.load(bias + (p << 5), 16);
        let c10 = c00, c11 = c01, c20 = c00, c21 = c01, c30 = c00, c31 = c01;
        for (let i: u32 = 0; i < lines; i++) {
          const end = w + (<usize>segment << 5);
          while (w < end) {
            const b0 = v128.load(w), b1 = v128.load(w, 16);
            let a = v128.load32_splat(a0);
            c00 = madd(a, b0, c00); c01 = madd(a, b1, c01);
            a = v128.load32_splat(a1);
            c10 = madd(a, b0, c10); c11 = madd(a, b1, c11);
            a = v128.load32_splat(a2);
            c20 = madd(a, b0, c20); c21 = madd(a, b1, c21);
            a = v128.load32_splat(a3);
            c30 = madd(a, b0, c30); c31 = madd(a, b1, c31);
            a0 += 4; a1 += 4; a2 += 4; a3 += 4; w += 32;
          }
          const back = gapBehind(taps, i, segment);
          a0 += back; a1 += back; a2 += back; a3 += back;
        }
        const o = y + row * yLinePitch + column * yPixelPitch + (p << 5);
        const q = origin + row * originLinePitch + column * originPixelPitch + (p << 5);
        const at = i32x4.splat(<i32>corner);
        let upper = f32x4.max(c00, c10), lower = f32x4.max(c20, c30), best = f32x4.max(f32x4.max(upper, lower), floor);
        let move = v128.bitselect(
          v128.bitselect(diagonal, below, f32x4.gt(c30, c20)), v128.and(right, f32x4.gt(c10, c00)), f32x4.gt(lower, upper),
        );
        v128.store(o, best);
        v128.store(q, v128.or(i32x4.add(at, move), f32x4.eq(best, dead)));
        upper = f32x4.max(c01, c11); lower = f32x4.max(c21, c31); best = f32x4.max(f32x4.max(upper, lower), floor);
        move = v128.bitselect(
          v128.bitselect(diagonal, below, f32x4.gt(c31, c21)), v128.and(right, f32x4.gt(c11, c01)), f32x4.gt(lower, upper),
        );
        v128.store(o, best, 16);
        v128.store(q, v128.or(i32x4.add(at, move), f32x4.eq(best, dead)), 16);
      }
    }
  }
}

/** Copies filters f0 to f1 of the master into the panels of the forward pass. */
export function packFilters(master: usize, W: usize, lines: u32, segment: u32, segmentPitch: u32, f0: u32, f1: u32): void {
  for (let f = f0; f < f1; f++) {
    for (let i: u32 = 0; i < lines; i++) {
      let from = master + (<usize>(f * lines + i) * segmentPitch << 2);
      let to = W + ((<usize>(f >> 3) * lines * segment + i * segment) << 5) + ((f & 7) << 2);
      for (let k: u32 = 0; k < segment; k++) {
        store<f32>(to, load<f32>(from));
        from += 4; to += 32;
      }
    }
  }
}
