// Moving numbers from one layout to another.

/** Row r of X = example index[r] of the data: `lines` lines of `lineBytes`, laid down `linePitch` apart. */
export function gatherExamples(
  data: usize, exampleBytes: usize, index: usize, X: usize, rowPitch: usize, linePitch: usize,
  r0: u32, r1: u32, lines: u32, lineBytes: usize,
): void {
  for (let r = r0; r < r1; r++) {
    let from = data + <usize>load<u32>(index + (r << 2)) * exampleBytes, to = X + r * rowPitch;
    if (lines == 1) memory.copy(to, from, lineBytes);
    else {
      for (let l: u32 = 0; l < lines; l++) {
        memory.copy(to, from, lineBytes);
        from += lineBytes;
        to += linePitch;
      }
    }
  }
}

/** The same from examples that are kept as bytes: value b stands for table[b]. */
export function gatherBytes(
  data: usize, exampleBytes: usize, table: usize, index: usize, X: usize, rowPitch: usize, linePitch: usize,
  r0: u32, r1: u32, lines: u32, lineValues: u32,
): void {
  for (let r = r0; r < r1; r++) {
    let from = data + <usize>load<u32>(index + (r << 2)) * exampleBytes, line = X + r * rowPitch;
    for (let l: u32 = 0; l < lines; l++) {
      let to = line;
      const end = from + lineValues;
      while (from < end) {
        store<f32>(to, load<f32>(table + (<usize>load<u8>(from) << 2)));
        from++;
        to += 4;
      }
      line += linePitch;
    }
  }
}

/**
 * Writes `count` floats (a multiple of 16) as bytes: code c stands for c / by + least, or with `product` for c * by + least. Returns 0 if one of them is no
 * such value to its last digit; what is written then means nothing.
 */
export function encodeBytes(values: usize, count: u32, least: f32, by: f32, product: bool, codes: usize): i32 {
  const base = f32x4.splat(least), step = f32x4.splat(by);
  let same = i32x4.splat(-1);
  for (let i: u32 = 0; i < count; i += 16) {
    const from = values + (i << 2);
    const a = codeOf(v128.load(from), base, step, product), b = codeOf(v128.load(from, 16), base, step, product);
    const c = codeOf(v128.load(from, 32), base, step, product), d = codeOf(v128.load(from, 48), base, step, product);
    same = v128.and(v128.and(same, isCode(a, v128.load(from), base, step, product)), isCode(b, v128.load(from, 16), base, step, product));
    same = v128.and(v128.and(same, isCode(c, v128.load(from, 32), base, step, product)), isCode(d, v128.load(from, 48), base, step, product));
    v128.store(codes + i, i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_s(a, b), i16x8.narrow_i32x4_s(c, d)));
  }
  return i32(i32x4.all_true(same));
}

// @ts-ignore
@inline
function codeOf(value: v128, base: v128, step: v128, product: bool): v128 {
  const above = f32x4.sub(value, base);
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(product ? f32x4.div(above, step) : f32x4.mul(above, step)));
}

/** Whether the code is a byte, and stands for exactly this value. */
// @ts-ignore
@inline
function isCode(code: v128, value: v128, base: v128, step: v128, product: bool): v128 {
  const c = f32x4.convert_i32x4_s(code), scaled = product ? f32x4.mul(c, step) : f32x4.div(c, step);
  return v128.and(f32x4.eq(f32x4.add(scaled, base), value), i32x4.eq(v128.and(code, i32x4.splat(255)), code));
}

/** to[toOffsets[i]] = from[fromOffsets[i]], offsets in bytes. */
export function copyElements(from: usize, fromOffsets: usize, to: usize, toOffsets: usize, count: u32): void {
  for (let i: u32 = 0; i < count << 2; i += 4) {
    store<f32>(to + load<u32>(toOffsets + i), load<f32>(from + load<u32>(fromOffsets + i)));
  }
}

/** to[toOffsets[i]] += from[fromOffsets[i]], the gradient where values were copied more than once. */
export function addElements(from: usize, fromOffsets: usize, to: usize, toOffsets: usize, count: u32): void {
  for (let i: u32 = 0; i < count << 2; i += 4) {
    const at = to + load<u32>(toOffsets + i);
    store<f32>(at, load<f32>(at) + load<f32>(from + load<u32>(fromOffsets + i)));
  }
}

/** Y = X over `lines` lines of `bytes` each. */
export function copyLines(X: usize, xLinePitch: usize, Y: usize, yLinePitch: usize, lines: u32, bytes: usize): void {
  for (let l: u32 = 0; l < lines; l++) memory.copy(Y + l * yLinePitch, X + l * xLinePitch, bytes);
}

export function fillZero(address: usize, bytes: usize): void {
  memory.fill(address, 0, bytes);
}
