// Losses and metrics over rows r0 to r1 of the output Y [rows][channels]. Row r's target is example index[r] of the
// targets: `channels` floats, or one class number where `sparse`. Each loss returns the sum over the rows of its value, and
// where G is not 0 writes the gradient times `scale` (1 / rows of the batch; also / channels for a mean over them) to
// G + r * 32 … in groups of 8: feature k at (k / 8) * gGroupPitch + (k % 8) * 4.
import { sigmoid4, softmaxLine } from "./activation";
import { withoutTiny } from "./simd";

/** Keras's and TensorFlow.js's epsilon: probabilities are cut to EPSILON … 1 - EPSILON before their logarithm is taken. */
const EPSILON: f32 = 1e-7;

// @ts-ignore
@inline
function gradientAt(G: usize, gRowPitch: usize, gGroupPitch: usize, r: u32, k: u32): usize {
  return G + r * gRowPitch + (k >> 3) * gGroupPitch + ((k & 7) << 2);
}

// @ts-ignore
@inline
function targetAt(T: usize, tPitch: usize, index: usize, r: u32): usize {
  return T + <usize>load<u32>(index + (r << 2)) * tPitch;
}

/**
 * -Σ t log softmax(y), from logits. Gradient: softmax(y) Σt - t. Y becomes the probabilities; with `keepLogits` it stays.
 * Scratch has room for a row.
 */
export function softmaxCrossEntropy(
  Y: usize, yPitch: usize, G: usize, gRowPitch: usize, gGroupPitch: usize, T: usize, tPitch: usize, index: usize,
  r0: u32, r1: u32, channels: u32, scale: f32, sparse: bool, keepLogits: bool, scratch: usize,
): f64 {
  const groups = (channels + 7) >> 3;
  let loss: f64 = 0;
  for (let r = r0; r < r1; r++) {
    const t = targetAt(T, tPitch, index, r);
    const logits = Y + r * yPitch;
    let mass: f64 = 1, expected: f64 = 0;
    if (sparse) expected = <f64>load<f32>(logits + (<u32>load<f32>(t) << 2));
    else {
      mass = 0;
      for (let k: u32 = 0; k < channels; k++) {
        const weight = load<f32>(t + (k << 2));
        mass += <f64>weight;
        if (weight != 0) expected += <f64>weight * <f64>load<f32>(logits + (k << 2));
      }
    }
    let y = logits;
    if (keepLogits) {
      y = scratch;
      memory.copy(y, logits, groups << 5);
    }
    loss += mass * softmaxLine(y, groups, channels) - expected;
    if (!G) continue;
    const share = f32x4.splat(<f32>mass * scale);
    for (let i: u32 = 0; i < groups << 1; i++) {
      v128.store(gradientAt(G, gRowPitch, gGroupPitch, r, i << 2), withoutTiny(f32x4.mul(v128.load(y + (i << 4)), share)));
    }
    if (sparse) {
      const g = gradientAt(G, gRowPitch, gGroupPitch, r, <u32>load<f32>(t));
      store<f32>(g, load<f32>(g) - scale);
    } else {
      for (let k: u32 = 0; k < channels; k++) {
        const g = gradientAt(G, gRowPitch, gGroupPitch, r, k);
        store<f32>(g, load<f32>(g) - load<f32>(t + (k << 2)) * scale);
      }
    }
  }
  return loss;
}

/**
 * -Σ t log q with q = y / Σy, cut to EPSILON … 1 - EPSILON, for outputs that are no softmax. Gradient: (Σ t u - t u / q) / Σy,
 * where u is 0 for what was cut and 1 else. With sparse targets TensorFlow.js cuts y itself once more, before.
 */
export function crossEntropy(
  Y: usize, yPitch: usize, G: usize, gRowPitch: usize, gGroupPitch: usize, T: usize, tPitch: usize, index: usize,
  r0: u32, r1: u32, channels: u32, scale: f32, sparse: bool,
): f64 {
  let loss: f64 = 0;
  for (let r = r0; r < r1; r++) {
    const t = targetAt(T, tPitch, index, r), y = Y + r * yPitch, label = sparse ? <u32>load<f32>(t) : 0;
    let sum: f32 = 0, kept: f32 = 0;
    for (let k: u32 = 0; k < channels; k++) sum += bounded(load<f32>(y + (k << 2)), sparse);
    for (let k: u32 = 0; k < channels; k++) {
      const weight = sparse ? <f32>(k == label) : load<f32>(t + (k << 2));
      const q = bounded(load<f32>(y + (k << 2)), sparse) / sum;
      loss -= <f64>weight * Math.log(<f64>bounded(q, true));
      kept += inside(q) ? weight : 0;
    }
    if (!G) continue;
    for (let k: u32 = 0; k < channels; k++) {
      const weight = sparse ? <f32>(k == label) : load<f32>(t + (k << 2));
      const raw = load<f32>(y + (k << 2)), q = bounded(raw, sparse) / sum;
      const d = (kept - (inside(q) ? weight / q : 0)) / sum;
      store<f32>(gradientAt(G, gRowPitch, gGroupPitch, r, k), sparse && !inside(raw) ? 0 : d * scale);
    }
  }
  return loss;
}

