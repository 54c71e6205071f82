// @ts-check

/**
 * The value below which a share of the others lies, rounded.
 *
 * @param {readonly number[]} sorted from the least on
 * @param {number} share from 0 to 1
 */
export function quantile(sorted, share) {
  const place = Math.min(sorted.length - 1, Math.floor(share * sorted.length));
  return Math.round(sorted[place]);
}
