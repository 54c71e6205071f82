import type { DebugProtocol } from "@vscode/debugprotocol";
import type { Adapter } from "../../adapter/adapter.js";
import { hashSeed, pathPrefix, pathSuffix } from "../../adapter/cellPaths.js";
import { exceptionFilters } from "../../adapter/exceptions.js";
import { threadId } from "../../adapter/pauses.js";
import type { AttachArguments, DebugInfo } from "../jupyter.js";

const capabilities: DebugProtocol.Capabilities = {
  supportsConfigurationDoneRequest: true,
  supportsConditionalBreakpoints: true,
  supportsHitConditionalBreakpoints: true,
  supportsLogPoints: true,
  supportsEvaluateForHovers: true,
  supportsSetVariable: true,
  supportsExceptionInfoRequest: true,
  supportsModulesRequest: true,
  supportsLoadedSourcesRequest: true,
  supportsTerminateRequest: true,
  exceptionBreakpointFilters: exceptionFilters,
};

export const lifecycle = {
  /** May be asked at any time, also without a debugger: a front end that reloads finds the state here. */
  debugInfo(adapter: Adapter): DebugInfo {
    return {
      isStarted: adapter.isStarted,
      hashMethod: "Murmur2",
      hashSeed,
      tmpFilePrefix: pathPrefix,
      tmpFileSuffix: pathSuffix,
      breakpoints: adapter.breakpoints.list(),
      stoppedThreads: adapter.stop === undefined ? [] : [threadId],
      richRendering: true,
      exceptionPaths: ["TypeScript Exceptions"],
      copyToGlobals: true,
    };
  },

  initialize(adapter: Adapter, client: DebugProtocol.InitializeRequestArguments): DebugProtocol.Capabilities {
    adapter.start(client);
    return capabilities;
  },

  /**
   * Turns V8's debugger on. `initialized` follows only now: JupyterLab builds its menu of exceptions when it comes,
   * and needs to have read the answer to `initialize` by then.
   */
  async attach(adapter: Adapter, { justMyCode }: AttachArguments): Promise<void> {
    await adapter.attach({ justMyCode: justMyCode !== false });
    adapter.sendEvent("initialized");
  },

  configurationDone(): void {},

  disconnect(adapter: Adapter): void {
    end(adapter);
  },

  /** Ends the debugger, not the program: that belongs to the kernel. */
  terminate(adapter: Adapter): void {
    end(adapter);
  },
};

function end(adapter: Adapter): void {
  const wasStarted = adapter.isStarted;
  adapter.detach();
  if (wasStarted) adapter.sendEvent("terminated");
}
