import type { DisplayOptions } from "./kernelApi.js";
import type { DenoJupyter } from "./peers/deno.js";
import type { Nel } from "./peers/ijavascript.js";

/** What a cell has without importing it. Functions, so that they get along with the DOM's. */
declare global {
  /** Shows a value as a cell's last value is shown, or a MIME bundle. */
  function display(value: unknown, options?: DisplayOptions): void;
  /** Asks for a line, and waits for it: the answer, or `initial` for an empty one. */
  function prompt(message?: string, initial?: string): string | null;
  /** Asks for y or n, and waits for it. */
  function confirm(message?: string): boolean;
  /** Shows a message and waits for Enter. */
  function alert(message?: unknown): void;
  /** For notebooks that were written for Deno: in a cell `Deno.jupyter` shows things. */
  namespace Deno {
    const jupyter: DenoJupyter;
  }
  /** For notebooks that were written for ijavascript. */
  var $$: Nel;
}
