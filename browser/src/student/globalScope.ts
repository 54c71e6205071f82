import { cell } from "six-steps/internal/platform/browser/cell.js";

const declared = new Set<string>();

/**
 * Variables of the global scope, as `let` at the top of a classic script makes them: each once, for all cells. A cell that
 * begins, and declares them, has not given them values yet; nor has one that ends before.
 */
export function declare(names: readonly string[]): void {
  if (names.length === 0) return;
  const fresh = names.filter((name) => !declared.has(name));
  if (fresh.length > 0) load(`let ${fresh.join()};`);
  for (const name of fresh) declared.add(name);
  const assign = cell.evaluate(`values=>{[${names.join()}]=values}`) as (values: object[]) => void;
  assign(names.map(withoutValue));
}

const refusals = new WeakMap<object, () => never>();

/** Stands in a variable that has no value yet: whatever is asked of it, V8's error for such a variable is the answer. */
function withoutValue(name: string): object {
  function refuse(): never {
    throw new ReferenceError(`Cannot access '${name}' before initialization`);
  }
  const traps = Object.fromEntries(Object.getOwnPropertyNames(Reflect).map((trap) => [trap, refuse]));
  const stand = new Proxy(refuse, traps);
  refusals.set(stand, refuse);
  return stand;
}

/** @throws {ReferenceError} if this is what a variable without a value holds */
export function requireValue(value: unknown): void {
  refusals.get(value as object)?.();
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
