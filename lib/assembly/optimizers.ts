// The optimisers' step with a gradient that was kept: for those that update.ts does not have, and where gradients are clipped.
// The rule is the one described there; w is the weight, g the gradient, a, b and c are the slots.
import { sumOf, withoutTiny } from "./simd";
import { update } from "./update";

const ADAM: i32 = 4;
const ADAGRAD: i32 = 5;
const ADAMAX: i32 = 6;
const ADADELTA: i32 = 7;
//    CENTERED 8, RMSProp's

/** The sum of the squares of `count` floats, a multiple of 4. */
export function sumOfSquares(G: usize, count: u32): f64 {
  let sum: f64 = 0;
  for (let i: usize = 0; i < <usize>count << 2; i += 16) {
    const g = v128.load(G + i);
    sum += <f64>sumOf(f32x4.mul(g, g));
  }
  return sum;
}

/** The step for `count` weights, a multiple of 4, with the gradient at G times `scale`, cut to -limit … limit. */
export function stepKept(
  w: usize, G: usize, a: usize, b: usize, c: usize, count: u32, scale: f32, limit: f32, rule: usize,
): void {
  const kind = load<i32>(rule), factor = f32x4.splat(scale), most = f32x4.splat(limit), least = f32x4.neg(most);
  for (let i: usize = 0; i < <usize>count << 2; i += 16) {
    const g = f32x4.min(f32x4.max(f32x4.mul(v128.load(G + i), factor), least), most);
    if (kind <= ADAM) v128.store(G + i, g);
    else v128.store(w + i, f32x4.sub(v128.load(w + i), stepOf(kind, a + i, b + i, c + i, g, rule)));
  }
  if (kind <= ADAM) update(w, a, b, G, count, rule);
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function stepOf(kind: i32, a: usize, b: usize, c: usize, g: v128, rule: usize): v128 {
  if (kind == ADAGRAD) return adagrad(a, g, rule);
  if (kind == ADAMAX) return adamax(a, b, g, rule);
  return kind == ADADELTA ? adadelta(a, b, g, rule) : centered(a, b, c, g, rule);
}

/** a += g²;  step = rate g / sqrt(a + eps) */
// @ts-ignore
@inline
function adagrad(a: usize, g: v128, rule: usize): v128 {
  const A = f32x4.add(v128.load(a), f32x4.mul(g, g));
  v128.store(a, A);
  return f32x4.div(f32x4.mul(rate(rule), g), rootOf(A, rule));
}

/** a = b1 a + (1 - b1) g;  b = max(b2 b, |g|);  step = rate a / (b + eps) */
// @ts-ignore
@inline
function adamax(a: usize, b: usize, g: v128, rule: usize): v128 {
  const A = withoutTiny(f32x4.add(
    f32x4.mul(v128.load32_splat(rule, 8), v128.load(a)),
    f32x4.mul(v128.load32_splat(rule, 12), g),
  ));
  v128.store(a, A);
  const B = withoutTiny(f32x4.max(f32x4.mul(v128.load32_splat(rule, 16), v128.load(b)), f32x4.abs(g)));
  v128.store(b, B);
  return f32x4.div(f32x4.mul(rate(rule), A), f32x4.add(B, v128.load32_splat(rule, 28)));
}

/** a = rho a + (1 - rho) g²;  d = g sqrt(b + eps) / sqrt(a + eps);  b = rho b + (1 - rho) d²;  step = rate d */
// @ts-ignore
@inline
function adadelta(a: usize, b: usize, g: v128, rule: usize): v128 {
  const A = mean(a, f32x4.mul(g, g), rule);
  const d = f32x4.mul(f32x4.div(rootOf(v128.load(b), rule), rootOf(A, rule)), g);
  mean(b, f32x4.mul(d, d), rule);
  return f32x4.mul(rate(rule), d);
}

/**
 * b = rho b + (1 - rho) g²;  c = rho c + (1 - rho) g;  a = mu a + rate g / sqrt(b - c² + eps);  step = a. The variance b - c²
 * is cut to 0, where rounding would bring it below.
 */
// @ts-ignore
@inline
function centered(a: usize, b: usize, c: usize, g: v128, rule: usize): v128 {
  const B = mean(b, f32x4.mul(g, g), rule), C = mean(c, g, rule);
  const variance = f32x4.max(f32x4.sub(B, f32x4.mul(C, C)), f32x4.splat(0));
  const A = withoutTiny(f32x4.add(
    f32x4.mul(v128.load32_splat(rule, 8), v128.load(a)),
    f32x4.div(f32x4.mul(rate(rule), g), rootOf(variance, rule)),
  ));
  v128.store(a, A);
  return A;
}

/** The moving mean rho s + (1 - rho) x, which it puts into the slot. */
// @ts-ignore
@inline
function mean(slot: usize, x: v128, rule: usize): v128 {
  const moved = withoutTiny(f32x4.add(
    f32x4.mul(v128.load32_splat(rule, 16), v128.load(slot)),
    f32x4.mul(v128.load32_splat(rule, 20), x),
  ));
  v128.store(slot, moved);
  return moved;
}

// @ts-ignore
@inline
function rootOf(x: v128, rule: usize): v128 {
  return f32x4.sqrt(f32x4.add(x, v128.load32_splat(rule, 28)));
}

// @ts-ignore
@inline
function rate(rule: usize): v128 {
  return v128.load32_splat(rule, 4);
}
