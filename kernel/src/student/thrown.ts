import { kernelMember } from "../shared/kernelNames.js";
import { Number, Object } from "./intrinsics.js";

/** The latest thing thrown that is no error, and so does not know where. */
let latest: { value: unknown; frames: string[] } | undefined;

/**
 * @param frames of the stack, from the assignment with which `rewriteCell` tells of it
 * @param atEquals whether the first one is the place of its `=`, as V8 gives it; Firefox gives that of the whole statement
 */
export function rememberThrown(value: unknown, [first = "", ...rest]: string[], atEquals = true): void {
  // The value stood where the assignment begins.
  const back = atEquals ? told.length : 0;
  const place = first.replace(/:(\d+)(\)?)$/, (_, column, end = "") => `:${Number(column) - back}${end}`);
  latest = { value, frames: [place, ...rest].map((line) => line.trim()) };
}

const told = kernelMember("thrown");

/** Where a cell threw it; nothing where a library or a file did. */
export function framesOfThrown(value: unknown): string[] {
  return latest !== undefined && Object.is(latest.value, value) ? latest.frames : [];
}
