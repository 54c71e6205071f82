/** The share of values, at each end, that a curve with poles may have outside the chart. */
const outside = 0.04;

/** Room above and below the curves, as a share of their height. */
const margin = 0.08;

/** What a curve's height is judged by. */
export interface Heights {
  y: readonly (number | null)[];
  hasPoles: boolean;
}

/**
 * From where to where the vertical axis goes: over all values, but a curve with poles may leave the chart, or else
 * nothing else could be seen.
 *
 * @returns `undefined` where all values are equal, or the numbers too large to be subtracted
 */
export function functionRange(curves: readonly Heights[]): [low: number, high: number] | undefined {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { y, hasPoles } of curves) {
    const values = y.filter((value) => value !== null).sort((a, b) => a - b);
    if (values.length === 0) continue;
    const cut = hasPoles ? Math.floor(outside * values.length) : 0;
    low = Math.min(low, values[cut]);
    high = Math.max(high, values[values.length - 1 - cut]);
  }
  const room = margin * (high - low);
  return Number.isFinite(room) && room > 0 ? [low - room, high + room] : undefined;
}
