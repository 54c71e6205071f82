import type { RunOptions, RunOutcome } from "../execution/execution.js";
import { CellError, type Compiled } from "../language/language.js";
import type { Cell } from "../shared/cell.js";
import { interruptedContent } from "../shared/interruption.js";
import type { WhyUncompiled } from "../shared/uncompiledCell.js";
import type { Kernel } from "./handler.js";

/** @property uncompiled why it has not run, for libraries that can say more */
export type CellOutcome = RunOutcome & { uncompiled?: WhyUncompiled };

/**
 * Checks a cell and has it run. A cell that does not pass the check has not run at all.
 *
 * @param known called when the language room knows the cell, before it runs
 */
export async function runCell(
  cell: Cell,
  kernel: Kernel,
  options: RunOptions,
  known = () => {},
): Promise<CellOutcome> {
  const { stopped } = kernel;
  const { language, execution, debugger: adapter } = await kernel.rooms;
  let compiled: Compiled | undefined;
  try {
    compiled = await untilStopped(language.compile(cell), stopped);
  } catch (error) {
    if (error instanceof CellError) return { status: "error", ...error.content, uncompiled: error.why };
    throw error;
  }
  if (compiled && adapter) await untilStopped(adapter.cellWillRun(cell, compiled), stopped);
  if (!compiled || stopped.aborted) return { status: "error", ...interruptedContent() };
  // Before `commit`, after which the language room does not say it again.
  if (compiled.warning !== undefined) kernel.outputs.stream(cell.id, "stderr", `${compiled.warning}\n`);
  compiled.commit();
  known();
  const outcome = await execution.run(cell, compiled, options);
  if (outcome.status === "error") compiled.brokeOff();
  return outcome;
}

/** What `work` resolves to; `undefined` as soon as the student stops the cell, even if the work goes on. */
async function untilStopped<T>(work: Promise<T>, stopped: AbortSignal): Promise<T | undefined> {
  if (stopped.aborted) return undefined;
  let stop = () => {};
  const stopping = new Promise<undefined>((resolve) => {
    stop = () => resolve(undefined);
    stopped.addEventListener("abort", stop);
  });
  try {
    return await Promise.race([work, stopping]);
  } finally {
    stopped.removeEventListener("abort", stop);
    work.catch(() => {}); // lost the race, and nobody asks any more
  }
}
