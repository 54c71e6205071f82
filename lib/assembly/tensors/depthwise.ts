// The gradients of depthwise convolutions over one image in NHWC, channels in vectors of four. The image has as many channels
// as dY: where each of its channels has several filters, `repeatChannels` has made them so.
import { madd, zero } from "../simd";

/** dW[i][j][c] += the sum over the places of x[row * strideY + i, column * strideX + j, c] * dY[row, column, c]. */
export function addDepthwiseFilterGradient(
  x: usize, linePitch: usize, pixelPitch: usize, xStep: usize, yStep: usize, windowHeight: u32, windowWidth: u32,
  dY: usize, height: u32, width: u32, vectors: u32, dW: usize,
): void {
  const yPitch = <usize>vectors << 4;
  for (let i: u32 = 0; i < windowHeight; i++) {
    for (let j: u32 = 0; j < windowWidth; j++) {
      const corner = x + i * linePitch + j * pixelPitch, g = dW + <usize>(i * windowWidth + j) * yPitch;
      let c: u32 = 0;
      for (; c + 4 <= vectors; c += 4) {
        let c0 = zero(), c1 = zero(), c2 = zero(), c3 = zero();
        let z = dY + (c << 4);
        for (let row: u32 = 0; row < height; row++) {
          let a = corner + row * yStep + (c << 4);
          const end = z + width * yPitch;
          while (z < end) {
            c0 = madd(v128.load(a), v128.load(z), c0); c1 = madd(v128.load(a, 16), v128.load(z, 16), c1);
            c2 = madd(v128.load(a, 32), v128.load(z, 32), c2); c3 = madd(v128.load(a, 48), v128.load(z, 48), c3);
            a += xStep; z += yPitch;
          }
        }
        const to = g + (c << 4);
        v128.store(to, f32x4.add(v128.load(to), c0)); v128.store(to, f32x4.add(v128.load(to, 16), c1), 16);
        v128.store(to, f32x4.add(v128.load(to, 32), c2), 32); v128.store(to, f32x4.add(v128.load(to, 48), c3), 48);
      }
      for (; c < vectors; c++) {
        let sum = zero();
        let z = dY + (c << 4);
        for (let row: u32 = 0; row < height; row++) {
          let a = corner + row * yStep + (c << 4);
          const end = z + width * yPitch;
          while (z < end) {
            sum = madd(v128.load(a), v128.load(z), sum);
            a += xStep; z += yPitch;
          }
        }
        v128.store(g + (c << 4), f32x4.add(v128.load(g + (c << 4)), sum));
      }
    }
  }
}

/** dX[row * strideY + i, column * strideX + j, c] += W[i][j][c] * dY[row, column, c]. */
export function addDepthwiseInputGradient(
  dX: usize, linePitch: usize, pixelPitch: usize, xStep: usize, yStep: usize, windowHeight: u32, windowWidth: u32,
  dY: usize, height: u32, width: u32, vectors: u32, W: usize,
): void {
  const bytes = <usize>vectors << 4;
  let z = dY;
  for (let row: u32 = 0; row < height; row++) {
    for (let column: u32 = 0; column < width; column++, z += bytes) {
      let w = W;
      for (let i: u32 = 0; i < windowHeight; i++) {
        let to = dX + row * yStep + column * xStep + i * linePitch;
        for (let j: u32 = 0; j < windowWidth; j++, to += pixelPitch, w += bytes) {
          for (let c: usize = 0; c < bytes; c += 16) {
            v128.store(to + c, madd(v128.load(z + c), v128.load(w + c), v128.load(to + c)));
          }
        }
      }
    }
  }
}

/** Y[pixel] = each channel of X[pixel], `times` over. */
export function repeatChannels(X: usize, pixels: u32, channels: u32, times: u32, Y: usize, yPixelPitch: usize): void {
  for (let i: u32 = 0; i < pixels; i++) {
    let to = Y + i * yPixelPitch;
    for (let c: u32 = 0; c < channels; c++, X += 4) {
      const value = load<f32>(X);
      for (let t: u32 = 0; t < times; t++, to += 4) store<f32>(to, value);
    }
  }
}

/** X[pixel] = the sums of `times` neighbouring channels of Y[pixel]. */
export function sumRepeatedChannels(Y: usize, yPixelPitch: usize, pixels: u32, channels: u32, times: u32, X: usize): void {
  for (let i: u32 = 0; i < pixels; i++) {
    let from = Y + i * yPixelPitch;
    for (let c: u32 = 0; c < channels; c++, X += 4) {
      let sum: f32 = 0;
      for (let t: u32 = 0; t < times; t++, from += 4) sum += load<f32>(from);
      store<f32>(X, sum);
    }
  }
}
