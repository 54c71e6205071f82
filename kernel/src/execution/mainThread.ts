import { type Runtime, Session } from "node:inspector";

/** What execution says to V8 on the main thread: parameters and result of each command. */
export interface Commands {
  "Runtime.evaluate": [Evaluate, Runtime.EvaluateReturnType];
  "Runtime.callFunctionOn": [Runtime.CallFunctionOnParameterType, Runtime.CallFunctionOnReturnType];
  "Runtime.releaseObjectGroup": [Runtime.ReleaseObjectGroupParameterType, undefined];
}

/** With a parameter that Node's types leave out. */
interface Evaluate extends Runtime.EvaluateParameterType {
  /** Top-level await, and `let` and `class` that later scripts may declare again. */
  replMode?: boolean;
}

/**
 * The inspector session in which cells are evaluated. Works while the student's code blocks the main thread. The debugger
 * has a session of its own: see `debugger/cdp/inspector.ts`.
 */
export class MainThread {
  readonly #session = new Session();

  constructor() {
    this.#session.connectToMainThread();
  }

  /** Rejects with V8's words. A `Runtime.evaluate` whose script is terminated while it awaits is never answered. */
  post<Command extends keyof Commands>(
    command: Command,
    parameters: Commands[Command][0],
  ): Promise<Commands[Command][1]> {
    return new Promise((resolve, reject) => {
      this.#session.post(command as string, parameters, (error, result) => {
        if (error) reject(new Error(`${command}: ${error.message ?? JSON.stringify(error)}`));
        else resolve(result as Commands[Command][1]);
      });
    });
  }

  dispose(): void {
    this.#session.disconnect();
  }
}
