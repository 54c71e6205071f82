/**
 * The value below which a share of the others lies, rounded.
 *
 * @param sorted from the least on
 * @param share from 0 to 1
 */
export function quantile(sorted: readonly number[], share: number) {
  const place = Math.min(sorted.length - 1, Math.floor(share * sorted.length));
  return Math.round(sorted[place]);
}
