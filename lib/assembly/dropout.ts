// Inverted dropout: each value is 0 with probability `rate`, else multiplied by 1 / (1 - rate). The mask of a row follows from
// (key, row) alone, so the backward pass makes it again, and the number of threads does not change it.

/** Mixes 32 bits well (Mueller's hash). */
// @ts-ignore
@inline
function mixed(x: u32): u32 {
  x = (x ^ (x >>> 16)) * 0x45d9f3b;
  x = (x ^ (x >>> 16)) * 0x45d9f3b;
  return x ^ (x >>> 16);
}

/** Four xorshift generators, none of them in the state 0, where they would stay. */
// @ts-ignore
@inline
function generator(key: u32, row: u32): v128 {
  const s = mixed(key ^ mixed(row + 0x9e3779b9));
  return v128.or(
    i32x4(mixed(s + 1), mixed(s + 2), mixed(s + 3), mixed(s + 4)),
    i32x4.splat(1),
  );
}

// @ts-ignore
@inline
function next(s: v128): v128 {
  s = v128.xor(s, i32x4.shl(s, 13));
  s = v128.xor(s, i32x4.shr_u(s, 17));
  return v128.xor(s, i32x4.shl(s, 5));
}

/** Y = X times the mask, for rows r0 to r1 of `lines` lines of `groups` times 8 floats. */
export function dropoutForward(
  X: usize, xRowPitch: usize, xLinePitch: usize, Y: usize, yRowPitch: usize, yLinePitch: usize,
  r0: u32, r1: u32, lines: u32, groups: u32, rate: f32, key: u32,
): void {
  const least = i32x4.splat(<i32>(rate * <f32>16777216)), scale = f32x4.splat(<f32>1 / (<f32>1 - rate));
  for (let r = r0; r < r1; r++) {
    let s = generator(key, r);
    for (let l: u32 = 0; l < lines; l++) {
      const x = X + r * xRowPitch + l * xLinePitch, y = Y + r * yRowPitch + l * yLinePitch;
      for (let i: u32 = 0; i < groups << 5; i += 16) {
        s = next(s);
        v128.store(y + i, v128.and(f32x4.mul(v128.load(x + i), scale), i32x4.ge_s(i32x4.shr_u(s, 8), least)));
      }
    }
  }
}

/** dX = dY times the same mask. dY lies in rows; dX in rows or panels (see activation.ts). */
export function dropoutBackward(
  dY: usize, yRowPitch: usize, yLinePitch: usize, dX: usize, xRowPitch: usize, xLinePitch: usize, xGroupPitch: usize,
  r0: u32, r1: u32, lines: u32, groups: u32, rate: f32, key: u32,
): void {
  const least = i32x4.splat(<i32>(rate * <f32>16777216)), scale = f32x4.splat(<f32>1 / (<f32>1 - rate));
  for (let r = r0; r < r1; r++) {
    let s = generator(key, r);
    for (let l: u32 = 0; l < lines; l++) {
      const y = dY + r * yRowPitch + l * yLinePitch, x = dX + r * xRowPitch + l * xLinePitch;
      for (let i: u32 = 0; i < groups << 1; i++) {
        s = next(s);
        const d = v128.and(f32x4.mul(v128.load(y + (i << 4)), scale), i32x4.ge_s(i32x4.shr_u(s, 8), least));
        v128.store(x + (i >> 1) * xGroupPitch + ((i & 1) << 4), d);
      }
    }
  }
}
