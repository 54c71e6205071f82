/**
 * The known name that somebody may have meant: the same but for capitals and separators, or one or two letters away.
 *
 * @returns `undefined` where none is near
 */
export function nearestName(given: string, known: readonly string[]): string | undefined {
  const plain = plainly(given);
  const most = plain.length < 4 ? 1 : 2;
  const near = known
    .map((name) => ({ name, distance: distance(plain, plainly(name)) }))
    .filter((one) => one.distance <= most || isLongBeginning(plain, plainly(one.name)))
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.name;
}

const plainly = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");

/** `epoch` for `epochs`, `validation` for `validationSplit`; not `a` for `activation`. */
function isLongBeginning(given: string, name: string): boolean {
  return given.length >= 4 && name.startsWith(given);
}

/** Letters to insert, to take away, to replace, or to swap with the next one. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, replaced);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
      }
    }
  }
  return rows[a.length][b.length];
}
