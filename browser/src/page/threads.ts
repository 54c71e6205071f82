import { callsTo, type Port } from "../calls.js";
import type { LanguageCalls } from "../messages.js";
import { StudentThread } from "./studentThread.js";

/** A kernel's two workers. */
export type Threads = ReturnType<typeof startThreads>;

/** @param base the address of the folder with their scripts */
function startThreads(base: URL) {
  const student = new StudentThread(base);
  const worker = new Worker(new URL("language.js", base));
  const language = callsTo<LanguageCalls>(worker as Port);
  const declarations = new URL("declarations.json", base).href;
  const started = language.start({ declarations, sharesMemory: student.sharesMemory });
  void started.then(() => student.warmUp()); // not at once: JupyterLite starts beside them, and many machines have two cores
  const end = () => {
    worker.terminate();
    student.end();
  };
  return { student, language, started, end };
}

let early: Threads | undefined;

/** Where a notebook is about to open: they load while JupyterLite does, and the first kernel takes them. */
export function startThreadsEarly(base: URL): void {
  early = startThreads(base);
}

export function takeThreads(base: URL): Threads {
  const taken = early ?? startThreads(base);
  early = undefined;
  return taken;
}
