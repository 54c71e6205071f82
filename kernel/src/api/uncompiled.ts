import type { UncompiledHandler } from "./kernelApi.js";
import { thisKernel } from "./thisKernel.js";

/**
 * Has `handler` told of each cell that could not be compiled, once its error is shown: a library can then say more of
 * it than TypeScript does. What the handler returns is shown under the error, which stays. Outside a kernel it does
 * nothing.
 *
 *     onUncompiledCell(({ source, diagnostics }) => {
 *       if (source.includes("ask.softmax.check")) return markdown`**Nearly.** ${diagnostics[0].advice ?? ""}`;
 *     });
 *
 * The handler may be async. Stop ends it, and what it throws is told in one line.
 *
 * @returns what takes the handler away again
 */
export function onUncompiledCell(handler: UncompiledHandler): () => void {
  return thisKernel()?.onUncompiledCell(handler) ?? (() => {});
}
