import type { Debugger } from "node:inspector";
import { basename } from "node:path";
import type { DebugProtocol } from "@vscode/debugprotocol";
import type { Inspector } from "../cdp/inspector.js";
import type { Script, Scripts } from "../cdp/scripts.js";
import type { Place, Sources } from "./sources.js";

/** A frame of the stack that the student sees. */
export interface Frame {
  readonly id: number;
  readonly name: string;
  readonly place: Place;
  /** Undefined for a function that awaits: V8 keeps its variables, but not for the inspector. */
  readonly callFrame: Debugger.CallFrame | undefined;
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

/**
 * The functions that await what the stopped one does. V8 tells them only in an error's stack: the inspector's own
 * async stacks would have Node keep async ids, with which it cannot survive a termination.
 */
export async function awaitingFrames(
  inspector: Inspector,
  scripts: Scripts,
  sources: Sources,
  [top]: readonly Debugger.CallFrame[],
): Promise<Frame[]> {
  if (top === undefined) return [];
  const { result } = await inspector.post("Debugger.evaluateOnCallFrame", {
    callFrameId: top.callFrameId,
    expression: plainStack,
    silent: true,
    timeout: 500,
  });
  const frames: Frame[] = [];
  for (const { name, url, line, column } of asyncLines(String(result.value ?? ""))) {
    const script = [...scripts.all()].reverse().find((script) => script.url === url);
    const reading = script && (await sources.read(script));
    const place = reading?.placeOf(line, column);
    if (script === undefined || place === undefined) continue;
    frames.push({ id: ++lastId, name: name || outermostName(script), place, callFrame: undefined });
  }
  return frames;
}

const plainStack = `(() => {
  const { stackTraceLimit, prepareStackTrace } = Error;
  try {
    Error.stackTraceLimit = 100;
    Error.prepareStackTrace = undefined;
    return new Error().stack;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
    Error.prepareStackTrace = prepareStackTrace;
  }
})()`;

/** Reads `at async later (cell[3]:2:5)`. Lines and columns then count from 0. */
export function asyncLines(stack: string): { name: string; url: string; line: number; column: number }[] {
  const lines = stack.matchAll(/^ +at async (?:(.*?) \()?((?:file:|cell\[|silent\[).*?):(\d+):(\d+)\)?$/gm);
  return [...lines].map(([, name = "", url = "", line, column]) => ({
    name,
    url,
    line: Number(line) - 1,
    column: Number(column) - 1,
  }));
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
  return isOutermost(callFrame) ? outermostName(script) : "(anonymous)";
}

function outermostName({ url }: Script): string {
  return url.startsWith("file:") ? "(module)" : url;
}

/** A script's own code, outside any function. */
function isOutermost({ functionLocation }: Debugger.CallFrame): boolean {
  return functionLocation?.lineNumber === 0 && functionLocation.columnNumber === 0;
}
