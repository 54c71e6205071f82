import { platform } from "#language";
import { needsLowering } from "./needsLowering.js";
import type { ParsedCell } from "./parseCell.js";

/** A cell as V8 could run it: blanks stand in the place of its types. Nothing for what needs more than that. */
export function withoutTypes({ text, program, grammar }: ParsedCell): string | undefined {
  return grammar === "tsx" || needsLowering(program) ? undefined : platform.stripTypes(text);
}
