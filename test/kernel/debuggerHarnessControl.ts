import { workerData } from "node:worker_threads";
import { createDebugger } from "@six-steps/kernel/internal/debugger/createDebugger.js";
import { CellScripts } from "@six-steps/kernel/internal/execution/cellScripts.js";
import type { Outputs } from "@six-steps/kernel/internal/execution/execution.js";
import { MainThread } from "@six-steps/kernel/internal/execution/mainThread.js";
import { ReplMode } from "@six-steps/kernel/internal/execution/replMode.js";
import { startExecution } from "@six-steps/kernel/internal/execution/startExecution.js";
import { createLanguage } from "@six-steps/kernel/internal/language/createLanguage.js";
import type { Cell } from "@six-steps/kernel/internal/shared/cell.js";
import { answer, say } from "./harnessLines.js";

const outputs: Outputs = {
  stream: (_, name, text) => say({ output: { name, text } }),
  display: () => {},
  clear: () => {},
  error: (_, { ename, evalue }) => say({ output: { name: "error", text: `${ename}: ${evalue}` } }),
  comm: () => {},
  input: async () => "",
};

const cellScripts = new CellScripts();
const language = createLanguage({ folder: process.cwd() });
const execution = startExecution(
  workerData,
  new ReplMode(new MainThread(), workerData.shared),
  cellScripts,
  outputs,
);
const kernelDebugger = createDebugger({ cellScripts, send: (event) => say({ event }) });
let count = 0;

async function run(source: string): Promise<string> {
  const id = ++count;
  const cell: Cell = { id, count: id, url: `cell[${id}]`, source };
  try {
    const compiled = await language.compile(cell);
    await kernelDebugger.cellWillRun(cell, compiled);
    compiled.commit();
    const outcome = await execution.run(cell, compiled, { allowStdin: false });
    if (outcome.status === "error") return `${outcome.ename}: ${outcome.evalue}`;
    return String(outcome.value?.data["text/plain"] ?? "");
  } catch (error) {
    return String(error);
  }
}

answer({
  run: ({ code }: { code: string }) => run(code),
  debug: ({ request }: { request: Parameters<typeof kernelDebugger.request>[0] }) =>
    kernelDebugger.request(request),
  interrupt: async () => {
    await Promise.all([execution.interrupt(), kernelDebugger.release()]);
  },
});
