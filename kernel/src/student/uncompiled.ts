import type { UncompiledHandler } from "../api/kernelApi.js";
import { Shared } from "../shared/threadMessages.js";
import type { UncompiledCell } from "../shared/uncompiledCell.js";
import { displayed } from "./displays.js";
import { reportOf } from "./errorReport.js";
import { Atomics, JSON, Set } from "./intrinsics.js";
import { shared } from "./link.js";
import { stderr } from "./streams.js";
import { studentText } from "./studentText.js";

const handlers = new Set<UncompiledHandler>();

export function onUncompiledCell(handler: UncompiledHandler): () => void {
  handlers.add(handler);
  count();
  return () => {
    handlers.delete(handler);
    count();
  };
}

/** The control thread offers nothing where nobody listens. */
function count(): void {
  Atomics.store(shared, Shared.uncompiledHandlers, handlers.size);
}

/** Asks each handler, one after the other; what one of them throws keeps no other from its turn. */
export async function offerUncompiled(cell: UncompiledCell): Promise<void> {
  const text = JSON.stringify(cell);
  for (const handler of [...handlers]) {
    try {
      // A copy of its own for each.
      const shown = await handler(JSON.parse(text));
      if (shown !== undefined && shown !== null) await displayed(shown);
    } catch (error) {
      const { ename, evalue } = reportOf(error);
      stderr.write(`${studentText.handlerFailed(`${ename}: ${evalue}`)}\n`);
    }
  }
}
