import { studentText } from "./studentText.js";

/** What to do about an error of V8's that in a notebook has more causes than V8 says; nothing for all others. */
export function adviceOnError(name: string, message: string): string | undefined {
  const isConstant = name === "TypeError" && message === "Assignment to constant variable.";
  return isConstant ? studentText.constant : undefined;
}
