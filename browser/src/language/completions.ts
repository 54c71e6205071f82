import type { CompletionEntry } from "@six-steps/kernel/internal/language/platform.js";
import type ts from "typescript";

/** @throws where any name could stand: TypeScript 7's API refuses there, and the room then looks for names itself */
export function completions(
  found: ts.CompletionInfo | undefined,
): { entries: CompletionEntry[] } | undefined {
  if (found?.isGlobalCompletion) throw new Error("auto imports");
  const entries = found?.entries.map((entry) => ({ ...entry, kind: kinds.get(entry.kind) }));
  return entries && { entries: entries as unknown as CompletionEntry[] };
}

/** What TypeScript 6 calls a kind, with its number in the Language Server Protocol. */
const kinds = new Map(
  Object.entries({
    2: ["method"],
    3: ["function", "local function"],
    4: ["constructor"],
    5: ["property", "getter", "setter", "accessor"],
    6: ["var", "let", "local var", "parameter"],
    7: ["class"],
    8: ["interface"],
    9: ["module", "external module name"],
    13: ["enum"],
    14: ["keyword"],
    17: ["script"],
    19: ["directory"],
    20: ["enum member"],
    21: ["const"],
    25: ["type", "type parameter"],
  }).flatMap(([number, names]) => names.map((name) => [name, Number(number)] as const)),
);
