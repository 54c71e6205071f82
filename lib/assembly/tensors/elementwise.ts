// One value after another: comparisons, choices, activations. Truth values are bytes, 1 or 0.

/** y = 1 where `kind` holds of a and b, else 0: 0 is a > b, 1 is a >= b, 2 is a < b, 3 is a <= b. A single number has the step 0, else 1. */
export function compare(kind: u32, a: usize, aStep: usize, b: usize, bStep: usize, count: u32, y: usize): void {
  const aBytes = aStep << 4, bBytes = bStep << 4;
  let i: u32 = 0;
  if (aStep && bStep) {
    for (; i + 4 <= count; i += 4, a += aBytes, b += bBytes) storeBytes(y + i, comparison(kind, v128.load(a), v128.load(b)));
  } else if (aStep) {
    const number = v128.load32_splat(b);
    for (; i + 4 <= count; i += 4, a += aBytes) storeBytes(y + i, comparison(kind, v128.load(a), number));
  } else {
    const number = v128.load32_splat(a);
    for (; i + 4 <= count; i += 4, b += bBytes) storeBytes(y + i, comparison(kind, number, v128.load(b)));
  }
  for (; i < count; i++, a += aStep << 2, b += bStep << 2) {
    const last = comparison(kind, v128.load32_splat(a), v128.load32_splat(b));
    store<u8>(y + i, <u8>(i32x4.extract_lane(last, 0) & 1));
  }
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function comparison(kind: u32, a: v128, b: v128): v128 {
  if (kind == 0) return f32x4.gt(a, b);
  if (kind == 1) return f32x4.ge(a, b);
  if (kind == 2) return f32x4.lt(a, b);
  return f32x4.le(a, b);
}

/** Four lanes, all bits or none, as four bytes. */
// @ts-ignore
@inline
function storeBytes(y: usize, lanes: v128): void {
  const bytes = v128.shuffle<u8>(lanes, lanes, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12);
  store<u32>(y, i32x4.extract_lane(bytes, 0) & 0x01010101);
}

/** Four truth values as lanes, all bits or none. */
// @ts-ignore
@inline
function loadBytes(x: usize): v128 {
  return i32x4.ne(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(x))), i32x4.splat(0));
}

/** y = t where the condition holds, else e. */
export function select(condition: usize, t: usize, e: usize, count: u32, y: usize): void {
  let i: u32 = 0;
  for (; i + 4 <= count; i += 4, t += 16, e += 16, y += 16) {
    v128.store(y, v128.bitselect(v128.load(t), v128.load(e), loadBytes(condition + i)));
  }
  for (; i < count; i++, t += 4, e += 4, y += 4) store<u32>(y, load<u8>(condition + i) ? load<u32>(t) : load<u32>(e));
}

/** y = truth values as floats, 1 or 0. */
export function floatsOfBytes(x: usize, count: u32, y: usize): void {
  const one = f32x4.splat(1);
  let i: u32 = 0;
  for (; i + 4 <= count; i += 4, y += 16) v128.store(y, v128.and(loadBytes(x + i), one));
  for (; i < count; i++, y += 4) store<f32>(y, load<u8>(x + i) ? 1 : 0);
}

/** y = x where x > 0, else alpha * x. */
export function leakyRelu(x: usize, count: u32, alpha: f32, y: usize): void {
  const slope = f32x4.splat(alpha), nothing = f32x4.splat(0);
  let i: u32 = 0;
  for (; i + 4 <= count; i += 4, x += 16, y += 16) {
    const value = v128.load(x);
    v128.store(y, v128.bitselect(value, f32x4.mul(value, slope), f32x4.gt(value, nothing)));
  }
  for (; i < count; i++, x += 4, y += 4) {
    const value = load<f32>(x);
    store<f32>(y, value > 0 ? value : alpha * value);
  }
}

/** y = x squared. */
export function square(x: usize, count: u32, y: usize): void {
  let i: u32 = 0;
  for (; i + 4 <= count; i += 4, x += 16, y += 16) v128.store(y, f32x4.mul(v128.load(x), v128.load(x)));
  for (; i < count; i++, x += 4, y += 4) store<f32>(y, load<f32>(x) * load<f32>(x));
}
