// The optimisers' step. A rule is a block of memory that JavaScript fills before each step:
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
// Formulas as in TensorFlow.js: m and v are the slots, g the gradient, w the weight. These here are taken as soon as a part of the
// gradient is finished, while it is in the cache; the others need it kept (KEEP), and so does clipping: optimizers.ts.
import { addTo } from "./merging";
import { sumOf, withoutTiny } from "./simd";

const KEEP: i32 = -1; //     m = g
const SGD: i32 = 0; //       w -= rate g
const MOMENTUM: i32 = 1; //  m = mu m + g;  w -= rate m
const NESTEROV: i32 = 2; //  m = mu m + g;  w -= rate (g + mu m)
const RMSPROP: i32 = 3; //   v = rho v + (1 - rho) g²;  m = mu m + rate g / sqrt(v + eps);  w -= m
//   ADAM          4         m = b1 m + (1 - b1) g;  v = b2 v + (1 - b2) g²;  w -= rate m / (sqrt(v / (1 - b2^t)) + eps)

/** The step for `count` weights, a multiple of 4, whose gradient is at G; where there is a penalty its slope is added there. */
export function update(w: usize, m: usize, v: usize, G: usize, count: u32, rule: usize): void {
  if (load<i32>(rule, 40)) addPenalty(w, G, count, rule);
  const kind = load<i32>(rule);
  if (kind == KEEP) memory.copy(m, G, count << 2);
  else if (kind == SGD) sgd(w, G, count, rule);
  else if (kind < RMSPROP) momentum(w, m, G, count, rule, kind == NESTEROV);
  else if (kind == RMSPROP) rmsprop(w, m, v, G, count, rule);
  else adam(w, m, v, G, count, rule);
}

function sgd(w: usize, G: usize, count: u32, rule: usize): void {
  const rate = v128.load32_splat(rule, 4);
  for (const end = G + (count << 2); G < end; G += 16) {
    v128.store(w, f32x4.sub(v128.load(w), f32x4.mul(rate, v128.load(G))));
    w += 16;
  }
}

function momentum(w: usize, m: usize, G: usize, count: u32, rule: usize, nesterov: bool): void {
  const rate = v128.load32_splat(rule, 4), mu = v128.load32_splat(rule, 8);
  for (const end = G + (count << 2); G < end; G += 16) {
    const g = v128.load(G), M = withoutTiny(f32x4.add(f32x4.mul(mu, v128.load(m)), g));
    v128.store(m, M);
    v128.store(w, f32x4.sub(v128.load(w), f32x4.mul(rate, nesterov ? f32x4.add(g, f32x4.mul(mu, M)) : M)));
    w += 16; m += 16;
  }
}

function rmsprop(w: usize, m: usize, v: usize, G: usize, count: u32, rule: usize): void {
  const rate = v128.load32_splat(rule, 4), mu = v128.load32_splat(rule, 8), rho = v128.load32_splat(rule, 16);
  const rest = v128.load32_splat(rule, 20), epsilon = v128.load32_splat(rule, 28);
  for (const end = G + (count << 2); G < end; G += 16) {
    const g = v128.load(G);
    const V = withoutTiny(f32x4.add(f32x4.mul(rho, v128.load(v)), f32x4.mul(rest, f32x4.mul(g, g))));
    v128.store(v, V);
    const step = f32x4.div(f32x4.mul(rate, g), f32x4.sqrt(f32x4.add(V, epsilon)));
    const M = withoutTiny(f32x4.add(f32x4.mul(mu, v128.load(m)), step));
    v128.store(m, M);
    v128.store(w, f32x4.sub(v128.load(w), M));
    w += 16; m += 16; v += 16;
  }
}

function adam(w: usize, m: usize, v: usize, G: usize, count: u32, rule: usize): void {
  const rate = v128.load32_splat(rule, 4), b1 = v128.load32_splat(rule, 8), rest1 = v128.load32_splat(rule, 12);
  const b2 = v128.load32_splat(rule, 16), rest2 = v128.load32_splat(rule, 20), correction = v128.load32_splat(rule, 24);
  const epsilon = v128.load32_splat(rule, 28);
  for (const end = G + (count << 2); G < end; G += 16) {
    const g = v128.load(G);
    const V = withoutTiny(f32x4.add(f32x4.mul(b2, v128.load(v)), f32x4.mul(rest2, f32x4.mul(g, g))));
    v128.store(v, V);
    const M = withoutTiny(f32x4.add(f32x4.mul(b1, v128.load(m)), f32x4.mul(rest1, g)));
    v128.store(m, M);
    const root = f32x4.sqrt(f32x4.mul(V, correction));
    v128.store(w, f32x4.sub(v128.load(w), f32x4.div(f32x4.mul(rate, M), f32x4.add(root, epsilon))));
    w += 16; m += 16; v += 16;
  }
}

/** Adds l1 |w| + l2 w² to the rule's sum, and their derivative l1 sign(w) + 2 l2 w to the gradient. */
function addPenalty(w: usize, G: usize, count: u32, rule: usize): void {
  const l1 = v128.load32_splat(rule, 32), l2 = v128.load32_splat(rule, 36);
  let sum: f64 = 0;
  for (const end = G + (count << 2); G < end; G += 16) {
    const W = v128.load(w);
    sum += <f64>sumOf(f32x4.add(f32x4.mul(l1, f32x4.abs(W)), f32x4.mul(l2, f32x4.mul(W, W))));
    const positive = v128.and(f32x4.gt(W, f32x4.splat(0)), l1), negative = v128.and(f32x4.lt(W, f32x4.splat(0)), l1);
    const slope = f32x4.add(f32x4.sub(positive, negative), f32x4.mul(f32x4.add(l2, l2), W));
    v128.store(G, f32x4.add(v128.load(G), slope));
    w += 16;
  }
  store<f64>(rule, load<f64>(rule, 48) + sum, 48);
}

/** Floats of a gradient that are added up at a time. */
const strip: u32 = 1024;

/**
 * The step for `count` weights (a multiple of 4) whose gradient is the sum of the threads' parts at G, G + partPitch, …;
 * the parts are zero afterwards.
 */
export function updateFromParts(
  w: usize, m: usize, v: usize, G: usize, partPitch: usize, parts: u32, count: u32, rule: usize,
): void {
  for (let first: u32 = 0; first < count; first += strip) {
    const n = min(strip, count - first), at = <usize>first << 2, bytes = <usize>n << 2;
    for (let t: u32 = 1; t < parts; t++) {
      const part = G + t * partPitch + at;
      addTo(G + at, part, n);
      memory.fill(part, 0, bytes);
    }
    update(w + at, m + at, v + at, G + at, n, rule);
    memory.fill(G + at, 0, bytes);
  }
}
