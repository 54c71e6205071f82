import { createReadStream, writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { workerData } from "node:worker_threads";
import { CellScripts } from "@six-steps/kernel/internal/execution/cellScripts.js";
import type { Outputs } from "@six-steps/kernel/internal/execution/execution.js";
import { MainThread } from "@six-steps/kernel/internal/execution/mainThread.js";
import { startExecution } from "@six-steps/kernel/internal/execution/startExecution.js";

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

const answers: ((value: string) => void)[] = [];
const outputs: Outputs = {
  stream: (cell, name, text) => say({ output: { type: "stream", cell, name, text } }),
  display: (cell, content, update) => say({ output: { type: "display", cell, content, update } }),
  clear: (cell, wait) => say({ output: { type: "clear", cell, wait } }),
  error: (cell, content) => say({ output: { type: "error", cell, content } }),
  comm: (cell, message) => {
    const buffers = message.buffers.map((buffer) => [...buffer]);
    say({ output: { type: "comm", cell, message: { ...message, buffers } } });
  },
  input: (cell, prompt, password) => {
    say({ output: { type: "input", cell, prompt, password } });
    return new Promise((resolve) => answers.push(resolve));
  },
};

const execution = startExecution(workerData, new MainThread(), new CellScripts(), outputs);
let count = 0;

// Not process.stdin: the main thread reads that, which the student may block.
createInterface({ input: createReadStream("", { fd: 4 }) }).on("line", async (line) => {
  const { id, method, ...parameters } = JSON.parse(line);
  if (method === "answer") {
    answers.shift()?.(parameters.value);
    say({ id });
    return;
  }
  let result: unknown;
  if (method === "run") {
    const { code, options } = parameters;
    const { allowStdin = false, prelude = "", showsValue = true, map, source = code } = options;
    const id = ++count;
    const cell = { id, count: id, url: `cell[${id}]`, source };
    result = await execution.run(
      cell,
      { scripts: [{ prelude, code }], showsValue, map, commit() {} },
      { allowStdin },
    );
  } else if (method === "interrupt") result = await execution.interrupt();
  else if (method === "comms") result = execution.comms(parameters.target);
  else if (method === "comm") {
    const { buffers = [], ...message } = parameters.message;
    result = await execution.comm({
      metadata: {},
      ...message,
      buffers: buffers.map((bytes: number[]) => Uint8Array.from(bytes)),
    });
  }
  say({ id, result });
});
