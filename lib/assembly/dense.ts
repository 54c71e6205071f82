// Dense layers. Weights lie in panels [units/8][K][8]: eight units beside each other, one input after the other, so
// that the forward pass, dX and dW all read them in order. Gradients of the output (dZ) lie in panels [units/8][rows][8].
// K, the number of inputs, is a multiple of 8 (what is added is zero), and so are rows of four.
// A tile is 4 rows by 8 units, one k a turn: V8 moves all loads of a block before its arithmetic, so a body that is
// unrolled by hand spills its registers.
import { madd, sumPair, zero } from "./simd";
import { update } from "./update";

/** Y = X W + b for rows r0 to r1 (a multiple of 4) and panels p0 to p1; with `relu`, max(0, Y). */
export function denseForward(
  X: usize, xPitch: usize, W: usize, bias: usize, Y: usize, yPitch: usize,
  r0: u32, r1: u32, K: u32, p0: u32, p1: u32, relu: bool,
): void {
  const floor = f32x4.splat(relu ? 0 : -Infinity);
  for (let p = p0; p < p1; p++) {
    for (let r = r0; r < r1; r += 4) {
      let w = W + <usize>p * K * 32;
      let a0 = X + r * xPitch;
      let a1 = a0 + xPitch;
      let a2 = a1 + xPitch;
      let a3 = a2 + xPitch;
      let c00 = v128.load(bias + (p << 5)), c01 = v128.load(bias + (p << 5), 16);
      let c10 = c00, c11 = c01, c20 = c00, c21 = c01, c30 = c00, c31 = c01;
      const end = w + (<usize>K << 5);
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
      let y = Y + r * yPitch + (p << 5);
      v128.store(y, f32x4.max(c00, floor)); v128.store(y, f32x4.max(c01, floor), 16); y += yPitch;
      v128.store(y, f32x4.max(c10, floor)); v128.store(y, f32x4.max(c11, floor), 16); y += yPitch;
      v128.store(y, f32x4.max(c20, floor)); v128.store(y, f32x4.max(c21, floor), 16); y += yPitch;
      v128.store(y, f32x4.max(c30, floor)); v128.store(y, f32x4.max(c31, floor), 16);
    }
  }
}

/**
 * dX = dZ W^T for rows r0 to r1. Input k of row r is written to dX + r * rowPitch + (k / 8) * groupPitch + (k % 8) * 4:
 * into panels where the layer below is dense (rowPitch 32), else into rows (groupPitch 32).
 */
export function denseInputGradient(
  dZ: usize, zPanelPitch: usize, W: usize, dX: usize, rowPitch: usize, groupPitch: usize,
  r0: u32, r1: u32, K: u32, panels: u32,
): void {
  const wPanelPitch = <usize>K << 5;
  for (let k: u32 = 0; k < K; k += 2) {
    for (let r = r0; r < r1; r += 4) {
      let z = dZ + (r << 5), w = W + (k << 5);
      const end = z + <usize>panels * zPanelPitch;
      let c00 = zero(), c01 = zero(), c10 = zero(), c11 = zero();
      let c20 = zero(), c21 = zero(), c30 = zero(), c31 = zero();
      while (z < end) {
        const half = z + 32;
        while (z < half) {
          const w0 = v128.load(w), w1 = v128.load(w, 32);
          let a = v128.load(z);
          c00 = madd(a, w0, c00); c01 = madd(a, w1, c01);
          a = v128.load(z, 32);
          c10 = madd(a, w0, c10); c11 = madd(a, w1, c11);
          a = v128.load(z, 64);
          c20 = madd(a, w0, c20); c21 = madd(a, w1, c21);
          a = v128.load(z, 96);
          c30 = madd(a, w0, c30); c31 = madd(a, w1, c31);
          z += 16; w += 16;
        }
        z += zPanelPitch - 32; w += wPanelPitch - 32;
      }
      let o = dX + r * rowPitch + (k >> 3) * groupPitch + ((k & 7) << 2);
      v128.store64_lane(o, sumPair(c00, c01), 0); o += rowPitch;
      v128.store64_lane(o, sumPair(c10, c11), 0); o += rowPitch;
      v128.store64_lane(o, sumPair(c20, c21), 0); o += rowPitch;
      v128.store64_lane(o, sumPair(c30, c31), 0);
    }
  }
}

/**
 * dW = X^T dZ for panels p0 to p1 and inputs k0 to k1, and at once the optimiser's step: no more of the gradient is there at a time than
 * the tile of 4 inputs by 8 units that `scratch` has room for. So a processor computes the next tile while it waits for the weights.
 */
export function denseUpdateWeights(
  X: usize, xPitch: usize, dZ: usize, zPanelPitch: usize, rows: u32, W: usize, m: usize, v: usize,
  K: u32, p0: u32, p1: u32, k0: u32, k1: u32, scratch: usize, rule: usize,
): void {
  for (let p = p0; p < p1; p++) {
    const first = dZ + <usize>p * zPanelPitch, end = first + (<usize>rows << 5);
    for (let k = k0; k < k1; k += 4) {
      let x = X + (k << 2), z = first;
      let c00 = zero(), c01 = zero(), c10 = zero(), c11 = zero();
      let c20 = zero(), c21 = zero(), c30 = zero(), c31 = zero();
      while (z < end) {
        const z0 = v128.load(z), z1 = v128.load(z, 16);
        let a = v128.load32_splat(x);
        c00 = madd(a, z0, c00); c01 = madd(a, z1, c01);
        a = v128.load32_splat(x, 4);
        c10 = madd(a, z0, c10); c11 = madd(a, z1, c11);
        a = v128.load32_splat(x, 8);
        c20 = madd(a, z0, c20); c21 = madd(a, z1, c21);
        a = v128.load32_splat(x, 12);
        c30 = madd(a, z0, c30); c31 = madd(a, z1, c31);
        x += xPitch; z += 32;
      }
      v128.store(scratch, c00); v128.store(scratch, c01, 16); v128.store(scratch, c10, 32); v128.store(scratch, c11, 48);
      v128.store(scratch, c20, 64); v128.store(scratch, c21, 80); v128.store(scratch, c30, 96); v128.store(scratch, c31, 112);
      const o = (<usize>p * K + k) << 5;
      update(W + o, m + o, v + o, scratch, 32, rule);
    }
  }
}

/** db = the sum of dZ over the rows, and the optimiser's step, for panels p0 to p1. */
export function denseUpdateBias(
  dZ: usize, zPanelPitch: usize, rows: u32, bias: usize, m: usize, v: usize, p0: u32, p1: u32, scratch: usize, rule: usize,
): void {
  for (let p = p0; p < p1; p++) {
    const first = dZ + <usize>p * zPanelPitch, end = first + (<usize>rows << 5);
    let s0 = zero(), s1 = zero();
    for (let z = first; z < end; z += 32) {
      s0 = f32x4.add(s0, v128.load(z));
      s1 = f32x4.add(s1, v128.load(z, 16));
    }
    v128.store(scratch, s0); v128.store(scratch, s1, 16);
    const o = <usize>p << 5;
    update(bias + o, m + o, v + o, scratch, 8, rule);
  }
}
