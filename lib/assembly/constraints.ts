// What is done to weights after a step of the optimiser.

/** max(0, w) for `count` weights, a multiple of 4. */
export function keepNonNegative(w: usize, count: u32): void {
  for (let i: usize = 0; i < <usize>count << 2; i += 16) v128.store(w + i, f32x4.max(v128.load(w + i), f32x4.splat(0)));
}

/**
 * Scales groups g0 to g1 of `size` weights each so that their norm n becomes rate (n cut to least … most) + (1 - rate) n.
 * `places` says group by group where the weights are, in bytes from w.
 */
export function boundNorms(w: usize, places: usize, g0: u32, g1: u32, size: u32, least: f32, most: f32, rate: f32): void {
  for (let g = g0; g < g1; g++) {
    const first = places + <usize>g * size * 4, end = first + (<usize>size << 2);
    let sum: f32 = 0;
    for (let at = first; at < end; at += 4) {
      const value = load<f32>(w + load<u32>(at));
      sum += value * value;
    }
    const norm = sqrt(sum), wanted = rate * min(max(norm, least), most) + (<f32>1 - rate) * norm;
    const factor = wanted / (norm + <f32>1e-7);
    for (let at = first; at < end; at += 4) {
      const place = w + load<u32>(at);
      store<f32>(place, load<f32>(place) * factor);
    }
  }
}
