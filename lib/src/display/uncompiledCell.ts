import { sixStepsKernel, type UncompiledCell } from "./sixStepsKernel.js";

/** Has `handler` told of each cell that could not be compiled. Under tslab, which has no such thing, it does nothing. */
export function onUncompiledCell(handler: (cell: UncompiledCell) => void): void {
  sixStepsKernel()?.onUncompiledCell?.(handler);
}
