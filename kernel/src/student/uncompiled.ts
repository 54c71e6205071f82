import { platform } from "#student";
import type { UncompiledHandler } from "../api/kernelApi.js";
import type { UncompiledCell } from "../shared/uncompiledCell.js";
import { displayed } from "./displays.js";
import { reportOf } from "./errorReport.js";
import { JSON, Set } from "./intrinsics.js";
import { studentText } from "./studentText.js";

const handlers = new Set<UncompiledHandler>();

export function onUncompiledCell(handler: UncompiledHandler): () => void {
  handlers.add(handler);
  platform.uncompiledHandlers(handlers.size);
  return () => {
    handlers.delete(handler);
    platform.uncompiledHandlers(handlers.size);
  };
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
      const text = `${studentText.handlerFailed(`${ename}: ${evalue}`)}\n`;
      platform.send({ type: "stream", cell: platform.currentCell(), name: "stderr", text }, text.length);
    }
  }
}
