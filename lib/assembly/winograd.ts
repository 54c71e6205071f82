// 3x3 convolutions of stride 1 by Winograd's minimal filtering F(2x2, 3x3): the outputs of a window of 2x2 places, over which 2x2
// max-pooling may go, come from a 4x4 patch d with 16 products per channel in place of 36.
//
//     V = Bᵀ d B        U = G g Gᵀ        M = Σ over the channels of U ⊙ V        y = Aᵀ M A
//
//     Bᵀ = 1  0 -1  0      G = 1    0   0      Aᵀ = 1  1  1  0
//          0  1  1  0          1/2  1/2 1/2         0  1 -1 -1
//          0 -1  1  0          1/2 -1/2 1/2
//          0  1  0 -1          0    0   1
//
// The sums over the channels are 16 matrix products, one for each place of the 4x4: rows are windows, columns are filters.
// Source: Lavin and Gray, "Fast Algorithms for Convolutional Neural Networks", 2016.
import { denseForward } from "./dense";

/**
 * U of filters f0 to f1: for each of the 16 places, panels [filters/8][channels][8] at U + place * placePitch. The master is
 * laid out as in convolution.ts. With `turned` they are turned by 180 degrees, and channels and filters are in each other's
 * place: panels [channels/8][filterPitch][8].
 */
export function winogradFilters(
  master: usize, segmentPitch: u32, U: usize, placePitch: usize, channels: u32, f0: u32, f1: u32, turned: bool, filterPitch: u32,
): void {
  let line = <usize>segmentPitch << 2, pixel = <usize>channels << 2;
  const filterBytes = 3 * line, corner: usize = turned ? 2 * line + 2 * pixel : 0;
  if (turned) {
    line = -line;
    pixel = -pixel;
  }
  for (let f = f0; f < f1; f++) {
    for (let c: u32 = 0; c < channels; c++) {
      const g = master + f * filterBytes + corner + (c << 2);
      let to = U + (turned ? placeOf(c, filterPitch, f) : placeOf(f, channels, c));
      // the rows of G g, then each times Gᵀ
      const a0 = load<f32>(g), a1 = load<f32>(g + pixel), a2 = load<f32>(g + 2 * pixel);
      const b0 = load<f32>(g + line), b1 = load<f32>(g + line + pixel), b2 = load<f32>(g + line + 2 * pixel);
      const c0 = load<f32>(g + 2 * line), c1 = load<f32>(g + 2 * line + pixel), c2 = load<f32>(g + 2 * line + 2 * pixel);
      to = filterRow(a0, a1, a2, to, placePitch);
      to = filterRow((a0 + b0 + c0) * 0.5, (a1 + b1 + c1) * 0.5, (a2 + b2 + c2) * 0.5, to, placePitch);
      to = filterRow((a0 - b0 + c0) * 0.5, (a1 - b1 + c1) * 0.5, (a2 - b2 + c2) * 0.5, to, placePitch);
      filterRow(c0, c1, c2, to, placePitch);
    }
  }
}

/** Of the weight from input k to output n, in panels of eight outputs by `inputs`. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function placeOf(n: u32, inputs: u32, k: u32): usize {
  return (<usize>((n >> 3) * inputs + k) << 5) + ((n & 7) << 2);
}

// @ts-ignore
@inline
function filterRow(r0: f32, r1: f32, r2: f32, to: usize, placePitch: usize): usize {
  store<f32>(to, r0);
  store<f32>(to + placePitch, (r0 + r1 + r2) * 0.5);
  store<f32>(to + 2 * placePitch, (r0 - r1 + r2) * 0.5);
  store<f32>(to + 3 * placePitch, r2);
  return to + 4 * placePitch;
}

/** V of an image's windows in rows r0 to r1: for each of the 16 places, [windows][channels] at V + place * placePitch. */
function transformInput(
  x: usize, linePitch: usize, pixelPitch: usize, V: usize, placePitch: usize, r0: u32, r1: u32, width: u32, vectors: u32,
): void {
  let window = V;
  for (let row = r0; row < r1; row++) {
    for (let column: u32 = 0; column < width; column++) {
      const corner = x + 2 * row * linePitch + 2 * column * pixelPitch;
      for (let i: u32 = 0; i < vectors; i++) {
        const d = corner + (i << 4), v = window + (i << 4);
        inputColumns(d, d + 2 * linePitch, false, pixelPitch, v, placePitch);
        inputColumns(d + linePitch, d + 2 * linePitch, true, pixelPitch, v + 4 * placePitch, placePitch);
        inputColumns(d + 2 * linePitch, d + linePitch, false, pixelPitch, v + 8 * placePitch, placePitch);
        inputColumns(d + linePitch, d + 3 * linePitch, false, pixelPitch, v + 12 * placePitch, placePitch);
      }
      window += vectors << 4;
    }
  }
}

