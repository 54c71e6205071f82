// The optimisers' step for four weights. A rule is a block of memory that JavaScript fills before each step:
//    0  i32  which optimiser (below, and in optimizers.ts)
//    4  f32  learning rate; Adam's and Adamax's already divided by 1 - beta1^t
//    8  f32  decay of the first slot: momentum, or beta1
//   12  f32  1 - that
//   16  f32  decay of the second slot: rho, or beta2
//   20  f32  1 - that
//   24  f32  Adam's 1 / (1 - beta2^t)
//   28  f32  epsilon
//   32  f32  L1 penalty's factor
//   36  f32  L2 penalty's factor
//   40  i32  whether there is a penalty
//   48  f64  sum of the penalty over the weights, before the step: written here
// Formulas as in TensorFlow.js: m and v are the slots, g the gradient, w the weight. These here are taken at once, as soon as a
// part of the gradient is finished; the others need it kept (KEEP), and so does clipping: optimizers.ts.
import { sumOf, withoutTiny } from "./simd";

const KEEP: i32 = -1; //     m = g
const SGD: i32 = 0; //       w -= rate g
const MOMENTUM: i32 = 1; //  m = mu m + g;  w -= rate m
const NESTEROV: i32 = 2; //  m = mu m + g;  w -= rate (g + mu m)
const RMSPROP: i32 = 3; //   v = rho v + (1 - rho) g²;  m = mu m + rate g / sqrt(v + eps);  w -= m
//   ADAM          4         m = b1 m + (1 - b1) g;  v = b2 v + (1 - b2) g²;  w -= rate m / (sqrt(v / (1 - b2^t)) + eps)

// @ts-ignore
@inline
export function updateAt(w: usize, m: usize, v: usize, g: v128, rule: usize): void {
  let W = v128.load(w);
  if (load<i32>(rule, 40)) g = withPenalty(W, g, rule);
  const rate = v128.load32_splat(rule, 4);
  const kind = load<i32>(rule);
  if (kind == KEEP) {
    v128.store(m, g);
    return;
  }
  if (kind == SGD) {
    v128.store(w, f32x4.sub(W, f32x4.mul(rate, g)));
    return;
  }
  if (kind < RMSPROP) {
    const mu = v128.load32_splat(rule, 8), M = withoutTiny(f32x4.add(f32x4.mul(mu, v128.load(m)), g));
    v128.store(m, M);
    v128.store(w, f32x4.sub(W, f32x4.mul(rate, kind == NESTEROV ? f32x4.add(g, f32x4.mul(mu, M)) : M)));
    return;
  }
  const V = withoutTiny(f32x4.add(
    f32x4.mul(v128.load32_splat(rule, 16), v128.load(v)),
    f32x4.mul(v128.load32_splat(rule, 20), f32x4.mul(g, g)),
  ));
  v128.store(v, V);
  const first = f32x4.mul(v128.load32_splat(rule, 8), v128.load(m)), epsilon = v128.load32_splat(rule, 28);
  if (kind == RMSPROP) {
    const M = withoutTiny(f32x4.add(first, f32x4.div(f32x4.mul(rate, g), f32x4.sqrt(f32x4.add(V, epsilon)))));
    v128.store(m, M);
    v128.store(w, f32x4.sub(W, M));
    return;
  }
  const M = withoutTiny(f32x4.add(first, f32x4.mul(v128.load32_splat(rule, 12), g)));
  v128.store(m, M);
  const root = f32x4.sqrt(f32x4.mul(V, v128.load32_splat(rule, 24)));
  v128.store(w, f32x4.sub(W, f32x4.div(f32x4.mul(rate, M), f32x4.add(root, epsilon))));
}

/** Adds l1 |w| + l2 w² to the rule's sum, and their derivative l1 sign(w) + 2 l2 w to the gradient. */
function withPenalty(W: v128, g: v128, rule: usize): v128 {
  const l1 = v128.load32_splat(rule, 32), l2 = v128.load32_splat(rule, 36);
  const penalty = f32x4.add(f32x4.mul(l1, f32x4.abs(W)), f32x4.mul(l2, f32x4.mul(W, W)));
  store<f64>(rule, load<f64>(rule, 48) + <f64>sumOf(penalty), 48);
  const positive = v128.and(f32x4.gt(W, f32x4.splat(0)), l1), negative = v128.and(f32x4.lt(W, f32x4.splat(0)), l1);
  return f32x4.add(g, f32x4.add(f32x4.sub(positive, negative), f32x4.mul(f32x4.add(l2, l2), W)));
}

/**
 * The step for `count` weights (a multiple of 4) whose gradient is the sum of the threads' parts at G, G + partPitch, …;
 * the parts are zero afterwards.
 */
export function updateFromParts(
  w: usize, m: usize, v: usize, G: usize, partPitch: usize, parts: u32, count: u32, rule: usize,
): void {
  for (let i: usize = 0; i < <usize>count << 2; i += 16) {
    let g = v128.load(G + i);
    v128.store(G + i, f32x4.splat(0));
    for (let t: u32 = 1; t < parts; t++) {
      const part = G + t * partPitch + i;
      g = f32x4.add(g, v128.load(part));
      v128.store(part, f32x4.splat(0));
    }
    updateAt(w + i, m + i, v + i, g, rule);
  }
}
