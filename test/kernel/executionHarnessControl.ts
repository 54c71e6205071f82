import { workerData } from "node:worker_threads";
import { CellScripts } from "@six-steps/kernel/internal/execution/cellScripts.js";
import type { Outputs } from "@six-steps/kernel/internal/execution/execution.js";
import { MainThread } from "@six-steps/kernel/internal/execution/mainThread.js";
import { ReplMode } from "@six-steps/kernel/internal/execution/replMode.js";
import { startExecution } from "@six-steps/kernel/internal/execution/startExecution.js";
import { rewriteCell } from "@six-steps/kernel/internal/language/rewriteCell.js";
import type { PageMessage, RunOptions } from "./executionHarness.js";
import { answer, say } from "./harnessLines.js";

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

const execution = startExecution(
  workerData,
  new ReplMode(new MainThread(), workerData.shared),
  new CellScripts(),
  outputs,
);
const noNames = { imports: new Map(), implicit: [], commonJs: new Set<string>(), usesDeno: false };
let count = 0;
let comms = 0;

answer({
  run: ({ code, options }: { code: string; options: RunOptions }) => {
    const { allowStdin = false, prelude = "", showsValue = true, map, source = code } = options;
    const id = ++count;
    const cell = { id, count: id, url: `cell[${id}]`, source };
    const [first, ...others] = showsValue
      ? rewriteCell(code, { gives: id, ...noNames })
      : [{ prelude: "", code }];
    const scripts = [{ prelude: prelude + first.prelude, code: first.code }, ...others];
    const compiled = { scripts, map, declares: [], commit() {}, brokeOff() {} };
    return execution.run(cell, compiled, { allowStdin });
  },
  interrupt: () => execution.interrupt(),
  answer: ({ value }: { value: string }) => answers.shift()?.(value),
  comms: ({ target }: { target?: string }) => execution.comms.list(target),
  comm: ({ message: { buffers = [], ...message } }: { message: PageMessage }) =>
    execution.comm(
      { metadata: {}, ...message, buffers: buffers.map((bytes) => Uint8Array.from(bytes)) },
      ++comms,
    ),
});
