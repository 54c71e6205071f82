import type { InspectOptions, types } from "node:util";
import type { FromStudent } from "../shared/threadMessages.js";

/**
 * What the code that shows values and errors asks of the thread that runs the student's code. `import { platform } from
 * "#student"` gives the one for Node or the one for a page, as the conditions in package.json choose.
 */
export interface StudentPlatform {
  /** Sends what the student is to see, in order. @param size about how many characters it carries. Default 0. */
  send(message: FromStudent, size?: number): void;

  /** The cell that the running code belongs to; 0 where nobody knows. */
  currentCell(): number;
  setCurrentCell(cell: number): void;

  /** The student has stopped it: nothing that it throws is shown any more. */
  isStopped(cell: number): boolean;

  /** A value as text for people, with Node's defaults. */
  inspect(value: unknown, options: InspectOptions): string;

  /** What `console.table` writes. */
  table(data: unknown, columns?: readonly string[]): string;

  /** What only the place knows of a value. */
  readonly types: Pick<typeof types, "isDate" | "isNativeError" | "isPromise" | "isProxy">;

  base64(bytes: Uint8Array): string;
}
