// Losses over rows r0 to r1 of the output Y [rows][channels]. Row r's target is example index[r] of the targets: `channels`
// floats, or one class number where `sparse`; its weight stands in the same place of S, where S is not 0. Each loss returns
// the sum over the rows of weight and value, and where G is not 0 writes the gradient times weight and `scale` (1 / rows of
// the batch; also / channels for a mean over them) to G + r * gRowPitch in groups of 8: feature k at (k / 8) * gGroupPitch
// + (k % 8) * 4. Each target t is taken as stretch t + shift, which smooths labels.
import { softmaxLine } from "./activation";
import { sigmoid4 } from "./functions";
import { withoutTiny } from "./simd";
import { bounded, EPSILON, gradientAt, inside, targetAt, weightAt } from "./target";

/**
 * Where each of an example's `places` is a row of its own: the numbers of the rows' targets, place p of example i being
 * target i * places + p.
 */
export function indexPlaces(index: usize, places: u32, to: usize, r0: u32, r1: u32): void {
  for (let r = r0; r < r1; r++) {
    const first = load<u32>(index + (r << 2)) * places, row = to + <usize>(r * places << 2);
    for (let p: u32 = 0; p < places; p++) store<u32>(row + (p << 2), first + p);
  }
}

/**
 * -Σ t log softmax(y), from logits. Gradient: softmax(y) Σt - t. Y becomes the probabilities; with `keepLogits` it stays.
 * Scratch has room for a row.
 */
