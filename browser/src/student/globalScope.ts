const declared = new Set<string>();

/** Variables of the global scope, as `let` at the top of a classic script makes them: each once, for all cells. */
export function declare(names: readonly string[]): void {
  const fresh = names.filter((name) => !declared.has(name));
  if (fresh.length === 0) return;
  load(`let ${fresh.join()};`);
  for (const name of fresh) declared.add(name);
}

/** Runs a classic script in the global scope, at once. @throws what it throws */
export function load(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  try {
    importScripts(url);
  } catch (error) {
    // Chrome tells of a name that no cell may declare in its own words, behind these.
    const said =
      error instanceof SyntaxError && /^Failed to execute 'importScripts' .*?: (.*)$/.exec(error.message);
    throw said ? new SyntaxError(said[1]) : error;
  } finally {
    URL.revokeObjectURL(url);
  }
}
