// PReLU: x > 0: x, else a x, where a lies as an image does, and has pitches of 0 along the axes on which it is shared. Lines,
// pixels and groups as in activation.ts.
import { madd, zero } from "./simd";

/** Y = f(X) */
export function preluForward(
  X: usize, xRowPitch: usize, xLinePitch: usize, Y: usize, yRowPitch: usize, yLinePitch: usize,
  r0: u32, r1: u32, lines: u32, width: u32, groups: u32, A: usize, aLinePitch: usize, aPixelPitch: usize, aGroupPitch: usize,
): void {
  for (let r = r0; r < r1; r++) {
    for (let l: u32 = 0; l < lines; l++) {
      let x = X + r * xRowPitch + l * xLinePitch, y = Y + r * yRowPitch + l * yLinePitch;
      for (let w: u32 = 0; w < width; w++) {
        const a = A + l * aLinePitch + w * aPixelPitch;
        for (let i: u32 = 0; i < groups << 1; i++) {
          const value = v128.load(x), slope = v128.load(a + (i >> 1) * aGroupPitch + ((i & 1) << 4));
          v128.store(y, v128.bitselect(value, f32x4.mul(slope, value), f32x4.gt(value, zero())));
          x += 16;
          y += 16;
        }
      }
    }
  }
}

/** dX = dY f'(X), where dX is not 0, and dA += dY X where X is not above 0. dY lies in rows, dX in rows or panels. */
export function preluBackward(
  X: usize, rowPitch: usize, linePitch: usize, dY: usize, yRowPitch: usize, yLinePitch: usize,
  dX: usize, xRowPitch: usize, xLinePitch: usize, xGroupPitch: usize,
  r0: u32, r1: u32, lines: u32, width: u32, groups: u32,
  A: usize, dA: usize, aLinePitch: usize, aPixelPitch: usize, aGroupPitch: usize,
): void {
  for (let r = r0; r < r1; r++) {
    for (let l: u32 = 0; l < lines; l++) {
      let x = X + r * rowPitch + l * linePitch, y = dY + r * yRowPitch + l * yLinePitch;
      let g = dX + r * xRowPitch + l * xLinePitch;
      for (let w: u32 = 0; w < width; w++) {
        for (let i: u32 = 0; i < groups << 1; i++) {
          const o = l * aLinePitch + w * aPixelPitch + (i >> 1) * aGroupPitch + ((i & 1) << 4);
          const value = v128.load(x), d = v128.load(y), positive = f32x4.gt(value, zero());
          v128.store(dA + o, madd(d, v128.andnot(value, positive), v128.load(dA + o)));
          if (dX) {
            v128.store(g + (i >> 1) * xGroupPitch + ((i & 1) << 4), v128.bitselect(d, f32x4.mul(v128.load(A + o), d), positive));
          }
          x += 16;
          y += 16;
        }
        g += groups * xGroupPitch;
      }
    }
  }
}

/** Of `count` eights of floats: the first becomes the sum of all eight, and the others 0. */
export function foldEights(at: usize, count: u32): void {
  for (const end = at + (<usize>count << 5); at < end; at += 32) {
    let sum: f32 = 0;
    for (let i: usize = 0; i < 32; i += 4) sum += load<f32>(at + i);
    memory.fill(at, 0, 32);
    store<f32>(at, sum);
  }
}

/** Of `count` eights of floats: all become the first. */
export function spreadEights(from: usize, to: usize, count: u32): void {
  for (let i: usize = 0; i < <usize>count << 5; i += 32) {
    const value = v128.load32_splat(from + i);
    v128.store(to + i, value);
    v128.store(to + i, value, 16);
  }
}
