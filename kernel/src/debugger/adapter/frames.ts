import type { Debugger } from "node:inspector";
import { basename } from "node:path";
import type { DebugProtocol } from "@vscode/debugprotocol";
import type { Script, Scripts } from "../cdp/scripts.js";
import type { Place, Sources } from "./sources.js";

/** A frame of the stack that the student sees. */
export interface Frame {
  readonly id: number;
  readonly name: string;
  readonly place: Place;
  readonly callFrame: Debugger.CallFrame;
}

let lastId = 0;

/** The frames in the student's cells and files, innermost first. Ids are never used twice. */
export async function visibleFrames(
  scripts: Scripts,
  sources: Sources,
  callFrames: readonly Debugger.CallFrame[],
): Promise<Frame[]> {
  const frames: Frame[] = [];
  for (const callFrame of callFrames) {
    const script = scripts.get(callFrame.location.scriptId);
    const reading = script && (await sources.read(script));
    if (script === undefined || reading === undefined) continue;
    if (reading.hoists && isOutermost(callFrame)) continue;
    const { lineNumber, columnNumber } = callFrame.location;
    const place = reading.placeOf(lineNumber, columnNumber ?? 0);
    if (place !== undefined) frames.push({ id: ++lastId, name: nameOf(callFrame, script), place, callFrame });
  }
  return frames;
}

export function stackFrame({ id, name, place }: Frame): DebugProtocol.StackFrame {
  return {
    id,
    name,
    source: { name: basename(place.path), path: place.path },
    line: place.line,
    column: place.column,
  };
}

function nameOf(callFrame: Debugger.CallFrame, script: Script): string {
  if (callFrame.functionName !== "") return callFrame.functionName;
  if (!isOutermost(callFrame)) return "(anonymous)";
  return script.url.startsWith("file:") ? "(module)" : script.url;
}

/** A script's own code, outside any function. */
function isOutermost({ functionLocation }: Debugger.CallFrame): boolean {
  return functionLocation?.lineNumber === 0 && functionLocation.columnNumber === 0;
}
