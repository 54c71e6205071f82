// The gradient of max-pooling over a batch in NHWC, from the input alone: no forward pass has noted where the maxima were.
import { zero } from "../simd";

/**
 * dX at the first of each window's largest values += dY; dX begins as zeros. NaN is never the largest, and a window without
 * a largest passes nothing on.
 */
export function maxPoolGradient(
  x: usize, dY: usize, dX: usize, images: u32, height: u32, width: u32, channels: u32, yHeight: u32, yWidth: u32,
  windowHeight: u32, windowWidth: u32, strideY: u32, strideX: u32, top: u32, left: u32,
): void {
  const pixel = <usize>channels << 2, line = width * pixel, vectors = channels >> 2;
  for (let image: u32 = 0; image < images; image++) {
    for (let row: u32 = 0; row < yHeight; row++) {
      const y0 = max<i32>(0, <i32>(row * strideY) - <i32>top), y1 = min<i32>(height, <i32>(row * strideY + windowHeight) - <i32>top);
      for (let column: u32 = 0; column < yWidth; column++, dY += pixel) {
        const x0 = max<i32>(0, <i32>(column * strideX) - <i32>left);
        const columns = max<i32>(0, min<i32>(width, <i32>(column * strideX + windowWidth) - <i32>left) - x0);
        const first = y0 * line + x0 * pixel, end = y1 * line + x0 * pixel, bytes = columns * pixel;
        let c: u32 = 0;
        for (; c < vectors << 2; c += 4) {
          const at = first + (c << 2), last = end + (c << 2);
          let best = f32x4.splat(-Infinity);
          for (let i = at; i < last; i += line) {
            for (let j = i; j < i + bytes; j += pixel) best = f32x4.pmax(best, v128.load(x + j));
          }
          let d = v128.and(v128.load(dY + (c << 2)), f32x4.gt(best, f32x4.splat(-Infinity)));
          for (let i = at; i < last; i += line) {
            for (let j = i; j < i + bytes; j += pixel) {
              const here = f32x4.eq(best, v128.load(x + j));
              v128.store(dX + j, f32x4.add(v128.load(dX + j), v128.bitselect(d, zero(), here)));
              d = v128.andnot(d, here);
            }
          }
        }
        for (; c < channels; c++) {
          let best: f32 = -Infinity, place: usize = -1;
          for (let i = first + (c << 2); i < end + (c << 2); i += line) {
            for (let j = i; j < i + bytes; j += pixel) {
              if (load<f32>(x + j) > best) {
                best = load<f32>(x + j);
                place = j;
              }
            }
          }
          if (place != <usize>-1) store<f32>(dX + place, load<f32>(dX + place) + load<f32>(dY + (c << 2)));
        }
      }
    }
    x += height * line;
    dX += height * line;
  }
}
