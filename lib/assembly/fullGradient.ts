// The gradients of a convolution whose dY has few zeros. convolutionGradient.ts lists the places that have a gradient, and visits each;
// here all are visited, in tiles that stay in registers. Layouts as there; one image at a time.
import { madd, zero } from "./simd";

/** Bytes of an image that are read again and again before the next ones: they stay in a core's second cache. */
const stripBytes: u32 = 1 << 16;

/** dW (master layout) += the sum over the places of dY times their patch. A tile is four filters by two vectors of the patch. */
export function addFilterGradient(
  x: usize, taps: usize, xStep: usize, yStep: usize, lines: u32, segmentPitch: u32,
  dY: usize, yLinePitch: usize, yPixelPitch: usize, height: u32, width: u32, filters: u32, dW: usize,
): void {
  const wide = segmentPitch >> 2, count = lines * wide, filterBytes = <usize>count << 4;
  const strip = max<u32>(1, stripBytes / max<u32>(<u32>yLinePitch, <u32>yStep));
  for (let first: u32 = 0; first < height; first += strip) {
    const last = min(height, first + strip);
    for (let f: u32 = 0; f < filters; f += 4) {
      for (let v: u32 = 0; v < count; v += 2) {
        // where there is no second vector, the first is computed again
        const o0 = vectorAt(v, wide, taps), next = vectorAt(min(v + 1, count - 1), wide, taps) - o0;
        let c00 = zero(), c01 = zero(), c10 = zero(), c11 = zero();
        let c20 = zero(), c21 = zero(), c30 = zero(), c31 = zero();
        for (let row = first; row < last; row++) {
          let a = x + row * yStep + o0, d = dY + row * yLinePitch + (f << 2);
          const end = d + width * yPixelPitch;
          while (d < end) {
            const x0 = v128.load(a), x1 = v128.load(a + next);
            let s = v128.load32_splat(d);
            c00 = madd(s, x0, c00); c01 = madd(s, x1, c01);
            s = v128.load32_splat(d, 4);
            c10 = madd(s, x0, c10); c11 = madd(s, x1, c11);
            s = v128.load32_splat(d, 8);
            c20 = madd(s, x0, c20); c21 = madd(s, x1, c21);
            s = v128.load32_splat(d, 12);
            c30 = madd(s, x0, c30); c31 = madd(s, x1, c31);
            a += xStep; d += yPixelPitch;
          }
        }
        const isPair = v + 1 < count;
        let g = dW + f * filterBytes + (v << 4);
        add(g, c00, c01, isPair); g += filterBytes;
        if (f + 1 < filters) add(g, c10, c11, isPair);
        g += filterBytes;
        if (f + 2 < filters) add(g, c20, c21, isPair);
        g += filterBytes;
        if (f + 3 < filters) add(g, c30, c31, isPair);
      }
    }
  }
}

/** Where vector v of a patch lies from its beginning. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function vectorAt(v: u32, wide: u32, taps: usize): usize {
  return <usize>load<u32>(taps + ((v / wide) << 2)) + ((v % wide) << 4);
}

// @ts-ignore
@inline
function add(to: usize, first: v128, second: v128, isPair: bool): void {
  v128.store(to, f32x4.add(v128.load(to), first));
  if (isPair) v128.store(to, f32x4.add(v128.load(to, 16), second), 16);
}

/**
 * Filters f0 to f1 of the master, turned by 180 degrees and with channels and filters in each other's place: the convolution of
 * dY with these is dX. Panels [channels / 8][pixels of the filter][filterPitch][8]; channels are a multiple of 8.
 */
export function packTurnedFilters(
  master: usize, W: usize, lines: u32, pixels: u32, segmentPitch: u32, channels: u32, filterPitch: u32, f0: u32, f1: u32,
): void {
  const last = lines * pixels - 1, panelBytes = <usize>(last + 1) * filterPitch << 5;
  for (let f = f0; f < f1; f++) {
    for (let i: u32 = 0; i <= last; i++) {
      let from = master + (<usize>((f * lines + i / pixels) * segmentPitch + (i % pixels) * channels) << 2);
      let to = W + (<usize>((last - i) * filterPitch + f) << 5);
      for (let c: u32 = 0; c < channels; c += 8) {
        v128.store(to, v128.load(from));
        v128.store(to, v128.load(from, 16), 16);
        from += 32; to += panelBytes;
      }
    }
  }
}
