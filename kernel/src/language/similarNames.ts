/** Those of `names` that may have been meant by `written`, for TypeScript to choose from. */
export function similarNames(written: string, names: Iterable<string>): string[] {
  const most = Math.max(1, Math.floor(written.length * 0.4));
  return [...names].filter((name) => {
    if (Math.abs(name.length - written.length) > most) return false;
    return missing(written, name) <= most && missing(name, written) <= most;
  });
}

/** How many of a word's letters another one lacks. */
function missing(word: string, other: string): number {
  let left = other.toLowerCase();
  let count = 0;
  for (const letter of word.toLowerCase()) {
    if (left.includes(letter)) left = left.replace(letter, "");
    else count++;
  }
  return count;
}
