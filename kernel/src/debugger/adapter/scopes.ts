import type { Debugger } from "node:inspector";
import type { DebugProtocol } from "@vscode/debugprotocol";
import type { Frame } from "./frames.js";
import type { Stop } from "./pauses.js";
import type { Named } from "./variables/references.js";
import type { Variables } from "./variables/variables.js";

/** What the front end calls V8's kinds of scope. Node's global object is left out: it holds nothing of the student's. */
const groups: { name: string; hint?: string; types: ReadonlySet<Debugger.Scope["type"]> }[] = [
  { name: "Locals", hint: "locals", types: new Set(["local", "block", "catch", "with", "eval"] as const) },
  { name: "Closure", types: new Set(["closure"] as const) },
  { name: "Module", types: new Set(["module"] as const) },
  { name: "Notebook", hint: "globals", types: new Set(["script"] as const) },
];

/** A frame's variables in groups, the nearest first: front ends show the first one. */
export function scopesOf(frame: Frame, stop: Stop, variables: Variables): DebugProtocol.Scope[] {
  const { callFrame } = frame;
  const scopes: DebugProtocol.Scope[] = [];
  if (callFrame === undefined) return scopes;
  for (const { name, hint, types } of groups) {
    const ofGroup = callFrame.scopeChain.filter(({ type }) => types.has(type));
    const extra = name === "Locals" ? extras(callFrame, stop) : [];
    if (ofGroup.length === 0 && extra.length === 0) continue;
    scopes.push({
      name,
      ...(hint !== undefined && { presentationHint: hint }),
      variablesReference: variables.addScope(callFrame, ofGroup, extra),
      expensive: false,
    });
  }
  return scopes;
}

function extras(callFrame: Debugger.CallFrame, { frames, exception }: Stop): Named[] {
  const extras: Named[] = [];
  const isTop = frames[0]?.callFrame === callFrame;
  if (isTop && exception !== undefined) extras.push({ name: "(exception)", value: exception });
  if (callFrame.returnValue !== undefined && callFrame.returnValue.type !== "undefined") {
    extras.push({ name: "(return value)", value: callFrame.returnValue });
  }
  const { this: self } = callFrame;
  const isMethod = callFrame.scopeChain.some(({ type }) => type === "local" || type === "closure");
  if (
    isMethod &&
    self.type === "object" &&
    self.subtype !== "null" &&
    self.className !== "global" &&
    self.description !== "global"
  ) {
    extras.push({ name: "this", value: self });
  }
  return extras;
}
