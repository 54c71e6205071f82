import { syncBuiltinESMExports } from "node:module";
import threads, { type WorkerOptions } from "node:worker_threads";

/** Ways in which a thread of the engine can end. Each is the beginning of a worker's program; `endAt` is a meeting's number. */
const ends = {
  "an error before its work": `throw new Error("on purpose");`,
  "process.exit before its work": `process.exit(3);`,
  "a silent end before its work": `process.reallyExit(3);`,
  "no program": `await import("file:///there/is/no/such/program.js");`,
  "an error in its work": whileAtWork(`throw new Error("on purpose")`),
  "process.exit in its work": whileAtWork(`process.exit(3)`),
  "a silent end in its work": whileAtWork(`process.reallyExit(3)`),
  "too little memory": whileAtWork(`{ const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); }`),
} as const;

export type End = keyof typeof ends;

function whileAtWork(end: string): string {
  return `
    const { Instance } = WebAssembly;
    let meetings = 0;
    WebAssembly.Instance = function (module, imports) {
      const { exports } = new Instance(module, imports);
      const arrive = (...parameters) => { if (++meetings === 30) ${end}; return exports.arrive(...parameters); };
      return { exports: { ...exports, arrive } };
    };`;
}

/** All workers that were started since the last call of `endBy`. */
export const workers: threads.Worker[] = [];
let next: End | undefined;

/** How the engine's next threads are to end. To be imported before six-steps is. */
export function endBy(end: End | undefined): void {
  next = end;
  workers.length = 0;
}

const { Worker } = threads;
threads.Worker = class extends Worker {
  constructor(program: string | URL, options: WorkerOptions = {}) {
    if (next === undefined) super(program, options);
    else {
      const code = `(async () => { ${ends[next]}; await import(${JSON.stringify(String(program))}); })();`;
      super(code, { ...options, eval: true, resourceLimits: { maxOldGenerationSizeMb: 30 } });
    }
    workers.push(this);
  }
};
syncBuiltinESMExports();
