// The losses that are a sum of one function of output and target over the outputs.
import { bounded, EPSILON, gradientAt, inside, targetAt, weightAt } from "./target";

const SQUARED: i32 = 0;
const ABSOLUTE: i32 = 1;
const PERCENTAGE: i32 = 2;
const LOGARITHMIC: i32 = 3;
const HUBER: i32 = 4;
const LOGCOSH: i32 = 5;
const HINGE: i32 = 6;
const SQUARED_HINGE: i32 = 7;
const POISSON: i32 = 8;
const DIVERGENCE: i32 = 9;
const BINARY: i32 = 10;
//    LOG_LOSS     11

/**
 * The sum over the rows of what `kind` says (formulas in lib/src/training/engine/losses), with each target t taken as
 * stretch t + shift. See loss.ts for the rest.
 */
export function elementwiseLoss(
  kind: i32, Y: usize, yPitch: usize, G: usize, gRowPitch: usize, gGroupPitch: usize, T: usize, tPitch: usize, index: usize,
  S: usize, r0: u32, r1: u32, channels: u32, scale: f32, stretch: f32, shift: f32,
): f64 {
  let loss: f64 = 0;
  for (let r = r0; r < r1; r++) {
    const target = targetAt(T, tPitch, index, r), line = Y + r * yPitch;
    const weight = weightAt(S, index, r), share = weight * scale;
    let sum: f64 = 0;
    for (let k: u32 = 0; k < channels; k++) {
      const y = load<f32>(line + (k << 2)), t = load<f32>(target + (k << 2)) * stretch + shift;
      sum += valueOf(kind, y, t);
      if (G) store<f32>(gradientAt(G, gRowPitch, gGroupPitch, r, k), slopeOf(kind, y, t) * share);
    }
    loss += <f64>weight * sum;
  }
  return loss;
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function valueOf(kind: i32, y: f32, t: f32): f64 {
  const error = <f64>(y - t);
  if (kind == SQUARED) return error * error;
  const size = Math.abs(error);
  if (kind == ABSOLUTE) return size;
  if (kind == PERCENTAGE) return 100 * size / <f64>atLeast(abs(t));
  if (kind == LOGARITHMIC) return squareOf(logarithmicError(y, t));
  if (kind == HUBER) return size <= 1 ? 0.5 * error * error : size - 0.5;
  if (kind == LOGCOSH) return size + Math.log1p(Math.exp(-2 * size)) - 0.6931471805599453;
  if (kind <= SQUARED_HINGE) {
    const miss = max<f64>(0, 1 - <f64>t * <f64>y);
    return kind == HINGE ? miss : miss * miss;
  }
  if (kind == POISSON) return <f64>y - <f64>t * Math.log(<f64>y + <f64>EPSILON);
  if (kind == DIVERGENCE) return <f64>t * Math.log(<f64>share(t) / <f64>share(y));
  if (kind == BINARY) {
    const p = bounded(y);
    return -(<f64>t * Math.log(<f64>p) + (1 - <f64>t) * Math.log(1 - <f64>p));
  }
  return -(<f64>t * Math.log(<f64>y + <f64>EPSILON) + (1 - <f64>t) * Math.log(1 - <f64>y + <f64>EPSILON));
}

/** The derivative by y; 0 in a kink and for what was cut. */
// @ts-ignore
@inline
function slopeOf(kind: i32, y: f32, t: f32): f32 {
  const error = y - t;
  if (kind == SQUARED) return <f32>2 * error;
  if (kind == ABSOLUTE) return signOf(error);
  if (kind == PERCENTAGE) return <f32>100 * signOf(error) / atLeast(abs(t));
  if (kind == LOGARITHMIC) return y >= EPSILON ? <f32>(2 * logarithmicError(y, t) / (1 + <f64>y)) : 0;
  if (kind == HUBER) return abs(error) <= 1 ? error : signOf(error);
  if (kind == LOGCOSH) return <f32>(1 - 2 / (Math.exp(2 * <f64>error) + 1));
  if (kind <= SQUARED_HINGE) {
    const miss = <f32>1 - t * y;
    return miss > 0 ? (kind == HINGE ? -t : <f32>-2 * miss * t) : 0;
  }
  if (kind == POISSON) return <f32>1 - t / (y + EPSILON);
  if (kind == DIVERGENCE) return y >= EPSILON && y <= 1 ? -t / y : 0;
  if (kind == BINARY) {
    const p = bounded(y);
    return inside(y) ? (p - t) / (p * (<f32>1 - p)) : 0;
  }
  return (<f32>1 - t) / (<f32>1 - y + EPSILON) - t / (y + EPSILON);
}

// @ts-ignore
@inline
function logarithmicError(y: f32, t: f32): f64 {
  return Math.log1p(<f64>atLeast(y)) - Math.log1p(<f64>atLeast(t));
}

// @ts-ignore
@inline
function squareOf(x: f64): f64 {
  return x * x;
}

// @ts-ignore
@inline
function atLeast(x: f32): f32 {
  return max(x, EPSILON);
}

/** A part of a distribution. */
// @ts-ignore
@inline
function share(p: f32): f32 {
  return min(atLeast(p), 1);
}

// @ts-ignore
@inline
function signOf(x: f32): f32 {
  return x > 0 ? 1 : x < 0 ? -1 : 0;
}
