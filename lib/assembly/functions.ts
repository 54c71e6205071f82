// The activation functions and their derivatives, four values at a time. A kind has constants a, b, low and high; what each
// means stands beside it. Above GATED the derivative follows from the output y, from there on from the input x.
import { exp4, zero } from "./simd";

export const CLIPPED: i32 = 1; //    a x + b, cut to low … high
export const SIGMOID: i32 = 2; //    1 / (1 + e^-x)
export const TANH: i32 = 3;
export const SOFTMAX: i32 = 4; //    see activation.ts: it is no function of one value
export const LEAKY: i32 = 5; //      x > 0: x, else a x
export const ELU: i32 = 6; //        x > 0: a x, else b (e^x - 1)
export const SOFTPLUS: i32 = 7; //   log(1 + e^x)
export const SOFTSIGN: i32 = 8; //   x / (1 + |x|)
export const THRESHOLD: i32 = 9; //  x > a: x, else 0
export const GATED: i32 = 10; //     x sigmoid(a x + b x³)
export const GELU: i32 = 11; //      x Φ(x), Φ the normal distribution
export const MISH: i32 = 12; //      x tanh(log(1 + e^x))

/** f(x) */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function valueOf(kind: i32, x: v128, a: v128, b: v128, low: v128, high: v128): v128 {
  if (kind == CLIPPED) return f32x4.min(f32x4.max(f32x4.add(f32x4.mul(a, x), b), low), high);
  const positive = f32x4.gt(x, zero());
  if (kind == LEAKY) return v128.bitselect(x, f32x4.mul(a, x), positive);
  if (kind == SIGMOID) return sigmoid4(x);
  if (kind == TANH) return tanh4(x);
  if (kind == ELU) return v128.bitselect(f32x4.mul(a, x), f32x4.mul(b, belowOne(f32x4.min(x, zero()))), positive);
  if (kind == SOFTPLUS) return softplus(x);
  if (kind == SOFTSIGN) return f32x4.div(x, f32x4.add(f32x4.splat(1), f32x4.abs(x)));
  if (kind == THRESHOLD) return v128.and(x, f32x4.gt(x, a));
  if (kind == GATED) return f32x4.mul(x, sigmoid(cubic(x, a, b)));
  if (kind == GELU) return f32x4.mul(x, normal(x, bell(x)));
  const odds = tanhOdds(x);
  return f32x4.mul(x, f32x4.div(odds, f32x4.add(odds, f32x4.splat(2))));
}

/** f'(x), from the output or the input, as the kind says; of CLIPPED and the like 0 where there is a bend. */
// @ts-ignore
@inline
export function slopeOf(kind: i32, s: v128, a: v128, b: v128, low: v128, high: v128): v128 {
  const one = f32x4.splat(1), positive = f32x4.gt(s, zero());
  if (kind == CLIPPED) return v128.and(a, v128.and(f32x4.gt(s, low), f32x4.lt(s, high)));
  if (kind == LEAKY) return v128.bitselect(one, a, positive);
  if (kind == SIGMOID) return f32x4.mul(s, f32x4.sub(one, s));
  if (kind == TANH) return f32x4.sub(one, f32x4.mul(s, s));
  if (kind == ELU) return v128.bitselect(a, f32x4.add(s, b), positive);
  if (kind == SOFTPLUS) return f32x4.neg(belowOne(f32x4.neg(s)));
  if (kind == THRESHOLD) return v128.and(one, f32x4.ne(s, zero()));
  if (kind == SOFTSIGN) {
    const rest = f32x4.sub(one, f32x4.abs(s));
    return f32x4.mul(rest, rest);
  }
  if (kind == GATED) {
    const gate = sigmoid(cubic(s, a, b)), slope = f32x4.add(a, f32x4.mul(f32x4.splat(3), f32x4.mul(b, f32x4.mul(s, s))));
    return f32x4.add(gate, f32x4.mul(f32x4.mul(s, slope), f32x4.mul(gate, f32x4.sub(one, gate))));
  }
  if (kind == GELU) {
    const e = bell(s), density = f32x4.mul(f32x4.splat(0.3989422804), e);
    return f32x4.add(normal(s, e), f32x4.mul(s, density));
  }
  // MISH, t = tanh(log(1 + e^x)): t + x sigmoid(x) (1 - t²)
  const odds = tanhOdds(s), share = f32x4.div(one, f32x4.add(odds, f32x4.splat(2))), t = f32x4.mul(odds, share);
  const rest = f32x4.mul(f32x4.add(share, share), f32x4.add(one, t));
  return f32x4.add(t, f32x4.mul(f32x4.mul(s, sigmoid(s)), rest));
}

