import { unknownName } from "./diagnostics.js";
import type { Diagnostic } from "./platform.js";

/** Names that cells use and none has imported, by the package that exports them. */
export type Unimported = ReadonlyMap<string, readonly string[]>;

/**
 * One error for each package, before all others: whoever has restarted and runs a cell alone lacks many names, and runs
 * one cell to have them all.
 */
export function withUnimported(errors: readonly Diagnostic[], unimported: Unimported): Diagnostic[] {
  const lacked = (names: readonly string[]) => (error: Diagnostic) => {
    const name = unknownName(error);
    return name !== undefined && names.includes(name);
  };
  const first = [...unimported.values()].flatMap((names) => errors.find(lacked(names)) ?? []);
  const others = errors.filter((error) => ![...unimported.values()].some((names) => lacked(names)(error)));
  return [...first.map(withoutSuggestion), ...others];
}

/** `showFunction` is no misspelled `Function`. */
function withoutSuggestion(error: Diagnostic): Diagnostic {
  if (error.code !== 2552) return error;
  const text = error.text.replace(/ Did you mean '.*$/s, "");
  return { ...error, code: 2304, text, relatedInformation: [] };
}
