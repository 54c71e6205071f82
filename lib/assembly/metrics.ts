// Metrics over rows r0 to r1 of the output Y [rows][channels]; targets as for losses (loss.ts).
import { targetAt } from "./target";

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

/** How many outputs are above 0.5, or are not, whose target is not 0, or is. */
export function countDecisions(
  Y: usize, yPitch: usize, T: usize, tPitch: usize, index: usize, r0: u32, r1: u32, channels: u32, decided: bool, wanted: bool,
): f64 {
  let count: f64 = 0;
  for (let r = r0; r < r1; r++) {
    const t = targetAt(T, tPitch, index, r), y = Y + r * yPitch;
    for (let k: u32 = 0; k < channels; k++) {
      count += <f64>((load<f32>(y + (k << 2)) > 0.5) == decided && (load<f32>(t + (k << 2)) != 0) == wanted);
    }
  }
  return count;
}
