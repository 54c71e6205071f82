// The SIMD pieces that the kernels share. Everything is float32 in vectors of four.

/** a * b + c; one instruction with one rounding in the build with relaxed SIMD, two in the other. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function madd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

// @ts-ignore
@inline
export function zero(): v128 {
  return f32x4.splat(0);
}

/**
 * x rounded to a multiple of about 1e-27. An optimiser's slot that no gradient reaches any more decays, and a sure network's
 * probabilities vanish, into the subnormal numbers, with which processors compute up to a hundred times slower; an epoch
 * took half as long again. What this changes is far below any weight's last digit.
 */
// @ts-ignore
@inline
export function withoutTiny(x: v128): v128 {
  const one = f32x4.splat(1e-20);
  return f32x4.sub(f32x4.add(x, one), one);
}

/** Lanes 0 and 1: the sum of x and the sum of y. */
// @ts-ignore
@inline
export function sumPair(x: v128, y: v128): v128 {
  const s = f32x4.add(v128.shuffle<f32>(x, y, 0, 4, 1, 5), v128.shuffle<f32>(x, y, 2, 6, 3, 7));
  return f32x4.add(s, v128.shuffle<f32>(s, s, 2, 3, 2, 3));
}

// @ts-ignore
@inline
export function sumOf(v: v128): f32 {
  v = f32x4.add(v, v128.shuffle<f32>(v, v, 2, 3, 0, 1));
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1);
}

/** The largest lane; NaN if one is. */
// @ts-ignore
@inline
export function maximumOf(v: v128): f32 {
  v = f32x4.max(v, v128.shuffle<f32>(v, v, 2, 3, 0, 1));
  return max(f32x4.extract_lane(v, 0), f32x4.extract_lane(v, 1));
}

/** All bits set in the lanes whose index, counted from `at`, is below `count`. */
// @ts-ignore
@inline
export function lanesBelow(at: u32, count: u32): v128 {
  return i32x4.lt_s(i32x4.add(i32x4.splat(at), i32x4(0, 1, 2, 3)), i32x4.splat(count));
}

/**
 * e^x within 2 ulp for x from -87 to 88 (0 below, infinity above); NaN stays NaN. Cephes' expf: x = n ln 2 + r, a polynomial for e^r.
 */
// @ts-ignore
@inline
export function exp4(x: v128): v128 {
  const small = f32x4.lt(x, f32x4.splat(-87.3)), large = f32x4.gt(x, f32x4.splat(88.7));
  const bounded = f32x4.min(f32x4.max(x, f32x4.splat(-87.3)), f32x4.splat(88.7));
  const n = f32x4.nearest(f32x4.mul(bounded, f32x4.splat(1.44269504)));
  const r = f32x4.sub(
    f32x4.sub(bounded, f32x4.mul(n, f32x4.splat(0.693359375))),
    f32x4.mul(n, f32x4.splat(-2.1219444e-4)),
  );
  let y = f32x4.splat(1.98756915e-4);
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(1.3981999507e-3));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(8.3334519073e-3));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(4.1665795894e-2));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(1.6666665459e-1));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(5.0000001201e-1));
  y = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(y, r), r), r), f32x4.splat(1));
  // 2^n in two halves, since 2^128 has no float of its own
  const whole = i32x4.trunc_sat_f32x4_s(n), half = i32x4.shr_s(whole, 1);
  y = f32x4.mul(y, i32x4.shl(i32x4.add(half, i32x4.splat(127)), 23));
  y = f32x4.mul(y, i32x4.shl(i32x4.add(i32x4.sub(whole, half), i32x4.splat(127)), 23));
  y = v128.andnot(y, small);
  return v128.bitselect(f32x4.splat(Infinity), y, large);
}
