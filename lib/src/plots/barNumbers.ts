/** What a number over a bar takes, in CSS pixels. */
const numberWidth = 32;

/** A bar that is lower has no number. */
const lowest = 0.01;

/**
 * Which bars have room for their number: of those that stand closer than a number is wide, the highest.
 *
 * @param width of all bars together, in CSS pixels
 */
export function numberedBars(heights: readonly number[], width: number): boolean[] {
  const apart = Math.ceil((numberWidth * heights.length) / width);
  const taken = new Array<boolean>(heights.length).fill(false);
  const numbered = taken.slice();
  const byHeight = heights.map((_, bar) => bar).sort((a, b) => heights[b] - heights[a]);
  for (const bar of byHeight) {
    if (heights[bar] < lowest || taken[bar]) continue;
    numbered[bar] = true;
    taken.fill(true, Math.max(0, bar - apart + 1), bar + apart);
  }
  return numbered;
}
