/**
 * Whether the whole text fits a pattern in which `*` stands for any characters, also none and line breaks, and `?`
 * for one. Takes at most pattern times text steps, whatever the pattern: a regular expression could take forever.
 */
export function fits(pattern: string, text: string): boolean {
  const [wanted, given] = [[...pattern], [...text]];
  let [p, t] = [0, 0];
  /** The last star, and how much of the text it has taken so far. */
  let [star, taken] = [-1, 0];
  while (t < given.length) {
    if (wanted[p] === "*") [star, taken, p] = [p, t, p + 1];
    else if (p < wanted.length && (wanted[p] === "?" || wanted[p] === given[t])) [p, t] = [p + 1, t + 1];
    else if (star >= 0) {
      taken++;
      [p, t] = [star + 1, taken];
    } else return false;
  }
  while (wanted[p] === "*") p++;
  return p === wanted.length;
}
