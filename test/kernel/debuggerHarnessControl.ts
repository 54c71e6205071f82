import { createReadStream, writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { workerData } from "node:worker_threads";
import type { Cell } from "@six-steps/kernel/internal/cell.js";
import { createDebugger } from "@six-steps/kernel/internal/debugger/createDebugger.js";
import { CellScripts } from "@six-steps/kernel/internal/execution/cellScripts.js";
import type { Outputs } from "@six-steps/kernel/internal/execution/execution.js";
import { MainThread } from "@six-steps/kernel/internal/execution/mainThread.js";
import { startExecution } from "@six-steps/kernel/internal/execution/startExecution.js";
import { createLanguage } from "@six-steps/kernel/internal/language/createLanguage.js";

function say(message: object): void {
  let bytes = Buffer.from(`${JSON.stringify(message)}\n`);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(3, bytes));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    }
  }
}

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
const execution = startExecution(workerData, new MainThread(), cellScripts, outputs);
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

const methods: Record<string, (parameters: never) => Promise<unknown>> = {
  run: ({ code }: { code: string }) => run(code),
  debug: ({ request }: { request: Parameters<typeof kernelDebugger.request>[0] }) =>
    kernelDebugger.request(request),
  interrupt: async () => {
    await Promise.all([execution.interrupt(), kernelDebugger.release()]);
  },
};

// Not process.stdin: in a worker, the main thread reads that, which the student may block.
createInterface({ input: createReadStream("", { fd: 0 }) }).on("line", async (line) => {
  const { id, method, ...parameters } = JSON.parse(line);
  say({ id, result: (await methods[method](parameters as never)) ?? null });
});
