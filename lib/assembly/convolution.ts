// Convolutions over one image in NHWC, without im2col: for each line of the filter, the pixels under it lie beside each
// other, so a patch is `lines` segments of `segment` floats. They lie at `taps`, a list of offsets in bytes from where the patch
// begins, and one more; under a filter that is dilated along its lines, each pixel is a segment. Images carry their padding.
// Two layouts of the weights: `W` in panels [filters/8][lines * segment][8] for the forward pass, and the master
// [filters][lines][segmentPitch] for the gradients, where a segment is filled up with zeros to a multiple of 4.
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

/**
 * The gradients of one image, added to dW (master layout) and dB, unless these are 0, and to dX, unless that is 0. Every output value with a
 * gradient d is an event (where its patch begins, d): dW[filter] += d * patch and dX's patch += d * W[filter]. Zeros, of
 * which ReLU and pooling make many, cost nothing.
 *
 * `origin` is what convolutionMaxPoolForward wrote; 0 without pooling, and then the patch of (row, column) begins at
 * row * yStep + column * xStep. `events` has room for 8 bytes a place, and one more.
 */
export function convolutionBackward(
  x: usize, taps: usize, xStep: usize, yStep: usize, lines: u32, segmentPitch: u32, W: usize, dW: usize, dB: usize,
  dY: usize, yLinePitch: usize, yPixelPitch: usize, origin: usize, originLinePitch: usize, originPixelPitch: usize,
  height: u32, width: u32, filters: u32, dX: usize, events: usize,
): void {
  const filterBytes = <usize>(lines * segmentPitch) << 2;
  for (let f: u32 = 0; f < filters; f++) {
    const d = dY + (f << 2);
    const end = origin
      ? pooledEvents(d, yLinePitch, yPixelPitch, origin + (f << 2), originLinePitch, originPixelPitch, height, width, events)
      : allEvents(d, yLinePitch, yPixelPitch, xStep, yStep, height, width, events);
    if (end == events) continue;
    if (dW) {
      if (dB) store<f32>(dB + (f << 2), load<f32>(dB + (f << 2)) + sumOfEvents(events, end));
      const G = dW + f * filterBytes;
      if (lines * (segmentPitch >> 2) <= 4) addSmallPatches(x, taps, lines, segmentPitch, G, events, end);
      else addPatches(x, taps, lines, segmentPitch, G, events, end);
    }
    if (dX) spread(dX, taps, lines, segmentPitch, W + f * filterBytes, events, end);
  }
}

/** Lists what passed the pooling of one filter; returns the list's end. Every place is written, and kept if it counts: no branch. */
function pooledEvents(
  dY: usize, yLinePitch: usize, yPixelPitch: usize, origin: usize, originLinePitch: usize, originPixelPitch: usize,
  height: u32, width: u32, events: usize,
): usize {
  let end = events;
  for (let row: u32 = 0; row < height; row++) {
    let d = dY + row * yLinePitch, q = origin + row * originLinePitch;
    for (let column: u32 = 0; column < width; column++) {
      // as bits, without the sign, a float is compared with 0 in one instruction
      const bits = load<u32>(d), place = load<i32>(q);
      store<i32>(end, place);
      store<u32>(end, bits, 4);
      end += <usize>(<u32>(bits << 1 != 0) & ~(<u32>place >>> 31)) << 3;
      d += yPixelPitch; q += originPixelPitch;
    }
  }
  return end;
}

/** The same without pooling: the patch of a place follows from its row and column. */
function allEvents(
  dY: usize, yLinePitch: usize, yPixelPitch: usize, xStep: usize, yStep: usize, height: u32, width: u32, events: usize,
): usize {
  let end = events;
  for (let row: u32 = 0; row < height; row++) {
    let d = dY + row * yLinePitch, place = row * yStep;
    for (let column: u32 = 0; column < width; column++) {
      const bits = load<u32>(d);
      store<u32>(end, <u32>place);
      store<u32>(end, bits, 4);
      end += <usize>(bits << 1 != 0) << 3;
      d += yPixelPitch; place += xStep;
    }
  }
  return end;
}

/** Σ d, in four chains. */
function sumOfEvents(events: usize, end: usize): f32 {
  let s0: f32 = 0, s1: f32 = 0, s2: f32 = 0, s3: f32 = 0, e = events;
  for (; e + 24 < end; e += 32) {
    s0 += load<f32>(e, 4); s1 += load<f32>(e, 12); s2 += load<f32>(e, 20); s3 += load<f32>(e, 28);
  }
  for (; e < end; e += 8) s0 += load<f32>(e, 4);
  return s0 + s1 + (s2 + s3);
}

