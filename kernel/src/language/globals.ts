/** The names that the kernel adds to Node's. */
export const globals = `
import type * as kernel from "@six-steps/kernel";
declare global {
  var display: typeof kernel.display;
  /** Asks the student for a line, and waits. */
  function prompt(message?: string, defaultText?: string): string | null;
  /** Asks a question that is answered by yes or no, and waits. */
  function confirm(message?: string): boolean;
  /** Shows a message. */
  function alert(message?: unknown): void;
}
`;
