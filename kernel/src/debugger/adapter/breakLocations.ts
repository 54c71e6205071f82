import type { Debugger } from "node:inspector";
import type { Inspector } from "../cdp/inspector.js";
import type { Script } from "../cdp/scripts.js";
import type { Place, Sources } from "./sources.js";

/** Where V8 can stop, and where that is for the student. */
export interface BreakLocation {
  readonly place: Place;
  readonly location: Debugger.Location;
}

/** All places of the student's in one script where V8 can stop, in the script's order. */
export async function breakLocations(
  inspector: Inspector,
  sources: Sources,
  script: Script,
): Promise<BreakLocation[]> {
  const reading = await sources.read(script);
  if (reading === undefined) return [];
  const start = { scriptId: script.id, lineNumber: 0, columnNumber: 0 };
  const { locations } = await inspector.post("Debugger.getPossibleBreakpoints", { start });
  const hoisting = reading.hoists
    ? (await inspector.post("Debugger.getPossibleBreakpoints", { start, restrictToFunction: true })).locations
    : [];
  const skipped = new Set(hoisting.map(key));
  const found: BreakLocation[] = [];
  for (const location of locations) {
    if (skipped.has(key(location))) continue;
    const place = reading.placeOf(location.lineNumber, location.columnNumber ?? 0);
    if (place !== undefined) found.push({ place, location });
  }
  return found;
}

function key({ lineNumber, columnNumber }: Debugger.Location): string {
  return `${lineNumber}:${columnNumber}`;
}
