import type { Json, Request } from "../server/message.js";
import { reason } from "../shared/reason.js";
import type { Kernel } from "./handler.js";
import { runCell } from "./runCell.js";

/** Runs each of the request's `user_expressions` as a small cell of its own, unseen and not counted. */
export async function userExpressions(
  request: Request,
  kernel: Kernel,
  { silent, allowStdin }: { silent: boolean; allowStdin: boolean },
): Promise<Json> {
  const results: Json = {};
  for (const [name, expression] of Object.entries(request.content.user_expressions ?? {}))
    results[name] = await evaluate(String(expression), request, kernel, { silent, allowStdin });
  return results;
}

async function evaluate(
  expression: string,
  request: Request,
  kernel: Kernel,
  { silent, allowStdin }: { silent: boolean; allowStdin: boolean },
): Promise<Json> {
  const cell = kernel.cells.add(expression, request, { counted: false, silent });
  try {
    const outcome = await runCell(cell, kernel, { allowStdin });
    if (outcome.status === "error") {
      const { status, ename, evalue, traceback } = outcome;
      return { status, ename, evalue, traceback };
    }
    return { status: "ok", data: outcome.value?.data ?? {}, metadata: outcome.value?.metadata ?? {} };
  } catch (error) {
    const evalue = reason(error);
    return { status: "error", ename: "Error", evalue, traceback: [evalue] };
  }
}