/** One row of Bᵀ d, the sum or the difference of two lines, times B. */
// @ts-ignore
@inline
function inputColumns(one: usize, other: usize, sum: bool, pixelPitch: usize, v: usize, placePitch: usize): void {
  const t0 = joined(one, other, sum), t1 = joined(one + pixelPitch, other + pixelPitch, sum);
  const t2 = joined(one + 2 * pixelPitch, other + 2 * pixelPitch, sum);
  const t3 = joined(one + 3 * pixelPitch, other + 3 * pixelPitch, sum);
  v128.store(v, f32x4.sub(t0, t2));
  v128.store(v + placePitch, f32x4.add(t1, t2));
  v128.store(v + 2 * placePitch, f32x4.sub(t2, t1));
  v128.store(v + 3 * placePitch, f32x4.sub(t1, t3));
}

// @ts-ignore
@inline
function joined(one: usize, other: usize, sum: bool): v128 {
  const a = v128.load(one), b = v128.load(other);
  return sum ? f32x4.add(a, b) : f32x4.sub(a, b);
}

/**
 * The same as convolutionForward, or, with an `origin`, convolutionMaxPoolForward, for 3x3 filters of stride 1. `height` and
 * `width` are y's. Goes by `strip` rows of windows; V and M are the thread's own room for those. `zeros` holds a line of them.
 */
export function winogradForward(
  x: usize, linePitch: usize, pixelPitch: usize, U: usize, uPitch: usize, bias: usize, V: usize, vPitch: usize, M: usize, mPitch: usize,
  zeros: usize, y: usize, yLinePitch: usize, yPixelPitch: usize, origin: usize, originLinePitch: usize, originPixelPitch: usize,
  height: u32, width: u32, strip: u32, channels: u32, panels: u32, relu: bool,
): void {
  const mRow = <usize>panels << 5, rows = origin ? height : (height + 1) >> 1, columns = origin ? width : (width + 1) >> 1;
  for (let r0: u32 = 0; r0 < rows; r0 += strip) {
    const r1 = min(rows, r0 + strip), windows = ((r1 - r0) * columns + 3) & ~3;
    transformInput(x, linePitch, pixelPitch, V, vPitch, r0, r1, columns, channels >> 2);
    for (let place: u32 = 0; place < 16; place++) {
      denseForward(
        V + place * vPitch, channels << 2, U + place * uPitch, zeros, M + place * mPitch, mRow, 0, windows, channels, 0, panels, false,
      );
    }
    if (origin) {
      outputs(
        true, r0, r1, columns, linePitch, pixelPitch, bias, M, mPitch, y, yLinePitch, yPixelPitch,
        origin, originLinePitch, originPixelPitch, height, width, panels, relu,
      );
    } else {
      outputs(
        false, r0, r1, columns, linePitch, pixelPitch, bias, M, mPitch, y, yLinePitch, yPixelPitch,
        0, 0, 0, height, width, panels, relu,
      );
    }
  }
}

