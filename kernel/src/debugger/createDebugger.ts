import type { DebugProtocol } from "@vscode/debugprotocol";
import type { Adapter } from "./adapter/adapter.js";
import type { CellRegistry } from "./adapter/knownCells.js";
import type { Handler } from "./dap/handlers.js";
import type { Debugger, SendDebugEvent } from "./debugger.js";
import { debuggerText } from "./debuggerText.js";

export class UnknownCommandError extends Error {
  override readonly name = "UnknownCommandError";

  constructor(command: string, known: string[]) {
    super(`The debugger does not know \`${command}\`. It knows: ${known.sort().join(", ")}.`);
  }
}

/** Milliseconds. A main thread that waits for input, or for a lock, answers no inspector. */
const longestAnswer = 15_000;

export class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";

  constructor(command: string) {
    super(debuggerText.noAnswer(command, longestAnswer / 1000));
  }
}

/** The debugger at work. */
interface Working {
  adapter: Adapter;
  handlers: Readonly<Record<string, Handler>>;
}

/**
 * The debugger room. It is loaded when the first front end asks for something. It opens its own inspector session then, and closes
 * it when the last one disconnects; until then running costs nothing more.
 */
export function createDebugger(parts: { cellScripts: CellRegistry; send: SendDebugEvent }): Debugger {
  let working: Promise<Working> | undefined;
  let adapter: Adapter | undefined;
  async function start(): Promise<Working> {
    const { Adapter } = await import("./adapter/adapter.js");
    const { handlers } = await import("./dap/handlers.js");
    adapter = new Adapter(parts);
    return { adapter, handlers };
  }
  return {
    async request(request) {
      working ??= start();
      const { adapter, handlers } = await working;
      const response: DebugProtocol.Response = {
        seq: adapter.nextSequence(),
        type: "response",
        request_seq: request.seq,
        command: request.command,
        success: true,
      };
      try {
        const body = await answered(request.command, handle(adapter, handlers, request));
        return { ...response, body: body ?? {} };
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return { ...response, success: false, message, body: { error: { id: 1, format: message } } };
      }
    },
    async cellWillRun(cell) {
      // A cell runs whether or not its breakpoints can be set: somebody may switch the debugger off just now.
      await adapter?.cellWillRun(cell).catch(() => undefined);
    },
    async release() {
      await adapter?.release().catch(() => undefined);
    },
    dispose() {
      adapter?.detach();
    },
  };
}

async function handle(
  adapter: Adapter,
  handlers: Working["handlers"],
  { command, arguments: args }: DebugProtocol.Request,
): Promise<unknown> {
  const handler = handlers[command];
  if (handler === undefined) throw new UnknownCommandError(command, Object.keys(handlers));
  return await handler(adapter, (args ?? {}) as never);
}

async function answered<Answer>(command: string, answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswerError(command)), longestAnswer);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
