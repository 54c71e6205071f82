/** Part of a long list. */
export interface Range {
  readonly start: number;
  readonly count: number;
}

/** So many children are shown at once when the front end does not say how many it wants. */
const most = 100;

/**
 * Splits a list that is too long to be shown at once into at most a hundred parts, each of which may be split again.
 *
 * @returns undefined when it is short enough
 */
export function ranges({ start, count }: Range): Range[] | undefined {
  if (count <= most) return undefined;
  let size = most;
  while (size * most < count) size *= most;
  const parts: Range[] = [];
  for (let at = 0; at < count; at += size)
    parts.push({ start: start + at, count: Math.min(size, count - at) });
  return parts;
}

export function rangeName({ start, count }: Range): string {
  return `[${start} … ${start + count - 1}]`;
}
