import { type Debugger, type Runtime, Session } from "node:inspector";

/** What the rooms say to V8 on the main thread: parameters and result of each command. */
interface Commands {
  "Runtime.evaluate": [Evaluate, Runtime.EvaluateReturnType];
  "Runtime.callFunctionOn": [Runtime.CallFunctionOnParameterType, Runtime.CallFunctionOnReturnType];
  "Runtime.getProperties": [Runtime.GetPropertiesParameterType, Runtime.GetPropertiesReturnType];
  "Runtime.globalLexicalScopeNames": [
    Runtime.GlobalLexicalScopeNamesParameterType,
    Runtime.GlobalLexicalScopeNamesReturnType,
  ];
  // biome-ignore-start lint/suspicious/noConfusingVoidType: a result that is none.
  "Runtime.releaseObject": [Runtime.ReleaseObjectParameterType, void];
  "Runtime.releaseObjectGroup": [Runtime.ReleaseObjectGroupParameterType, void];
  "Runtime.terminateExecution": [undefined, void];
  "Debugger.enable": [{ maxScriptsCacheSize?: number } | undefined, Debugger.EnableReturnType];
  "Debugger.disable": [undefined, void];
  "Debugger.setBreakpointByUrl": [
    Debugger.SetBreakpointByUrlParameterType,
    Debugger.SetBreakpointByUrlReturnType,
  ];
  "Debugger.setBreakpoint": [Debugger.SetBreakpointParameterType, Debugger.SetBreakpointReturnType];
  "Debugger.setBreakpointsActive": [Debugger.SetBreakpointsActiveParameterType, void];
  "Debugger.removeBreakpoint": [Debugger.RemoveBreakpointParameterType, void];
  "Debugger.getPossibleBreakpoints": [
    Debugger.GetPossibleBreakpointsParameterType,
    Debugger.GetPossibleBreakpointsReturnType,
  ];
  "Debugger.setPauseOnExceptions": [Debugger.SetPauseOnExceptionsParameterType, void];
  "Debugger.setBlackboxPatterns": [Debugger.SetBlackboxPatternsParameterType, void];
  "Debugger.setBlackboxedRanges": [Debugger.SetBlackboxedRangesParameterType, void];
  "Debugger.setSkipAllPauses": [Debugger.SetSkipAllPausesParameterType, void];
  "Debugger.setAsyncCallStackDepth": [Debugger.SetAsyncCallStackDepthParameterType, void];
  "Debugger.evaluateOnCallFrame": [
    Debugger.EvaluateOnCallFrameParameterType,
    Debugger.EvaluateOnCallFrameReturnType,
  ];
  "Debugger.setVariableValue": [Debugger.SetVariableValueParameterType, void];
  "Debugger.getScriptSource": [Debugger.GetScriptSourceParameterType, Debugger.GetScriptSourceReturnType];
  "Debugger.pause": [undefined, void];
  "Debugger.resume": [undefined, void];
  "Debugger.stepInto": [Debugger.StepIntoParameterType | undefined, void];
  "Debugger.stepOver": [undefined, void];
  "Debugger.stepOut": [undefined, void];
  // biome-ignore-end lint/suspicious/noConfusingVoidType: a result that is none.
}

/** With two parameters that Node's types leave out. */
export interface Evaluate extends Runtime.EvaluateParameterType {
  /** Top-level await, and `let` and `class` that later scripts may declare again. */
  replMode?: boolean;
  throwOnSideEffect?: boolean;
}

interface Events {
  "Debugger.paused": Debugger.PausedEventDataType;
  "Debugger.resumed": undefined;
  "Debugger.scriptParsed": Debugger.ScriptParsedEventDataType;
  "Debugger.scriptFailedToParse": Debugger.ScriptFailedToParseEventDataType;
}

type Parameters<Command extends keyof Commands> = undefined extends Commands[Command][0]
  ? [parameters?: Commands[Command][0]]
  : [parameters: Commands[Command][0]];

/** The control thread's one inspector session to the main thread. Works while the student's code blocks that thread. */
export class MainThread {
  readonly #session = new Session();

  constructor() {
    this.#session.connectToMainThread();
  }

  /** Rejects with V8's words. A `Runtime.evaluate` whose script is terminated while it awaits is never answered. */
  post<Command extends keyof Commands>(
    command: Command,
    ...[parameters]: Parameters<Command>
  ): Promise<Commands[Command][1]> {
    return new Promise((resolve, reject) => {
      this.#session.post(command as string, parameters as object, (error, result) => {
        if (error) reject(new Error(`${command}: ${error.message ?? JSON.stringify(error)}`));
        else resolve(result as Commands[Command][1]);
      });
    });
  }

  /** @returns what takes the listener away again */
  on<Event extends keyof Events>(event: Event, listener: (parameters: Events[Event]) => void): () => void {
    const heard = ({ params }: { params: Events[Event] }) => listener(params);
    this.#session.on(event, heard);
    return () => this.#session.off(event, heard);
  }

  dispose(): void {
    this.#session.disconnect();
  }
}
