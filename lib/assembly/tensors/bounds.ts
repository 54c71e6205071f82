// Bounds, and the larger or smaller of two, over tensors as they lie. NaN stays NaN.

/** y = x, but at least `least` and at most `most`. */
export function clip(x: usize, count: u32, least: f32, most: f32, y: usize): void {
  const low = f32x4.splat(least), high = f32x4.splat(most);
  let i: u32 = 0;
  for (; i + 4 <= count; i += 4, x += 16, y += 16) v128.store(y, f32x4.min(f32x4.max(v128.load(x), low), high));
  for (; i < count; i++, x += 4, y += 4) store<f32>(y, min(max(load<f32>(x), least), most));
}

/** y = the larger of a and b. One that is a single number has the step 0, else 1. */
export function maximum(a: usize, aStep: usize, b: usize, bStep: usize, count: u32, y: usize): void {
  for (let i: u32 = 0; i < count; i++) {
    store<f32>(y + (i << 2), max(load<f32>(a + (i << 2) * aStep), load<f32>(b + (i << 2) * bStep)));
  }
}

/** y = the smaller of a and b, as above. */
export function minimum(a: usize, aStep: usize, b: usize, bStep: usize, count: u32, y: usize): void {
  for (let i: u32 = 0; i < count; i++) {
    store<f32>(y + (i << 2), min(load<f32>(a + (i << 2) * aStep), load<f32>(b + (i << 2) * bStep)));
  }
}
