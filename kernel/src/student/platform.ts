import type { InspectOptions, types } from "node:util";
import type { FromStudent } from "../shared/threadMessages.js";

/**
 * What the code that shows values and errors, and that speaks with the page, asks of the thread that runs the student's code.
 * `import { platform } from "#student"` gives Node's; whoever bundles the kernel for a page puts that of a page in its place
 * (`browser/src/student/platform.ts`).
 */
export interface StudentPlatform {
  /** Sends what the student is to see, in order. @param size about how many characters it carries. Default 0. */
  send(message: FromStudent, size?: number): void;

  /** The cell that the running code belongs to; 0 where nobody knows. */
  currentCell(): number;
  /** @param message the number of the page's message that the code which follows handles. Default: none. */
  setCurrentCell(cell: number, message?: number): void;

  /** The page's message that the running code handles; 0 for none. */
  messageNow(): number;

  /** Resolves when the events that wait now have been heard. */
  nextTurn(): Promise<void>;

  /** The student has stopped it: nothing that it throws is shown any more. */
  isStopped(cell: number): boolean;

  /** A value as text for people, with Node's defaults. */
  inspect(value: unknown, options: InspectOptions): string;

  /** What only the place knows of a value. */
  readonly types: Pick<typeof types, "isDate" | "isNativeError" | "isPromise" | "isProxy">;

  /** So many handlers wait for cells that could not be compiled. */
  uncompiledHandlers(count: number): void;

  base64(bytes: Uint8Array): string;
}
