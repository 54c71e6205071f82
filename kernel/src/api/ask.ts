import { kernelFor } from "./thisKernel.js";

export { NotInKernelError } from "./thisKernel.js";

/**
 * Asks the student for a line, and waits for it: no other code runs meanwhile. Stop ends the wait.
 *
 * @param options with `password`, what is typed is not shown. Default `false`.
 * @throws {NotInKernelError} outside a kernel; `InputUnavailableError` where nobody can answer
 */
export function input(question = "", options?: { password?: boolean }): string {
  return kernelFor("input()").input(question, options);
}

/** As in a page: the answer, or `initial` for an empty one. */
export function prompt(message?: string, initial?: string): string | null {
  return kernelFor("prompt()").prompt(message, initial);
}

/** As in a page: `true` for y, yes, and their like. */
export function confirm(message?: string): boolean {
  return kernelFor("confirm()").confirm(message);
}

/** Shows a message and waits for Enter; where nobody can answer, it only shows it. */
export function alert(message?: unknown): void {
  kernelFor("alert()").alert(message);
}