/** y of the windows in rows r0 to r1, from their products. `pools` is known as this is compiled: there are two of it. */
// @ts-ignore
@inline
function outputs(
  pools: bool, r0: u32, r1: u32, columns: u32, linePitch: usize, pixelPitch: usize, bias: usize, M: usize, mPitch: usize,
  y: usize, yLinePitch: usize, yPixelPitch: usize, origin: usize, originLinePitch: usize, originPixelPitch: usize,
  height: u32, width: u32, panels: u32, relu: bool,
): void {
  const floor = f32x4.splat(relu ? 0 : -Infinity), dead = relu ? f32x4.splat(0) : f32x4.splat(NaN);
  const right = i32x4.splat(<i32>pixelPitch), below = i32x4.splat(<i32>linePitch);
  const diagonal = i32x4.splat(<i32>(linePitch + pixelPitch));
  const mRow = <usize>panels << 5;
  let window = M;
  for (let row = r0; row < r1; row++) {
    for (let column: u32 = 0; column < columns; column++) {
      const at = i32x4.splat(<i32>(2 * row * linePitch + 2 * column * pixelPitch));
      const isWide = (column << 1) + 1 < width, isHigh = (row << 1) + 1 < height;
      for (let i: u32 = 0; i < panels << 1; i++) {
        const m = window + (i << 4), b = v128.load(bias + (i << 4));
        // Aᵀ M: the rows 0 + 1 + 2 and 1 - 2 - 3 of each column
        let one = v128.load(m + 4 * mPitch), two = v128.load(m + 8 * mPitch);
        const p0 = f32x4.add(v128.load(m), f32x4.add(one, two)), q0 = f32x4.sub(f32x4.sub(one, two), v128.load(m + 12 * mPitch));
        one = v128.load(m + 5 * mPitch); two = v128.load(m + 9 * mPitch);
        const p1 = f32x4.add(v128.load(m + mPitch), f32x4.add(one, two)), q1 = f32x4.sub(f32x4.sub(one, two), v128.load(m + 13 * mPitch));
        one = v128.load(m + 6 * mPitch); two = v128.load(m + 10 * mPitch);
        const p2 = f32x4.add(v128.load(m + 2 * mPitch), f32x4.add(one, two)), q2 = f32x4.sub(f32x4.sub(one, two), v128.load(m + 14 * mPitch));
        one = v128.load(m + 7 * mPitch); two = v128.load(m + 11 * mPitch);
        const p3 = f32x4.add(v128.load(m + 3 * mPitch), f32x4.add(one, two)), q3 = f32x4.sub(f32x4.sub(one, two), v128.load(m + 15 * mPitch));
        const y00 = f32x4.add(f32x4.add(p0, b), f32x4.add(p1, p2)), y01 = f32x4.add(f32x4.sub(p1, p2), f32x4.sub(b, p3));
        const y10 = f32x4.add(f32x4.add(q0, b), f32x4.add(q1, q2)), y11 = f32x4.add(f32x4.sub(q1, q2), f32x4.sub(b, q3));
        if (pools) {
          const o = y + row * yLinePitch + column * yPixelPitch + (i << 4);
          const upper = f32x4.max(y00, y01), lower = f32x4.max(y10, y11), best = f32x4.max(f32x4.max(upper, lower), floor);
          const move = v128.bitselect(
            v128.bitselect(diagonal, below, f32x4.gt(y11, y10)), v128.and(right, f32x4.gt(y01, y00)), f32x4.gt(lower, upper),
          );
          v128.store(o, best);
          const q = origin + row * originLinePitch + column * originPixelPitch + (i << 4);
          v128.store(q, v128.or(i32x4.add(at, move), f32x4.eq(best, dead)));
        } else {
          const o = y + 2 * row * yLinePitch + 2 * column * yPixelPitch + (i << 4);
          v128.store(o, f32x4.max(y00, floor));
          if (isWide) v128.store(o + yPixelPitch, f32x4.max(y01, floor));
          if (!isHigh) continue;
          v128.store(o + yLinePitch, f32x4.max(y10, floor));
          if (isWide) v128.store(o + yLinePitch + yPixelPitch, f32x4.max(y11, floor));
        }
      }
      window += mRow;
    }
  }
}
