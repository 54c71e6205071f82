import type { Described } from "./advice.en.js";
import type { PrintedType } from "./printedType.js";

export function describe({ kind, element }: PrintedType): Described {
  return { kind, element: element?.kind };
}

/** What to write between the brackets of a call of this function. */
export function callArgument({ hasParameters }: PrintedType): string {
  return hasParameters ? "…" : "";
}
