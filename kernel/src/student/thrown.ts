import { kernelMember } from "../shared/kernelNames.js";
import { Number, Object } from "./intrinsics.js";

/** The latest thing thrown that is no error, and so does not know where. */
let latest: { value: unknown; frames: string[] } | undefined;

/** @param frames of the stack, from the assignment with which `rewriteCell` tells of it */
export function rememberThrown(value: unknown, [first = "", ...rest]: string[]): void {
  // V8 gives the place of the `=`; the value stood where the assignment begins.
  const place = first.replace(/:(\d+)(\)?)$/, (_, column, end) => `:${Number(column) - told.length}${end}`);
  latest = { value, frames: [place, ...rest].map((line) => line.trim()) };
}

const told = kernelMember("thrown");

/** Where a cell threw it; nothing where a library or a file did. */
export function framesOfThrown(value: unknown): string[] {
  return latest !== undefined && Object.is(latest.value, value) ? latest.frames : [];
}
