import vm from "node:vm";

/**
 * Runs code as a kernel runs a cell: as a script of its own, outside this library, under the name that tslab gives it.
 * The value of the last expression is the answer. `given` becomes global, as names of earlier cells are.
 */
export function studentCode(code: string, given: Record<string, unknown> = {}): never {
  Object.assign(globalThis, given);
  return vm.runInThisContext(code) as never;
}
