import type { DebugProtocol } from "@vscode/debugprotocol";
import { type Adapter, NotStoppedError } from "../../adapter/adapter.js";
import { type Pauses, threadId } from "../../adapter/pauses.js";

export const running = {
  threads(): DebugProtocol.ThreadsResponse["body"] {
    return { threads: [{ id: threadId, name: "main" }] };
  },

  async continue(adapter: Adapter): Promise<DebugProtocol.ContinueResponse["body"]> {
    await stopped(adapter, "continue").continue();
    return { allThreadsContinued: true };
  },

  async next(adapter: Adapter): Promise<void> {
    await stopped(adapter, "next").step("stepOver");
  },

  async stepIn(adapter: Adapter): Promise<void> {
    await stopped(adapter, "stepIn").step("stepInto");
  },

  async stepOut(adapter: Adapter): Promise<void> {
    await stopped(adapter, "stepOut").step("stepOut");
  },

  /** Stops where the program is. A program that waits stops when it goes on. */
  async pause(adapter: Adapter): Promise<void> {
    await adapter.attached("pause").pauses.pause();
  },
};

function stopped(adapter: Adapter, command: string): Pauses {
  const { pauses } = adapter.attached(command);
  if (pauses.stop === undefined) throw new NotStoppedError();
  return pauses;
}
