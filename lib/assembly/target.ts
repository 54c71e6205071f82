// Where losses and metrics find what belongs to row r of the output: its target and weight, and the place of its gradient.

/** Keras's and TensorFlow.js's epsilon: probabilities are cut to EPSILON … 1 - EPSILON before their logarithm is taken. */
export const EPSILON: f32 = 1e-7;

// @ts-ignore: a decorator of AssemblyScript
@inline
export function gradientAt(G: usize, gRowPitch: usize, gGroupPitch: usize, r: u32, k: u32): usize {
  return G + r * gRowPitch + (k >> 3) * gGroupPitch + ((k & 7) << 2);
}

// @ts-ignore
@inline
export function targetAt(T: usize, tPitch: usize, index: usize, r: u32): usize {
  return T + <usize>load<u32>(index + (r << 2)) * tPitch;
}

/** What row r's example counts: 1 where there are no weights (S is 0). */
// @ts-ignore
@inline
export function weightAt(S: usize, index: usize, r: u32): f32 {
  return S ? load<f32>(S + (<usize>load<u32>(index + (r << 2)) << 2)) : 1;
}

// @ts-ignore
@inline
export function inside(p: f32): bool {
  return p >= EPSILON && p <= <f32>1 - EPSILON;
}

// @ts-ignore
@inline
export function bounded(p: f32): f32 {
  return min(max(p, EPSILON), <f32>1 - EPSILON);
}
