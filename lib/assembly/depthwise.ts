// Depthwise convolutions over one image in NHWC: each channel has a filter of its own, so that four channels beside each other
// are a vector. The window's pixels lie at `taps`: offsets in bytes from where the window begins. Weights lie as
// [taps][channels], filled up as the images are.
import { madd, zero } from "./simd";

/** Y = X * W + b for one image; with `relu`, max(0, Y). A tile is four neighbouring places of a vector of channels. */
export function depthwiseForward(
  x: usize, xStep: usize, yStep: usize, taps: usize, lines: u32, W: usize, bias: usize,
  y: usize, yLinePitch: usize, yPixelPitch: usize, height: u32, width: u32, vectors: u32, relu: bool,
): void {
  const floor = f32x4.splat(relu ? 0 : -Infinity), last = width - 1, end = taps + (lines << 2), wStep = <usize>vectors << 4;
  for (let row: u32 = 0; row < height; row++) {
    for (let v: u32 = 0; v < vectors; v++) {
      const from = x + row * yStep + (v << 4), to = y + row * yLinePitch + (v << 4), b = v128.load(bias + (v << 4));
      for (let column: u32 = 0; column < width; column += 4) {
        // where fewer than four places are left, the last one is computed again
        const i1 = min(column + 1, last), i2 = min(column + 2, last), i3 = min(column + 3, last);
        const a0 = from + column * xStep, a1 = from + i1 * xStep, a2 = from + i2 * xStep, a3 = from + i3 * xStep;
        let c0 = b, c1 = b, c2 = b, c3 = b, w = W + (v << 4);
        for (let t = taps; t < end; t += 4) {
          const at = load<u32>(t), weight = v128.load(w);
          c0 = madd(v128.load(a0 + at), weight, c0);
          c1 = madd(v128.load(a1 + at), weight, c1);
          c2 = madd(v128.load(a2 + at), weight, c2);
          c3 = madd(v128.load(a3 + at), weight, c3);
          w += wStep;
        }
        v128.store(to + column * yPixelPitch, f32x4.max(c0, floor));
        v128.store(to + i1 * yPixelPitch, f32x4.max(c1, floor));
        v128.store(to + i2 * yPixelPitch, f32x4.max(c2, floor));
        v128.store(to + i3 * yPixelPitch, f32x4.max(c3, floor));
      }
    }
  }
}

/** The gradients of one image, added to dW, unless that is 0, and to dX, unless that is 0: dW += dY * patch, dX's patch += dY * W. */
export function depthwiseBackward(
  x: usize, xStep: usize, yStep: usize, taps: usize, lines: u32, W: usize, dW: usize,
  dY: usize, yLinePitch: usize, yPixelPitch: usize, height: u32, width: u32, vectors: u32, dX: usize,
): void {
  for (let row: u32 = 0; row < height; row++) {
    for (let v: u32 = 0; v < vectors; v++) {
      const d = dY + row * yLinePitch + (v << 4), end = d + width * yPixelPitch;
      for (let t: u32 = 0; t < lines; t++) {
        const at = row * yStep + load<u32>(taps + (t << 2)) + (v << 4), w = (<usize>(t * vectors + v)) << 4;
        if (dW) addPatch(x + at, xStep, d, yPixelPitch, end, dW + w);
        if (dX) spreadPatch(dX + at, xStep, d, yPixelPitch, end, v128.load(W + w));
      }
    }
  }
}

/** G += Σ d x along a line, in two chains. */
// @ts-ignore
@inline
function addPatch(x: usize, xStep: usize, d: usize, dStep: usize, end: usize, G: usize): void {
  let c0 = v128.load(G), c1 = zero();
  for (; d + dStep < end; d += dStep << 1) {
    c0 = madd(v128.load(d), v128.load(x), c0);
    c1 = madd(v128.load(d + dStep), v128.load(x + xStep), c1);
    x += xStep << 1;
  }
  if (d < end) c0 = madd(v128.load(d), v128.load(x), c0);
  v128.store(G, f32x4.add(c0, c1));
}

/** dX += d w along a line. */
// @ts-ignore
@inline
function spreadPatch(dX: usize, xStep: usize, d: usize, dStep: usize, end: usize, w: v128): void {
  for (; d < end; d += dStep) {
    v128.store(dX, madd(v128.load(d), w, v128.load(dX)));
    dX += xStep;
  }
}
