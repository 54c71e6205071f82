import { type Debugger, type Runtime, Session } from "node:inspector";

/** The methods of V8's inspector that the debugger calls: parameters, then answer. */
interface Methods {
  "Debugger.enable": [undefined, Debugger.EnableReturnType];
  "Debugger.evaluateOnCallFrame": [
    Debugger.EvaluateOnCallFrameParameterType & { timeout?: number },
    Debugger.EvaluateOnCallFrameReturnType,
  ];
  "Debugger.getPossibleBreakpoints": [
    Debugger.GetPossibleBreakpointsParameterType,
    Debugger.GetPossibleBreakpointsReturnType,
  ];
  "Debugger.getScriptSource": [Debugger.GetScriptSourceParameterType, Debugger.GetScriptSourceReturnType];
  "Debugger.pause": [undefined, undefined];
  "Debugger.removeBreakpoint": [Debugger.RemoveBreakpointParameterType, undefined];
  "Debugger.resume": [undefined, undefined];
  "Debugger.setBlackboxPatterns": [Debugger.SetBlackboxPatternsParameterType, undefined];
  "Debugger.setBreakpoint": [Debugger.SetBreakpointParameterType, Debugger.SetBreakpointReturnType];
  "Debugger.setPauseOnExceptions": [Debugger.SetPauseOnExceptionsParameterType, undefined];
  "Debugger.setSkipAllPauses": [Debugger.SetSkipAllPausesParameterType, undefined];
  "Debugger.stepInto": [undefined, undefined];
  "Debugger.stepOut": [undefined, undefined];
  "Debugger.stepOver": [undefined, undefined];
  "Runtime.callFunctionOn": [
    Runtime.CallFunctionOnParameterType & { throwOnSideEffect?: boolean },
    Runtime.CallFunctionOnReturnType,
  ];
  "Runtime.evaluate": [
    Runtime.EvaluateParameterType & {
      timeout?: number;
      throwOnSideEffect?: boolean;
      disableBreaks?: boolean;
      replMode?: boolean;
    },
    Runtime.EvaluateReturnType,
  ];
  "Runtime.getProperties": [Runtime.GetPropertiesParameterType, PropertiesAnswer];
  "Runtime.globalLexicalScopeNames": [
    Runtime.GlobalLexicalScopeNamesParameterType,
    Runtime.GlobalLexicalScopeNamesReturnType,
  ];
  "Runtime.releaseObjectGroup": [Runtime.ReleaseObjectGroupParameterType, undefined];
}

/** With `privateProperties`, which Node's types leave out. */
export type PropertiesAnswer = Runtime.GetPropertiesReturnType & {
  privateProperties?: PrivateProperty[];
};

/** `#name` of a class instance. */
export interface PrivateProperty {
  name: string;
  value?: Runtime.RemoteObject;
  get?: Runtime.RemoteObject;
}

interface Events {
  "Debugger.paused": Debugger.PausedEventDataType;
  "Debugger.resumed": undefined;
  "Debugger.scriptParsed": Debugger.ScriptParsedEventDataType;
}

/** V8's inspector of the main thread, as the control thread sees it. */
export interface Inspector {
  /** @throws {InspectorError} what V8 said */
  post<M extends keyof Methods>(
    method: M,
    ...params: Methods[M][0] extends undefined ? [] : [Methods[M][0]]
  ): Promise<Methods[M][1]>;
  on<E extends keyof Events>(event: E, handler: (params: Events[E]) => void): void;
  /** Takes its breakpoints and object ids with it; a stopped main thread goes on. */
  close(): void;
}

/** V8 keeps every object that it has named until its group is released. */
export const objectGroup = "debugger";
const makesObjects = new Set(["Debugger.evaluateOnCallFrame", "Runtime.callFunctionOn", "Runtime.evaluate"]);

export class InspectorError extends Error {
  override readonly name = "InspectorError";
}

/**
 * Opens the debugger's own session. The one in which cells are evaluated stays free of breakpoints and of object
 * ids, and V8 forgets everything of the debugger when this one closes.
 */
export function connectInspector(): Inspector {
  const session = new Session();
  session.connectToMainThread();
  let open = true;
  return {
    post: (method, ...params) =>
      new Promise((resolve, reject) => {
        if (!open) {
          reject(new InspectorError("The debugger has been disconnected."));
          return;
        }
        const parameters = makesObjects.has(method) ? { objectGroup, ...params[0] } : (params[0] ?? {});
        session.post(method as string, parameters, (error, answer) => {
          if (error) reject(new InspectorError(error.message));
          else resolve(answer as never);
        });
      }),
    on: (event, handler) => {
      session.on(event as string, (message: { params: never }) => handler(message.params));
    },
    close: () => {
      open = false;
      session.disconnect();
    },
  };
}
