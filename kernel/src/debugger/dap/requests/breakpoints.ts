import type { DebugProtocol } from "@vscode/debugprotocol";
import type { Adapter } from "../../adapter/adapter.js";
import type { DumpCellArguments } from "../jupyter.js";

export const breakpoints = {
  dumpCell(adapter: Adapter, { code }: DumpCellArguments): { sourcePath: string } {
    return { sourcePath: adapter.cells.dump(code) };
  },

  /** By the path of a dumped cell, or of a file. */
  async setBreakpoints(
    adapter: Adapter,
    { source, breakpoints, lines }: DebugProtocol.SetBreakpointsArguments,
  ): Promise<DebugProtocol.SetBreakpointsResponse["body"]> {
    const requested = breakpoints ?? lines?.map((line) => ({ line })) ?? [];
    return { breakpoints: await adapter.setBreakpoints(source.path ?? "", requested) };
  },

  async setExceptionBreakpoints(
    adapter: Adapter,
    { filters, filterOptions = [] }: DebugProtocol.SetExceptionBreakpointsArguments,
  ): Promise<void> {
    await adapter.setExceptionFilters([...filters, ...filterOptions.map(({ filterId }) => filterId)]);
  },
};
