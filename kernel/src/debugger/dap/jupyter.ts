import type { DebugProtocol } from "@vscode/debugprotocol";
import type { MimeBundle } from "../../shared/mimeBundle.js";

/** Jupyter's additions to DAP. */

export interface DebugInfo {
  isStarted: boolean;
  hashMethod: "Murmur2";
  hashSeed: number;
  tmpFilePrefix: string;
  tmpFileSuffix: string;
  breakpoints: { source: string; breakpoints: DebugProtocol.SourceBreakpoint[] }[];
  stoppedThreads: number[];
  richRendering: boolean;
  /** Where JupyterLab's menu of exceptions is shown. */
  exceptionPaths: string[];
  copyToGlobals: boolean;
}

export interface DumpCellArguments {
  code: string;
}

export interface RichInspectVariablesArguments {
  variableName: string;
  frameId?: number;
}

export interface RichVariable {
  data: MimeBundle;
  metadata: Record<string, unknown>;
}

export interface CopyToGlobalsArguments {
  srcVariableName: string;
  dstVariableName: string;
  srcFrameId: number;
}

/** What VS Code's Jupyter extension adds to `attach`. */
export interface AttachArguments extends DebugProtocol.AttachRequestArguments {
  /** False: packages are not skipped. */
  justMyCode?: boolean;
}
