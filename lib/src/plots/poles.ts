/** Halvings of an interval until its ends are neighbours among the numbers. */
const halvings = 70;

/** A value is beyond all others if it is so many times the usual one: no curve that is drawn gets there. */
const beyond = 1e6;

/**
 * Places at which a function leaves the chart at one end and comes back at the other, as tan does at π/2: a line drawn
 * from value to value would cross the whole chart there. Where it only jumps, as a step function, or passes 0, is none.
 *
 * @param xs ascending, and `ys` the function's values there, null where it has none
 */
export function polesOf(
  f: (x: number) => number,
  xs: readonly number[],
  ys: readonly (number | null)[],
): number[] {
  const finite = ys.flatMap((y, i) => (y === null ? [] : [{ x: xs[i], y }]));
  const amounts = finite.map(({ y }) => Math.abs(y)).sort((a, b) => a - b);
  const bound = beyond * (amounts[amounts.length >> 1] || 1);
  return finite.flatMap((left, i) => {
    const right = finite[i + 1];
    if (right === undefined || Math.sign(left.y) * Math.sign(right.y) !== -1) return [];
    const pole = poleBetween(f, left.x, right.x, Math.sign(left.y), bound);
    return pole === undefined ? [] : [pole];
  });
}

/** Follows the change of sign from the left end's `sign` to the other. */
function poleBetween(
  f: (x: number) => number,
  from: number,
  to: number,
  sign: number,
  bound: number,
): number | undefined {
  let [left, right] = [from, to];
  for (let i = 0; i < halvings; i++) {
    const middle = (left + right) / 2;
    if (middle <= left || middle >= right) break;
    const y = f(middle);
    if (Number.isNaN(y) || y === 0) return undefined;
    if (Math.abs(y) === Number.POSITIVE_INFINITY) return middle;
    if (Math.sign(y) === sign) left = middle;
    else right = middle;
  }
  return Math.min(Math.abs(f(left)), Math.abs(f(right))) > bound ? (left + right) / 2 : undefined;
}
