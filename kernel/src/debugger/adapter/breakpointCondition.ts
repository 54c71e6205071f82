import { Script } from "node:vm";
import type { DebugProtocol } from "@vscode/debugprotocol";
import { debuggerText } from "../debuggerText.js";

/** What V8 and the adapter are to ask before they stop at a breakpoint. */
export interface BreakpointCondition {
  /** An expression for V8, evaluated in the frame. Undefined: stop always. */
  readonly expression?: string;
  /** Whether the breakpoint stops at its nth hit, counted from 1. */
  stopsAt(hit: number): boolean;
}

/** @throws {BreakpointConditionError} for a condition that is not an expression, or a hit condition without a number */
export function breakpointCondition(requested: DebugProtocol.SourceBreakpoint): BreakpointCondition {
  const { condition, logMessage, hitCondition } = requested;
  const parts: string[] = [];
  if (condition?.trim()) parts.push(`(${checked(condition, debuggerText.badCondition)})`);
  if (logMessage)
    parts.push(`(console.log(${checked(logTemplate(logMessage), debuggerText.badLogMessage)}), false)`);
  return {
    ...(parts.length > 0 && { expression: parts.join(" && ") }),
    stopsAt: hitCondition?.trim() ? hitTest(hitCondition.trim()) : () => true,
  };
}

export class BreakpointConditionError extends Error {
  override readonly name = "BreakpointConditionError";
}

function checked(expression: string, refusal: typeof debuggerText.badCondition): string {
  try {
    new Script(`(${expression})`);
    return expression;
  } catch (error) {
    throw new BreakpointConditionError(refusal(expression, (error as Error).message));
  }
}

/** `x is {x}` becomes the template of JavaScript that prints it. */
function logTemplate(message: string): string {
  const escaped = message.replace(/[`\\]|\$\{/g, "\\$&");
  return `\`${escaped.replace(/\{([^{}]+)\}/g, (_, expression: string) => `\${${expression}}`)}\``;
}

function hitTest(hitCondition: string): (hit: number) => boolean {
  const match = /^(>=|<=|>|<|={1,3}|%)?\s*(\d+)$/.exec(hitCondition);
  if (match === null) throw new BreakpointConditionError(debuggerText.badHitCondition(hitCondition));
  const count = Number(match[2]);
  switch (match[1]) {
    case ">=":
      return (hit) => hit >= count;
    case "<=":
      return (hit) => hit <= count;
    case ">":
      return (hit) => hit > count;
    case "<":
      return (hit) => hit < count;
    case "%":
      return (hit) => hit % count === 0;
    default:
      return (hit) => hit === count;
  }
}
