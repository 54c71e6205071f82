import {
  globalNames,
  type ImportMembers,
  type KernelMembers,
} from "@six-steps/kernel/internal/shared/kernelNames.js";
import { isError } from "@six-steps/kernel/internal/student/errorReport.js";
import { present } from "@six-steps/kernel/internal/student/present.js";
import { rememberThrown } from "@six-steps/kernel/internal/student/thrown.js";
import { imports } from "./imports.js";
import { setCurrentCell } from "./owner.js";
import { platform } from "./platform.js";

/** What cells' scripts call in a page; `kernelNames.ts` says what the members are for. */
type PageMembers = Pick<KernelMembers, "enter" | "values" | "finish" | "thrown" | keyof ImportMembers>;

export function defineKernelGlobal(): void {
  const values: Record<number, unknown> = Object.create(null);
  const kernel: PageMembers = {
    enter: async (cell) => setCurrentCell(cell),
    values,
    async finish(cell) {
      const value = values[cell];
      delete values[cell];
      const presented = await present(value);
      await platform.nextTurn(); // what nobody has caught is told before the cell is over
      return presented && JSON.stringify(presented);
    },
    set thrown(value: unknown) {
      if (!isError(value)) rememberThrown(value, (new Error().stack ?? "").split("\n").slice(2));
    },
    ...imports,
  };
  Object.defineProperty(globalThis, globalNames.kernel, { value: Object.freeze(kernel) });
}