export function softmaxCrossEntropy(
  Y: usize, yPitch: usize, G: usize, gRowPitch: usize, gGroupPitch: usize, T: usize, tPitch: usize, index: usize,
  S: usize, r0: u32, r1: u32, channels: u32, scale: f32, stretch: f32, shift: f32, sparse: bool, keepLogits: bool, scratch: usize,
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
        const part = load<f32>(t + (k << 2)) * stretch + shift;
        mass += <f64>part;
        if (part != 0) expected += <f64>part * <f64>load<f32>(logits + (k << 2));
      }
    }
    let y = logits;
    if (keepLogits) {
      y = scratch;
      memory.copy(y, logits, groups << 5);
    }
    const weight = weightAt(S, index, r), rowScale = weight * scale;
    loss += <f64>weight * (mass * softmaxLine(y, groups, channels) - expected);
    if (!G) continue;
    const share = f32x4.splat(<f32>mass * rowScale);
    for (let i: u32 = 0; i < groups << 1; i++) {
      v128.store(gradientAt(G, gRowPitch, gGroupPitch, r, i << 2), withoutTiny(f32x4.mul(v128.load(y + (i << 4)), share)));
    }
    if (sparse) {
      const g = gradientAt(G, gRowPitch, gGroupPitch, r, <u32>load<f32>(t));
      store<f32>(g, load<f32>(g) - rowScale);
    } else {
      for (let k: u32 = 0; k < channels; k++) {
        const g = gradientAt(G, gRowPitch, gGroupPitch, r, k);
        store<f32>(g, load<f32>(g) - (load<f32>(t + (k << 2)) * stretch + shift) * rowScale);
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
  S: usize, r0: u32, r1: u32, channels: u32, scale: f32, stretch: f32, shift: f32, sparse: bool,
): f64 {
  let loss: f64 = 0;
  for (let r = r0; r < r1; r++) {
    const t = targetAt(T, tPitch, index, r), y = Y + r * yPitch, label = sparse ? <u32>load<f32>(t) : 0;
    const weight = weightAt(S, index, r), rowScale = weight * scale;
    let sum: f32 = 0, kept: f32 = 0, value: f64 = 0;
    for (let k: u32 = 0; k < channels; k++) sum += boundedIf(sparse, load<f32>(y + (k << 2)));
    for (let k: u32 = 0; k < channels; k++) {
      const part = sparse ? <f32>(k == label) : load<f32>(t + (k << 2)) * stretch + shift;
      const q = boundedIf(sparse, load<f32>(y + (k << 2))) / sum;
      value -= <f64>part * Math.log(<f64>bounded(q));
      kept += inside(q) ? part : 0;
    }
    loss += <f64>weight * value;
    if (!G) continue;
    for (let k: u32 = 0; k < channels; k++) {
      const part = sparse ? <f32>(k == label) : load<f32>(t + (k << 2)) * stretch + shift;
      const raw = load<f32>(y + (k << 2)), q = boundedIf(sparse, raw) / sum;
      const d = (kept - (inside(q) ? part / q : 0)) / sum;
      store<f32>(gradientAt(G, gRowPitch, gGroupPitch, r, k), sparse && !inside(raw) ? 0 : d * rowScale);
    }
  }
  return loss;
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function boundedIf(cut: bool, p: f32): f32 {
  return cut ? bounded(p) : p;
}

/**
 * The sum over the channels of max(x, 0) - x t + log(1 + e^-|x|), from logits. Gradient: sigmoid(x) - t. Y becomes
 * sigmoid(x); with `keepLogits` it stays.
 */
export function sigmoidCrossEntropy(
  Y: usize, yPitch: usize, G: usize, gRowPitch: usize, gGroupPitch: usize, T: usize, tPitch: usize, index: usize,
  S: usize, r0: u32, r1: u32, channels: u32, scale: f32, stretch: f32, shift: f32, keepLogits: bool,
): f64 {
  let loss: f64 = 0;
  for (let r = r0; r < r1; r++) {
    const t = targetAt(T, tPitch, index, r), y = Y + r * yPitch;
    const weight = weightAt(S, index, r), rowScale = weight * scale;
    let value: f64 = 0;
    for (let k: u32 = 0; k < channels; k++) {
      const x = <f64>load<f32>(y + (k << 2)), target = load<f32>(t + (k << 2)) * stretch + shift;
      value += max<f64>(x, 0) - x * <f64>target + Math.log1p(Math.exp(-Math.abs(x)));
      const p = f32x4.extract_lane(sigmoid4(f32x4.splat(<f32>x)), 0);
      if (!keepLogits) store<f32>(y + (k << 2), p);
      if (G) store<f32>(gradientAt(G, gRowPitch, gGroupPitch, r, k), (p - target) * rowScale);
    }
    loss += <f64>weight * value;
  }
  return loss;
}

/** The sum over the rows of max(0, 1 + max (1 - t) y - Σ t y). Of equal maxima each has the gradient, as in TensorFlow.js. */
export function categoricalHinge(
  Y: usize, yPitch: usize, G: usize, gRowPitch: usize, gGroupPitch: usize, T: usize, tPitch: usize, index: usize,
  S: usize, r0: u32, r1: u32, channels: u32, scale: f32,
): f64 {
  let loss: f64 = 0;
  for (let r = r0; r < r1; r++) {
    const t = targetAt(T, tPitch, index, r), y = Y + r * yPitch, weight = weightAt(S, index, r);
    let right: f32 = 0, wrong: f32 = -Infinity;
    for (let k: u32 = 0; k < channels; k++) {
      const part = load<f32>(t + (k << 2)), value = load<f32>(y + (k << 2));
      right += part * value;
      wrong = max(wrong, (<f32>1 - part) * value);
    }
    const miss = <f32>1 + wrong - right, share: f32 = miss > 0 ? weight * scale : 0;
    loss += <f64>weight * <f64>max<f32>(miss, 0);
    if (!G) continue;
    for (let k: u32 = 0; k < channels; k++) {
      const part = load<f32>(t + (k << 2)), other = <f32>1 - part;
      const slope = (other * load<f32>(y + (k << 2)) == wrong ? other : <f32>0) - part;
      store<f32>(gradientAt(G, gRowPitch, gGroupPitch, r, k), slope * share);
    }
  }
  return loss;
}

/** The sum over the rows of -t y / (|t| |y|), each |x|² being 1e-7 at least. Gradient: (cos y / |y| - t / |t|) / |y|. */
export function cosineProximity(
  Y: usize, yPitch: usize, G: usize, gRowPitch: usize, gGroupPitch: usize, T: usize, tPitch: usize, index: usize,
  S: usize, r0: u32, r1: u32, channels: u32, scale: f32,
): f64 {
  let loss: f64 = 0;
  for (let r = r0; r < r1; r++) {
    const t = targetAt(T, tPitch, index, r), y = Y + r * yPitch, weight = weightAt(S, index, r);
    let tt: f64 = 0, yy: f64 = 0, ty: f64 = 0;
    for (let k: u32 = 0; k < channels; k++) {
      const a = <f64>load<f32>(t + (k << 2)), b = <f64>load<f32>(y + (k << 2));
      tt += a * a;
      yy += b * b;
      ty += a * b;
    }
    const tSize = Math.sqrt(max<f64>(tt, <f64>EPSILON)), ySize = Math.sqrt(max<f64>(yy, <f64>EPSILON));
    const cosine = ty / (tSize * ySize), pull = yy >= <f64>EPSILON ? cosine / ySize : 0;
    loss -= <f64>weight * cosine;
    if (!G) continue;
    for (let k: u32 = 0; k < channels; k++) {
      const a = <f64>load<f32>(t + (k << 2)), b = <f64>load<f32>(y + (k << 2));
      store<f32>(gradientAt(G, gRowPitch, gGroupPitch, r, k), <f32>((pull * b - a / tSize) / ySize) * weight * scale);
    }
  }
  return loss;
}
