// The gradients of a convolution whose dY has few zeros, and of a matrix product, which is one with a 1x1 filter.
import { madd, zero } from "../simd";

/** Bytes of dY that are read again and again before the next ones: they stay in a core's second cache. */
const stripBytes: u32 = 1 << 16;

/**
 * dW[i][s][f] += the sum over the places (row, column) of x at (row * yStep + column * xStep + i * linePitch + 4 s) times
 * dY of that place and filter. dW is [lines][segment][panels * 8]; `segment`, in floats, is a multiple of 4.
 */
export function addFilterGradient(
  x: usize, linePitch: usize, xStep: usize, yStep: usize, lines: u32, segment: u32,
  dY: usize, yLinePitch: usize, yPixelPitch: usize, height: u32, width: u32, panels: u32, dW: usize,
): void {
  const strip = max<u32>(1, stripBytes / max<u32>(1, <u32>yLinePitch)), pitch = <usize>panels << 5;
  for (let first: u32 = 0; first < height; first += strip) {
    const last = min(height, first + strip);
    for (let i: u32 = 0; i < lines; i++) {
      for (let s: u32 = 0; s < segment; s += 4) {
        for (let p: u32 = 0; p < panels; p++) {
          let c00 = zero(), c01 = zero(), c10 = zero(), c11 = zero();
          let c20 = zero(), c21 = zero(), c30 = zero(), c31 = zero();
          for (let row = first; row < last; row++) {
            let a = x + row * yStep + i * linePitch + (s << 2), z = dY + row * yLinePitch + (p << 5);
            const end = z + width * yPixelPitch;
            while (z < end) {
              const z0 = v128.load(z), z1 = v128.load(z, 16);
              let v = v128.load32_splat(a);
              c00 = madd(v, z0, c00); c01 = madd(v, z1, c01);
              v = v128.load32_splat(a, 4);
              c10 = madd(v, z0, c10); c11 = madd(v, z1, c11);
              v = v128.load32_splat(a, 8);
              c20 = madd(v, z0, c20); c21 = madd(v, z1, c21);
              v = v128.load32_splat(a, 12);
              c30 = madd(v, z0, c30); c31 = madd(v, z1, c31);
              a += xStep; z += yPixelPitch;
            }
          }
          let g = dW + <usize>(i * segment + s) * pitch + (p << 5);
          add(g, c00, c01); g += pitch;
          add(g, c10, c11); g += pitch;
          add(g, c20, c21); g += pitch;
          add(g, c30, c31);
        }
      }
    }
  }
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function add(to: usize, first: v128, second: v128): void {
  v128.store(to, f32x4.add(v128.load(to), first));
  v128.store(to, f32x4.add(v128.load(to, 16), second), 16);
}

/**
 * The panels [channels / 8][lines * segment][8] with which convolutionForward makes of dY the gradient by every strideY-th
 * row and strideX-th column of the input: those lines and columns of the filter [height][width][channels][filters] that meet them, from
 * line `y0` and column `x0` on, last first.
 */
export function packTransposedFilter(
  filter: usize, height: u32, width: u32, channels: u32, filters: u32, y0: u32, strideY: u32, x0: u32, strideX: u32, W: usize,
): void {
  const lines = (height - y0 + strideY - 1) / strideY, columns = (width - x0 + strideX - 1) / strideX;
  const pitch = <usize>filters << 2;
  let to = W;
  for (let c: u32 = 0; c < channels; c += 8) {
    const count = min<u32>(8, channels - c);
    for (let i = lines; i > 0; i--) {
      for (let j = columns; j > 0; j--) {
        const place = (y0 + (i - 1) * strideY) * width + x0 + (j - 1) * strideX;
        const from = filter + <usize>(place * channels + c) * pitch;
        for (let f: u32 = 0; f < filters; f++) {
          for (let k: u32 = 0; k < 8; k++) {
            store<f32>(to, k < count ? load<f32>(from + k * pitch + (f << 2)) : 0);
            to += 4;
          }
        }
      }
    }
  }
}
