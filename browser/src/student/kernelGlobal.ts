import {
  globalNames,
  type ImportMembers,
  type KernelMembers,
} from "@six-steps/kernel/internal/shared/kernelNames.js";
import { cellValues } from "@six-steps/kernel/internal/student/cellValues.js";
import { isError } from "@six-steps/kernel/internal/student/errorReport.js";
import { rememberThrown } from "@six-steps/kernel/internal/student/thrown.js";
import { requireValue } from "./globalScope.js";
import { imports } from "./imports.js";
import { setCurrentCell } from "./owner.js";
import { platform } from "./platform.js";
import { isV8 } from "./v8Stacks.js";

/** What cells' scripts call in a page; `kernelNames.ts` says what the members are for. */
type PageMembers = Pick<KernelMembers, "enter" | "values" | "finish" | "thrown" | keyof ImportMembers>;

export function defineKernelGlobal(): void {
  const { values, finish } = cellValues(() => platform.nextTurn());
  const kernel: PageMembers = {
    enter: async (cell) => setCurrentCell(cell),
    values: new Proxy(values, {
      set(values, cell, value) {
        requireValue(value);
        return Reflect.set(values, cell, value);
      },
    }),
    finish,
    set thrown(value: unknown) {
      if (!isError(value)) rememberThrown(value, (new Error().stack ?? "").split("\n").slice(2), isV8);
    },
    ...imports,
  };
  Object.defineProperty(globalThis, globalNames.kernel, { value: Object.freeze(kernel) });
}
