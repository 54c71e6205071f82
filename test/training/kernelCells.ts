import assert from "node:assert/strict";
import type { KernelProcess } from "../kernel/protocolClient.js";

/** Cells of a real kernel, for tests of what Stop and errors leave behind. */
export function cellsOf(kernel: () => KernelProcess) {
  return {
    /** The value of a cell's last line. */
    async value(code: string): Promise<string> {
      const { reply, outputs } = await kernel().run(code);
      assert.equal(reply.status, "ok", `${code}\n${JSON.stringify(reply)}`);
      const result = outputs.find(({ type }) => type === "execute_result");
      return ((result?.content.data as Record<string, string> | undefined)?.["text/plain"] ?? "").replace(
        /^'(.*)'$/s,
        "$1",
      );
    },

    /** The error of a cell. */
    async failure(code: string): Promise<{ ename: unknown; sentence: string }> {
      const { reply } = await kernel().run(code);
      assert.equal(reply.status, "error", code);
      return { ename: reply.ename, sentence: String(reply.evalue) };
    },

    /** Runs a cell, whatever becomes of it. */
    async attempt(code: string): Promise<void> {
      await kernel().run(code);
    },

    /** Runs a cell, and stops it when it has printed `word`. Returns its error. */
    async stopped(code: string, word = "at it"): Promise<{ ename: unknown; sentence: string }> {
      const id = kernel().send("execute_request", { code });
      const printed = () =>
        kernel().iopub.some(
          ({ type, parent, content }) =>
            parent === id && type === "stream" && String(content.text).includes(word),
        );
      await kernel().until(printed, word);
      await stop(kernel());
      const { content } = await kernel().reply(id);
      await kernel().outputs(id);
      return { ename: content.ename, sentence: String(content.evalue) };
    },

    /** Stop, whether or not a cell runs. */
    stop: () => stop(kernel()),
  };
}

async function stop(kernel: KernelProcess): Promise<void> {
  await kernel.reply(kernel.send("interrupt_request", {}, { on: "control" }), "control");
}
