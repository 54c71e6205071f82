import type { DebugProtocol } from "@vscode/debugprotocol";
import { type Adapter, NotStoppedError } from "../../adapter/adapter.js";
import { stackFrame } from "../../adapter/frames.js";
import { scopesOf } from "../../adapter/scopes.js";
import { describe, typeOf } from "../../adapter/variables/description.js";

export const stack = {
  stackTrace(
    adapter: Adapter,
    { startFrame = 0, levels }: DebugProtocol.StackTraceArguments,
  ): DebugProtocol.StackTraceResponse["body"] {
    const frames = adapter.stop?.frames ?? [];
    const end = levels ? startFrame + levels : frames.length;
    return { stackFrames: frames.slice(startFrame, end).map(stackFrame), totalFrames: frames.length };
  },

  scopes(adapter: Adapter, { frameId }: DebugProtocol.ScopesArguments): DebugProtocol.ScopesResponse["body"] {
    const frame = adapter.frame(frameId);
    const { stop } = adapter;
    if (stop === undefined) throw new NotStoppedError();
    return { scopes: scopesOf(frame, stop, adapter.variables) };
  },

  exceptionInfo(adapter: Adapter): DebugProtocol.ExceptionInfoResponse["body"] {
    const exception = adapter.stop?.exception;
    if (exception === undefined) throw new NotStoppedError();
    const stackTrace = adapter.cells.inText(exception.description ?? "");
    return {
      exceptionId: typeOf(exception),
      description: describe(exception),
      breakMode: "always",
      details: { typeName: typeOf(exception), stackTrace },
    };
  },
};
