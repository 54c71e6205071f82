import { studentLine } from "../../errors/studentLine.js";
import { isPromise, plain } from "./answer.js";
import { feedbackText } from "./feedbackText.js";
import type { Outcome } from "./outcome.js";
import { NotAttempted } from "./todo.js";
import { messageOf } from "./unreadable.js";
import { written } from "./written.js";

/**
 * Calls the student's code, and nothing else: what it throws becomes an outcome.
 *
 * @param args what the student's function is given, for the feedback
 * @param withLine whether to look for the student's line of an error, which takes a tenth of a second
 */
export function attempt<Value>(
  code: () => Value,
  args?: readonly unknown[],
  withLine = true,
): { value: Value } | { outcome: Outcome } {
  // The frames that count may lie below a dozen of TensorFlow.js's own.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 100;
  try {
    return { value: code() };
  } catch (error) {
    return { outcome: thrown(error, args, withLine) };
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

interface Call {
  /** What the function is given, for the feedback. */
  args: readonly unknown[];
  /** What it should return, for the feedback. Default: nobody says. */
  want?: unknown;
  /** Whether to look for the student's line of an error: not where an error is a right answer. Default: yes. */
  withLine?: boolean;
}

/**
 * Calls the student's function and reads what it returns: plain numbers and lists. A promise is an outcome, as an error
 * is.
 */
export function answerOf(
  code: () => unknown,
  { args, want, withLine }: Call,
): { got: unknown } | { outcome: Outcome } {
  const result = attempt(code, args, withLine);
  if ("outcome" in result) return result;
  const got = plain(result.value);
  if (!isPromise(got)) return { got };
  const example = want === undefined ? {} : { example: { args, got, want } };
  return {
    outcome: { kind: "incorrect", misconception: "promise", message: feedbackText.promise, ...example },
  };
}

function thrown(error: unknown, args: readonly unknown[] | undefined, withLine: boolean): Outcome {
  if (error instanceof NotAttempted) return { kind: "notAttempted" };
  const line = withLine ? studentLine(error) : undefined;
  const message = messageOf(error) ?? written(error);
  return { kind: "error", message, ...(line && { line }), ...(args && { args }) };
}
