// Pooling over one image in NHWC, channels in vectors of four (their number is a multiple of 4). A window at the border
// is cut where the image ends: padding counts neither for the maximum nor for the average.

/** The first and one-past-last place of window i: i * stride - padding, cut to 0 … size. */
// @ts-ignore
@inline
function begin(i: u32, stride: u32, padding: u32): u32 {
  return <u32>max<i32>(0, <i32>(i * stride) - <i32>padding);
}
// @ts-ignore
@inline
function finish(i: u32, stride: u32, padding: u32, window: u32, size: u32): u32 {
  return min<u32>(size, <u32>max<i32>(0, <i32>(i * stride + window) - <i32>padding));
}

/** y = the window's maximum; `origin` receives the maximum's pixel, in bytes from x. Of equals, the first. */
export function maxPoolForward(
  x: usize, linePitch: usize, pixelPitch: usize, height: u32, width: u32,
  y: usize, yLinePitch: usize, yPixelPitch: usize, origin: usize, originLinePitch: usize, originPixelPitch: usize,
  yHeight: u32, yWidth: u32, windowHeight: u32, windowWidth: u32, strideY: u32, strideX: u32, top: u32, left: u32, vectors: u32,
): void {
  for (let row: u32 = 0; row < yHeight; row++) {
    const i0 = begin(row, strideY, top), i1 = finish(row, strideY, top, windowHeight, height);
    for (let column: u32 = 0; column < yWidth; column++) {
      const j0 = begin(column, strideX, left), j1 = finish(column, strideX, left, windowWidth, width);
      const o = row * yLinePitch + column * yPixelPitch, q = row * originLinePitch + column * originPixelPitch;
      for (let c: u32 = 0; c < vectors; c++) {
        let best = f32x4.splat(-Infinity), place = i32x4.splat(<i32>(i0 * linePitch + j0 * pixelPitch));
        for (let i = i0; i < i1; i++) {
          for (let j = j0; j < j1; j++) {
            const at = i * linePitch + j * pixelPitch, value = v128.load(x + at + (c << 4)), more = f32x4.gt(value, best);
            best = v128.bitselect(value, best, more);
            place = v128.bitselect(i32x4.splat(<i32>at), place, more);
          }
        }
        v128.store(y + o + (c << 4), best);
        v128.store(origin + q + (c << 4), place);
      }
    }
  }
}

/** dX at each maximum += dY. */
export function maxPoolBackward(
  dY: usize, yLinePitch: usize, yPixelPitch: usize, origin: usize, originLinePitch: usize, originPixelPitch: usize,
  dX: usize, yHeight: u32, yWidth: u32, channels: u32,
): void {
  for (let row: u32 = 0; row < yHeight; row++) {
    for (let column: u32 = 0; column < yWidth; column++) {
      const d = dY + row * yLinePitch + column * yPixelPitch, q = origin + row * originLinePitch + column * originPixelPitch;
      for (let c: u32 = 0; c < channels; c++) {
        const to = dX + load<u32>(q + (c << 2)) + (c << 2);
        store<f32>(to, load<f32>(to) + load<f32>(d + (c << 2)));
      }
    }
  }
}

/** y = the window's mean over the places inside the image. */
export function averagePoolForward(
  x: usize, linePitch: usize, pixelPitch: usize, height: u32, width: u32, y: usize, yLinePitch: usize, yPixelPitch: usize,
  yHeight: u32, yWidth: u32, windowHeight: u32, windowWidth: u32, strideY: u32, strideX: u32, top: u32, left: u32, vectors: u32,
): void {
  for (let row: u32 = 0; row < yHeight; row++) {
    const i0 = begin(row, strideY, top), i1 = finish(row, strideY, top, windowHeight, height);
    for (let column: u32 = 0; column < yWidth; column++) {
      const j0 = begin(column, strideX, left), j1 = finish(column, strideX, left, windowWidth, width);
      const share = f32x4.splat(<f32>1 / <f32>((i1 - i0) * (j1 - j0))), o = y + row * yLinePitch + column * yPixelPitch;
      for (let c: u32 = 0; c < vectors; c++) {
        let sum = f32x4.splat(0);
        for (let i = i0; i < i1; i++) {
          for (let j = j0; j < j1; j++) sum = f32x4.add(sum, v128.load(x + i * linePitch + j * pixelPitch + (c << 4)));
        }
        v128.store(o + (c << 4), f32x4.mul(sum, share));
      }
    }
  }
}

/** dX of each place in a window += dY / the number of its places. */
export function averagePoolBackward(
  dY: usize, yLinePitch: usize, yPixelPitch: usize, dX: usize, linePitch: usize, pixelPitch: usize, height: u32, width: u32,
  yHeight: u32, yWidth: u32, windowHeight: u32, windowWidth: u32, strideY: u32, strideX: u32, top: u32, left: u32, vectors: u32,
): void {
  for (let row: u32 = 0; row < yHeight; row++) {
    const i0 = begin(row, strideY, top), i1 = finish(row, strideY, top, windowHeight, height);
    for (let column: u32 = 0; column < yWidth; column++) {
      const j0 = begin(column, strideX, left), j1 = finish(column, strideX, left, windowWidth, width);
      const share = f32x4.splat(<f32>1 / <f32>((i1 - i0) * (j1 - j0))), o = dY + row * yLinePitch + column * yPixelPitch;
      for (let c: u32 = 0; c < vectors; c++) {
        const d = f32x4.mul(v128.load(o + (c << 4)), share);
        for (let i = i0; i < i1; i++) {
          for (let j = j0; j < j1; j++) {
            const to = dX + i * linePitch + j * pixelPitch + (c << 4);
            v128.store(to, f32x4.add(v128.load(to), d));
          }
        }
      }
    }
  }
}