/** 1 / (1 + e^-x) */
// @ts-ignore
@inline
export function sigmoid4(x: v128): v128 {
  return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), exp4(f32x4.neg(x))));
}

// Called, not inlined, where several functions want them: the kernels would be twice as long.
function sigmoid(x: v128): v128 {
  return sigmoid4(x);
}
function exponential(x: v128): v128 {
  return exp4(x);
}

/** a x + b x³ */
// @ts-ignore
@inline
function cubic(x: v128, a: v128, b: v128): v128 {
  return f32x4.mul(x, f32x4.add(a, f32x4.mul(b, f32x4.mul(x, x))));
}

/** Near 0 a polynomial (Cephes' tanhf), since 1 - 2 / (e^2x + 1) would lose digits there. */
// @ts-ignore
@inline
function tanh4(x: v128): v128 {
  const far = f32x4.sub(
    f32x4.splat(1), f32x4.div(f32x4.splat(2), f32x4.add(exp4(f32x4.add(x, x)), f32x4.splat(1))),
  );
  return v128.bitselect(tanhNear(x), far, f32x4.lt(f32x4.abs(x), f32x4.splat(0.625)));
}

// @ts-ignore
@inline
function tanhNear(x: v128): v128 {
  const z = f32x4.mul(x, x);
  let p = f32x4.splat(-5.70498872745e-3);
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(2.06390887954e-2));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(-5.37397155531e-2));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(1.33314422036e-1));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(-3.33332819422e-1));
  return f32x4.add(f32x4.mul(f32x4.mul(p, z), x), x);
}

/** e^x - 1 for x <= 0, without the digits that the subtraction would lose near 0: there e^x - 1 = tanh(x / 2) (e^x + 1). */
function belowOne(x: v128): v128 {
  const e = exponential(x), one = f32x4.splat(1);
  const near = f32x4.mul(tanhNear(f32x4.mul(x, f32x4.splat(0.5))), f32x4.add(e, one));
  return v128.bitselect(near, f32x4.sub(e, one), f32x4.gt(x, f32x4.splat(-1)));
}

/** max(x, 0) + log(1 + u), u = e^-|x|; the logarithm is 2 atanh(u / (2 + u)), whose argument is at most a third. */
function softplus(x: v128): v128 {
  const u = exponential(f32x4.neg(f32x4.abs(x))), s = f32x4.div(u, f32x4.add(u, f32x4.splat(2))), z = f32x4.mul(s, s);
  let p = f32x4.splat(0.14078889);
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(0.13982579));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(0.20012298));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(0.33333161));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(1));
  return f32x4.add(f32x4.max(x, zero()), f32x4.mul(f32x4.add(s, s), p));
}

/** e^(-x² / 2) */
// @ts-ignore
@inline
function bell(x: v128): v128 {
  return exponential(f32x4.mul(f32x4.splat(-0.5), f32x4.mul(x, x)));
}

/**
 * Φ(x) from x and bell(x), by formula 7.1.26 of Abramowitz and Stegun for erf(|x| / √2), within 1e-7; TensorFlow.js's own erf is the
 * same.
 */
// @ts-ignore
@inline
function normal(x: v128, e: v128): v128 {
  const t = f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), f32x4.mul(f32x4.splat(0.2316418882), f32x4.abs(x))));
  let p = f32x4.splat(0.5307027145);
  p = f32x4.add(f32x4.mul(p, t), f32x4.splat(-0.7265760135));
  p = f32x4.add(f32x4.mul(p, t), f32x4.splat(0.7107068705));
  p = f32x4.add(f32x4.mul(p, t), f32x4.splat(-0.142248368));
  p = f32x4.add(f32x4.mul(p, t), f32x4.splat(0.127414796));
  const tail = f32x4.mul(f32x4.mul(p, t), e);
  return v128.bitselect(f32x4.sub(f32x4.splat(1), tail), tail, f32x4.gt(x, zero()));
}

/** n with tanh(log(1 + e^x)) = n / (n + 2): e^x (e^x + 2). */
function tanhOdds(x: v128): v128 {
  // beyond 20 the quotient is 1, and e^2x would soon be infinite
  const e = exponential(f32x4.min(x, f32x4.splat(20)));
  return f32x4.mul(e, f32x4.add(e, f32x4.splat(2)));
}