/** G += the sum of d * patch over the events; six vectors of a segment at a time stay in registers. */
function addPatches(x: usize, taps: usize, lines: u32, segmentPitch: u32, G: usize, events: usize, end: usize): void {
  let g = G;
  for (let i: u32 = 0; i < lines; i++) {
    let xo = x + load<u32>(taps + (i << 2)), n = segmentPitch >> 2;
    while (n >= 6) {
      let c0 = v128.load(g), c1 = v128.load(g, 16), c2 = v128.load(g, 32);
      let c3 = v128.load(g, 48), c4 = v128.load(g, 64), c5 = v128.load(g, 80);
      for (let e = events; e < end; e += 8) {
        const a = xo + load<u32>(e), d = v128.load32_splat(e, 4);
        c0 = madd(d, v128.load(a), c0); c1 = madd(d, v128.load(a, 16), c1); c2 = madd(d, v128.load(a, 32), c2);
        c3 = madd(d, v128.load(a, 48), c3); c4 = madd(d, v128.load(a, 64), c4); c5 = madd(d, v128.load(a, 80), c5);
      }
      v128.store(g, c0); v128.store(g, c1, 16); v128.store(g, c2, 32);
      v128.store(g, c3, 48); v128.store(g, c4, 64); v128.store(g, c5, 80);
      xo += 96; g += 96; n -= 6;
    }
    while (n >= 4) {
      let c0 = v128.load(g), c1 = v128.load(g, 16), c2 = v128.load(g, 32), c3 = v128.load(g, 48);
      for (let e = events; e < end; e += 8) {
        const a = xo + load<u32>(e), d = v128.load32_splat(e, 4);
        c0 = madd(d, v128.load(a), c0); c1 = madd(d, v128.load(a, 16), c1);
        c2 = madd(d, v128.load(a, 32), c2); c3 = madd(d, v128.load(a, 48), c3);
      }
      v128.store(g, c0); v128.store(g, c1, 16); v128.store(g, c2, 32); v128.store(g, c3, 48);
      xo += 64; g += 64; n -= 4;
    }
    while (n > 0) {
      let c0 = v128.load(g);
      for (let e = events; e < end; e += 8) c0 = madd(v128.load32_splat(e, 4), v128.load(xo + load<u32>(e)), c0);
      v128.store(g, c0);
      xo += 16; g += 16; n--;
    }
  }
}

/** The same for a patch of at most four vectors, such as 3x3 of one channel: all of it in registers, in two chains. */
function addSmallPatches(x: usize, taps: usize, lines: u32, segmentPitch: u32, G: usize, events: usize, end: usize): void {
  const count = lines * (segmentPitch >> 2), wide = segmentPitch >> 2;
  const o1 = offsetOf(1, wide, count, taps), o2 = offsetOf(2, wide, count, taps), o3 = offsetOf(3, wide, count, taps);
  let c0 = zero(), c1 = zero(), c2 = zero(), c3 = zero(), s0 = zero(), s1 = zero(), s2 = zero(), s3 = zero();
  let e = events;
  for (; e + 8 < end; e += 16) {
    let a = x + load<u32>(e), d = v128.load32_splat(e, 4);
    c0 = madd(d, v128.load(a), c0); c1 = madd(d, v128.load(a + o1), c1);
    c2 = madd(d, v128.load(a + o2), c2); c3 = madd(d, v128.load(a + o3), c3);
    if (!a) break; // never so: it ends V8's block, which would else load all eight vectors first and run out of registers
    a = x + load<u32>(e, 8);
    d = v128.load32_splat(e, 12);
    s0 = madd(d, v128.load(a), s0); s1 = madd(d, v128.load(a + o1), s1);
    s2 = madd(d, v128.load(a + o2), s2); s3 = madd(d, v128.load(a + o3), s3);
  }
  if (e < end) {
    const a = x + load<u32>(e), d = v128.load32_splat(e, 4);
    c0 = madd(d, v128.load(a), c0); c1 = madd(d, v128.load(a + o1), c1);
    c2 = madd(d, v128.load(a + o2), c2); c3 = madd(d, v128.load(a + o3), c3);
  }
  v128.store(G, f32x4.add(v128.load(G), f32x4.add(c0, s0)));
  if (count > 1) v128.store(G, f32x4.add(v128.load(G, 16), f32x4.add(c1, s1)), 16);
  if (count > 2) v128.store(G, f32x4.add(v128.load(G, 32), f32x4.add(c2, s2)), 32);
  if (count > 3) v128.store(G, f32x4.add(v128.load(G, 48), f32x4.add(c3, s3)), 48);
}

/** Where vector i of a patch lies from its beginning; 0 for one that is not there. */
// @ts-ignore
@inline
function offsetOf(i: u32, wide: u32, count: u32, taps: usize): usize {
  return i < count ? <usize>load<u32>(taps + ((i / wide) << 2)) + ((i % wide) << 4) : 0;
}

/** Adds d * W to the patch in dX of every event. */
function spread(dX: usize, taps: usize, lines: u32, segmentPitch: u32, W: usize, events: usize, end: usize): void {
  for (let e = events; e < end; e += 8) {
    const d = v128.load32_splat(e, 4);
    const patch = dX + load<u32>(e);
    let w = W;
    for (let i: u32 = 0; i < lines; i++) {
      let a = patch + load<u32>(taps + (i << 2)), n = segmentPitch >> 2;
      while (n >= 4) {
        v128.store(a, madd(d, v128.load(w), v128.load(a)));
        v128.store(a, madd(d, v128.load(w, 16), v128.load(a, 16)), 16);
        v128.store(a, madd(d, v128.load(w, 32), v128.load(a, 32)), 32);
        v128.store(a, madd(d, v128.load(w, 48), v128.load(a, 48)), 48);
        a += 64; w += 64; n -= 4;
      }
      while (n > 0) {
        v128.store(a, madd(d, v128.load(w), v128.load(a)));
        a += 16; w += 16; n--;
      }
    }
  }
}

/** Sets to zero, in the parts of dW, what fills each of `count` segments up to its pitch: patches were read beyond their end. */
export function clearFilling(dW: usize, count: u32, segment: u32, segmentPitch: u32): void {
  for (let i: u32 = 0; i < count; i++) {
    memory.fill(dW + ((i * segmentPitch + segment) << 2), 0, (segmentPitch - segment) << 2);
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
