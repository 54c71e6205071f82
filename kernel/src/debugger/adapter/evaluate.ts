import type { Runtime } from "node:inspector";
import type { Inspector } from "../cdp/inspector.js";
import { debuggerText } from "../debuggerText.js";
import type { Frame } from "./frames.js";
import { describe } from "./variables/description.js";

/** Who asks decides how much an expression may do. */
export type EvaluationContext = "hover" | "watch" | "repl" | (string & {});

export class EvaluationError extends Error {
  override readonly name = "EvaluationError";
}

/** Milliseconds. What a student types may take its time; what a panel asks for by itself may not. */
const timeouts: Record<string, number> = { repl: 10_000, hover: 500 };
const watchTimeout = 2_000;

/**
 * Evaluates TypeScript in a stopped frame, or among the notebook's variables.
 *
 * @throws {EvaluationError} what the expression throws, or that it took too long
 */
export async function evaluate(
  inspector: Inspector,
  expression: string,
  { context = "repl", frame }: { context?: EvaluationContext | undefined; frame?: Frame | undefined },
): Promise<Runtime.RemoteObject> {
  const timeout = timeouts[context] ?? watchTimeout;
  const run = async (expression: string): Promise<Runtime.EvaluateReturnType> => {
    const options = {
      expression,
      timeout,
      generatePreview: true,
      silent: true,
      throwOnSideEffect: context === "hover",
    };
    try {
      return frame?.callFrame === undefined
        ? await inspector.post("Runtime.evaluate", { ...options, disableBreaks: true })
        : await inspector.post("Debugger.evaluateOnCallFrame", {
            ...options,
            callFrameId: frame.callFrame.callFrameId,
          });
    } catch (error) {
      if (!/terminated/i.test((error as Error).message)) throw new EvaluationError((error as Error).message);
      throw new EvaluationError(debuggerText.tookLonger(expression, timeout / 1000));
    }
  };
  let answer = await run(expression);
  if (isSyntaxError(answer)) {
    const stripped = await withoutTypes(expression);
    if (stripped !== undefined) answer = await run(stripped);
  }
  const { result, exceptionDetails } = answer;
  if (exceptionDetails === undefined) return result;
  const thrown = exceptionDetails.exception;
  if (context === "hover" && thrown?.className === "EvalError")
    throw new EvaluationError(debuggerText.sideEffect);
  throw new EvaluationError(thrown === undefined ? exceptionDetails.text : describe(thrown));
}

function isSyntaxError({ exceptionDetails }: Runtime.EvaluateReturnType): boolean {
  return exceptionDetails?.exception?.className === "SyntaxError";
}

/** `x as number` is TypeScript, and V8 knows only JavaScript. */
async function withoutTypes(expression: string): Promise<string | undefined> {
  const { transformSync } = await import("@swc/wasm-typescript");
  try {
    return transformSync(expression, { mode: "strip-only", module: true }).code;
  } catch {
    return undefined;
  }
}
