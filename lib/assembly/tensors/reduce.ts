// Sums over axes of a tensor as it lies, and their gradient, which repeats it.
import { sumOf, zero } from "../simd";

/** Rows that are added up before they go into the total, so that rounding grows with the root of their number at most. */
const block: u32 = 256;

/** y[o][i] = scale * the sum over j of x[o][j][i], with x of [outer][count][inner]. */
export function sumMiddle(x: usize, outer: u32, count: u32, inner: u32, scale: f32, y: usize): void {
  for (let o: u32 = 0; o < outer; o++) {
    if (inner == 1) store<f32>(y, scale * sumOfLine(x, count));
    else sumOfLines(x, count, inner, scale, y);
    x += <usize>count * inner << 2;
    y += <usize>inner << 2;
  }
}

function sumOfLine(x: usize, count: u32): f32 {
  let total: f32 = 0, i: u32 = 0;
  while (i < count) {
    const end = min(count, i + 4 * block);
    let s0 = zero(), s1 = zero();
    for (; i + 8 <= end; i += 8, x += 32) {
      s0 = f32x4.add(s0, v128.load(x));
      s1 = f32x4.add(s1, v128.load(x, 16));
    }
    let sum = sumOf(f32x4.add(s0, s1));
    for (; i < end; i++, x += 4) sum += load<f32>(x);
    total += sum;
  }
  return total;
}

function sumOfLines(x: usize, count: u32, inner: u32, scale: f32, y: usize): void {
  const pitch = <usize>inner << 2, by = f32x4.splat(scale);
  let i: u32 = 0;
  for (; i + 16 <= inner; i += 16) {
    let t0 = zero(), t1 = zero(), t2 = zero(), t3 = zero(), from = x + (i << 2), j: u32 = 0;
    while (j < count) {
      const end = min(count, j + block);
      let s0 = zero(), s1 = zero(), s2 = zero(), s3 = zero();
      for (; j < end; j++, from += pitch) {
        s0 = f32x4.add(s0, v128.load(from)); s1 = f32x4.add(s1, v128.load(from, 16));
        s2 = f32x4.add(s2, v128.load(from, 32)); s3 = f32x4.add(s3, v128.load(from, 48));
      }
      t0 = f32x4.add(t0, s0); t1 = f32x4.add(t1, s1); t2 = f32x4.add(t2, s2); t3 = f32x4.add(t3, s3);
    }
    const to = y + (i << 2);
    v128.store(to, f32x4.mul(t0, by)); v128.store(to, f32x4.mul(t1, by), 16);
    v128.store(to, f32x4.mul(t2, by), 32); v128.store(to, f32x4.mul(t3, by), 48);
  }
  for (; i + 4 <= inner; i += 4) {
    let total = zero(), from = x + (i << 2), j: u32 = 0;
    while (j < count) {
      const end = min(count, j + block);
      let sum = zero();
      for (; j < end; j++, from += pitch) sum = f32x4.add(sum, v128.load(from));
      total = f32x4.add(total, sum);
    }
    v128.store(y + (i << 2), f32x4.mul(total, by));
  }
  for (; i < inner; i++) {
    let total: f32 = 0, from = x + (i << 2), j: u32 = 0;
    while (j < count) {
      const end = min(count, j + block);
      let sum: f32 = 0;
      for (; j < end; j++, from += pitch) sum += load<f32>(from);
      total += sum;
    }
    store<f32>(y + (i << 2), total * scale);
  }
}

/** y[o][j][i] = x[o][i] for `count` j, with y of [outer][count][inner]. */
export function repeatMiddle(x: usize, outer: u32, count: u32, inner: u32, y: usize): void {
  const bytes = <usize>inner << 2, size = count * bytes;
  for (let o: u32 = 0; o < outer; o++, x += bytes, y += size) {
    if (inner == 1) {
      const value = v128.load32_splat(x), end = y + size;
      let to = y;
      for (; to + 16 <= end; to += 16) v128.store(to, value);
      for (; to < end; to += 4) store<f32>(to, load<f32>(x));
    } else {
      for (let to = y; to < y + size; to += bytes) memory.copy(to, x, bytes);
    }
  }
}
