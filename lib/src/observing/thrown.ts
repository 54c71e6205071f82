import { studentLine } from "../errors/studentLine.js";

/** An error in the student's code, as it is told to whoever judges. */
export interface Thrown {
  error: string;
  message: string;
  /** The student's own line that threw, where it can be found. */
  line?: string;
}

/** Marks a line of the grader's own, which is not the student's. */
const graders = "six-steps/internal/grading/collect.js";

/** @param withLine whether to look for the line, which takes a tenth of a second */
export function thrownBy(error: unknown, withLine = true): Thrown {
  if (!(error instanceof Error)) return { error: "Error", message: String(error).slice(0, 500) };
  const found = withLine && error.name !== "NotAttempted" ? studentLine(error) : undefined;
  const line = found?.includes(graders) ? undefined : found;
  return { error: String(error.name), message: String(error.message).slice(0, 2000), ...(line && { line }) };
}