// @ts-ignore
@inline
function inside(p: f32): bool {
  return p >= EPSILON && p <= <f32>1 - EPSILON;
}
// @ts-ignore
@inline
function bounded(p: f32, cut: bool): f32 {
  return cut ? min(max(p, EPSILON), <f32>1 - EPSILON) : p;
}

/**
 * The mean over the channels of max(x, 0) - x t + log(1 + e^-|x|), from logits. Gradient: sigmoid(x) - t. Y becomes
 * sigmoid(x); with `keepLogits` it stays.
 */
export function sigmoidCrossEntropy(
  Y: usize, yPitch: usize, G: usize, gRowPitch: usize, gGroupPitch: usize, T: usize, tPitch: usize, index: usize,
  r0: u32, r1: u32, channels: u32, scale: f32, keepLogits: bool,
): f64 {
  let loss: f64 = 0;
  for (let r = r0; r < r1; r++) {
    const t = targetAt(T, tPitch, index, r), y = Y + r * yPitch;
    for (let k: u32 = 0; k < channels; k++) {
      const x = <f64>load<f32>(y + (k << 2)), target = load<f32>(t + (k << 2));
      loss += max<f64>(x, 0) - x * <f64>target + Math.log1p(Math.exp(-Math.abs(x)));
      const p = f32x4.extract_lane(sigmoid4(f32x4.splat(<f32>x)), 0);
      if (!keepLogits) store<f32>(y + (k << 2), p);
      if (G) store<f32>(gradientAt(G, gRowPitch, gGroupPitch, r, k), (p - target) * scale);
    }
  }
  return loss / <f64>channels;
}

/** The mean over the channels of -(t log p + (1 - t) log(1 - p)), p cut to EPSILON … 1 - EPSILON. */
export function binaryCrossEntropy(
  Y: usize, yPitch: usize, G: usize, gRowPitch: usize, gGroupPitch: usize, T: usize, tPitch: usize, index: usize,
  r0: u32, r1: u32, channels: u32, scale: f32,
): f64 {
  let loss: f64 = 0;
  for (let r = r0; r < r1; r++) {
    const t = targetAt(T, tPitch, index, r), y = Y + r * yPitch;
    for (let k: u32 = 0; k < channels; k++) {
      const raw = load<f32>(y + (k << 2)), p = bounded(raw, true), target = load<f32>(t + (k << 2));
      loss -= <f64>target * Math.log(<f64>p) + (1 - <f64>target) * Math.log(1 - <f64>p);
      if (G) store<f32>(gradientAt(G, gRowPitch, gGroupPitch, r, k), inside(raw) ? ((p - target) / (p * (<f32>1 - p))) * scale : 0);
    }
  }
  return loss / <f64>channels;
}

/** The mean over the channels of (y - t)². Gradient: 2 (y - t). */
export function meanSquaredError(
  Y: usize, yPitch: usize, G: usize, gRowPitch: usize, gGroupPitch: usize, T: usize, tPitch: usize, index: usize,
  r0: u32, r1: u32, channels: u32, scale: f32,
): f64 {
  let loss: f64 = 0;
  for (let r = r0; r < r1; r++) {
    const t = targetAt(T, tPitch, index, r), y = Y + r * yPitch;
    for (let k: u32 = 0; k < channels; k++) {
      const error = load<f32>(y + (k << 2)) - load<f32>(t + (k << 2));
      loss += <f64>error * <f64>error;
      if (G) store<f32>(gradientAt(G, gRowPitch, gGroupPitch, r, k), 2 * error * scale);
    }
  }
  return loss / <f64>channels;
}

/** How many rows have their largest output where the target says; of equals, the first counts. */
export function categoricalAccuracy(
  Y: usize, yPitch: usize, T: usize, tPitch: usize, index: usize, r0: u32, r1: u32, channels: u32, sparse: bool,
): f64 {
  let hits: f64 = 0;
  for (let r = r0; r < r1; r++) {
    const t = targetAt(T, tPitch, index, r), label = sparse ? <u32>load<f32>(t) : largest(t, channels);
    hits += <f64>(largest(Y + r * yPitch, channels) == label);
  }
  return hits;
}

function largest(values: usize, count: u32): u32 {
  let at: u32 = 0, best = load<f32>(values);
  for (let k: u32 = 1; k < count; k++) {
    const value = load<f32>(values + (k << 2));
    if (value > best) {
      best = value;
      at = k;
    }
  }
  return at;
}

/** The sum over the rows of the share of channels where (y > 0.5) equals the target. */
export function binaryAccuracy(
  Y: usize, yPitch: usize, T: usize, tPitch: usize, index: usize, r0: u32, r1: u32, channels: u32,
): f64 {
  let hits: f64 = 0;
  for (let r = r0; r < r1; r++) {
    const t = targetAt(T, tPitch, index, r), y = Y + r * yPitch;
    for (let k: u32 = 0; k < channels; k++) hits += <f64>(<f32>(load<f32>(y + (k << 2)) > 0.5) == load<f32>(t + (k << 2)));
  }
  return hits / <f64>channels;
}
