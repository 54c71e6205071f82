import type { Json, Request } from "../../server/message.js";
import { red } from "../../shared/ansi.js";
import { interruptedContent } from "../../shared/interruption.js";
import { reason } from "../../shared/reason.js";
import type { Kernel } from "../handler.js";
import { protocolText } from "../protocolText.js";
import { flag, text } from "../requestContent.js";
import { type CellOutcome, runCell } from "../runCell.js";
import { userExpressions } from "../userExpressions.js";

/** Runs a cell: `execute_input`, then its outputs, then `execute_result` or `error`, then the reply. */
export async function execute_request(request: Request, kernel: Kernel): Promise<Json> {
  if (request.aborted) return { status: "aborted" };
  const code = text(request, "code");
  const silent = flag(request, "silent", false);
  const blank = code.trim() === "";
  const counted = !silent && !blank && flag(request, "store_history", true);
  const allowStdin = flag(request, "allow_stdin", true);
  const cell = kernel.cells.add(code, request, { counted, silent });
  const execution_count = cell.count;
  if (!silent) kernel.iopub.publish("execute_input", { code, execution_count }, request.header);
  if (counted) kernel.history.add(cell.count, code);

  const { stopped } = kernel;
  let outcome: CellOutcome = { status: "ok" };
  try {
    if (kernel.isOvertaken(request)) outcome = { status: "error", ...interruptedContent() };
    else if (!blank) outcome = await runCell(cell, kernel, { allowStdin }, request.known);
    if (outcome.status === "ok" && outcome.value && !silent) {
      const { data, metadata, transient = {} } = outcome.value;
      const result = { execution_count, data, metadata, transient };
      kernel.iopub.publish("execute_result", result, request.header);
      if (counted) kernel.history.addOutput(cell.count, data["text/plain"]);
    }
  } catch (error) {
    outcome = ofTheKernelItself(error);
  }

  if (outcome.status === "error") {
    const { ename, evalue, traceback, uncompiled } = outcome;
    if (!silent) kernel.iopub.publish("error", { ename, evalue, traceback }, request.header);
    if (!silent && uncompiled) {
      const { execution } = await kernel.rooms;
      if (!stopped.aborted) await execution.offerUncompiled(cell, uncompiled).catch(() => {});
    }
  }
  // nbconvert, papermill and nbgrader look at the reply.
  const error = outcome.status === "error" ? outcome : outcome.uncaught;
  if (error) {
    const { ename, evalue, traceback } = error;
    if (flag(request, "stop_on_error", true)) await kernel.abortWaiting(request);
    return { status: "error", execution_count, ename, evalue, traceback, user_expressions: {}, payload: [] };
  }
  const user_expressions = await userExpressions(request, kernel, { silent, allowStdin });
  return { status: "ok", execution_count, user_expressions, payload: [] };
}

/** Not the student's fault, and yet the student must hear of it where the result would stand. */
function ofTheKernelItself(error: unknown): CellOutcome {
  const [ename, evalue] = [error instanceof Error ? error.name : "Error", reason(error)];
  const line = `${red(ename)}: ${evalue}`;
  return {
    status: "error",
    ename,
    evalue,
    traceback: [line, protocolText.kernelFailed],
  };
}
