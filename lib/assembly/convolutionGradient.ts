// The gradients of a convolution, in the layouts that convolution.ts tells of.
import { madd, zero } from "./simd";

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
