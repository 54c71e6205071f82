import type { KernelMembers } from "../shared/kernelNames.js";
import { JSON, Object } from "./intrinsics.js";
import { present } from "./present.js";

/** What cells end with: where their code puts it, and how it is shown. @param lastTurn resolves when nothing of a cell is left */
export function cellValues(
  lastTurn: (cell: number) => Promise<void>,
): Pick<KernelMembers, "values" | "finish"> {
  const values: Record<number, unknown> = Object.create(null);
  return {
    values,
    async finish(cell) {
      const value = values[cell];
      delete values[cell];
      const presented = await present(value);
      await lastTurn(cell); // what nobody has caught is told before the cell is over
      return presented && JSON.stringify(presented);
    },
  };
}
